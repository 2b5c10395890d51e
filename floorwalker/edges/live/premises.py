"""What every edge may use of the house, handed to it by `app`."""

from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import web

from floorwalker.edges.live.allowance import Allowances
from floorwalker.edges.live.switchboard import Switchboard
from floorwalker.edges.live.turn import Turn
from floorwalker.kit.clock import Clock
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.files.door import FileDoor


@dataclass(frozen=True)
class Limits:
    """What one stranger may ask of us."""

    frames_per_second: float = 20
    frames_at_once: float = 60
    arrivals_per_minute: float = 60
    uploads_per_minute: float = 20
    contacts_per_hour: float = 20
    largest_upload_bytes: int = 10 * 2**20
    is_behind_proxy: bool = False


@dataclass(frozen=True)
class Premises:
    """The house, as far as the edges need it."""

    database: Database
    switchboard: Switchboard
    files: FileDoor
    clock: Clock
    secret: str
    web_build: Path
    limits: Limits
    arrivals: Allowances = field(init=False)
    uploads: Allowances = field(init=False)
    contacts: Allowances = field(init=False)
    polled: Allowances = field(init=False)
    turn: Turn = field(init=False, default_factory=Turn)

    def __post_init__(self) -> None:
        per_minute = self.limits.arrivals_per_minute
        object.__setattr__(self, "arrivals", Allowances(burst=per_minute, per_second=per_minute / 60))
        per_minute = self.limits.uploads_per_minute
        object.__setattr__(self, "uploads", Allowances(burst=per_minute, per_second=per_minute / 60))
        per_hour = self.limits.contacts_per_hour
        object.__setattr__(self, "contacts", Allowances(burst=per_hour, per_second=per_hour / 3_600))
        polled = Allowances(burst=self.limits.frames_at_once, per_second=self.limits.frames_per_second)
        object.__setattr__(self, "polled", polled)


PREMISES = web.AppKey("premises", Premises)
