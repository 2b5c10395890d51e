"""What every edge may use of the house, handed to it by `app`."""

from dataclasses import dataclass, field
from pathlib import Path

from aiohttp import web

from floorwalker.edges.live.allowance import Allowances
from floorwalker.edges.live.shop_floor import ShopFloor
from floorwalker.edges.live.switchboard import Switchboard
from floorwalker.edges.live.turn import Turn
from floorwalker.kit.clock import Clock
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.files.door import FileDoor

WORDS_AT_ONCE, WORDS_PER_SECOND = 240, 6
"""What pages behind one network address may say of who looks at them: a whole office, and no crowd that is made up."""


@dataclass(frozen=True)
class Limits:
    """What one stranger may ask of us."""

    frames_per_second: float = 20
    frames_at_once: float = 60
    arrivals_per_minute: float = 60
    uploads_per_minute: float = 20
    contacts_per_hour: float = 20
    searches_per_minute: float = 60
    largest_upload_bytes: int = 10 * 2**20
    is_behind_proxy: bool = False
    push_services: frozenset[str] = frozenset()
    """Where devices may be woken besides the push services of known browsers."""
    model_origins: frozenset[str] = frozenset()
    """Where language models may be asked that do not stand in the open network, or not behind TLS."""


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
    shop_floor: ShopFloor
    arrivals: Allowances = field(init=False)
    uploads: Allowances = field(init=False)
    contacts: Allowances = field(init=False)
    searches: Allowances = field(init=False)
    polled: Allowances = field(init=False)
    standing: Allowances = field(init=False)
    turn: Turn = field(init=False, default_factory=Turn)

    def __post_init__(self) -> None:
        per_minute = self.limits.arrivals_per_minute
        object.__setattr__(self, "arrivals", Allowances(burst=per_minute, per_second=per_minute / 60))
        per_minute = self.limits.uploads_per_minute
        object.__setattr__(self, "uploads", Allowances(burst=per_minute, per_second=per_minute / 60))
        per_hour = self.limits.contacts_per_hour
        object.__setattr__(self, "contacts", Allowances(burst=per_hour, per_second=per_hour / 3_600))
        per_minute = self.limits.searches_per_minute
        object.__setattr__(self, "searches", Allowances(burst=per_minute, per_second=per_minute / 60))
        polled = Allowances(burst=self.limits.frames_at_once, per_second=self.limits.frames_per_second)
        object.__setattr__(self, "polled", polled)
        object.__setattr__(self, "standing", Allowances(burst=WORDS_AT_ONCE, per_second=WORDS_PER_SECOND))


PREMISES = web.AppKey("premises", Premises)
