"""Where the house stands: given on the command line, or in the environment as `FLOORWALKER_…`."""

import os
from dataclasses import dataclass, field
from pathlib import Path

from floorwalker.edges.live.premises import Limits
from floorwalker.plumbing.mail.mail import Caps
from floorwalker.plumbing.mail.server import MailServer, mail_server

DEFAULT_DATA = Path("data")
DEFAULT_PORT = 8080


@dataclass(frozen=True)
class Settings:
    """The choices of one process.

    Without a database URL it is SQLite; without a broker URL it is alone; without a files URL they lie in a folder;
    without a mail URL mails wait.
    """

    data: Path = DEFAULT_DATA
    port: int = DEFAULT_PORT
    host: str = "127.0.0.1"
    database: str | None = None
    broker: str | None = None
    files: str | None = None
    limits: Limits = field(default_factory=Limits)
    mail: str | None = None
    caps: Caps = field(default_factory=Caps)

    def mail_server(self) -> MailServer | None:
        """Where mails are handed over; the password may stand in the environment, where fewer can see it."""
        return mail_server(self.mail, os.environ.get("FLOORWALKER_MAIL_PASSWORD")) if self.mail else None


def limits_from_environment() -> Limits:
    """Read how much one stranger may ask of us; a value that is no number fails loudly."""
    plain = Limits()
    return Limits(
        frames_per_second=_number("FRAMES_PER_SECOND", plain.frames_per_second),
        frames_at_once=_number("FRAMES_AT_ONCE", plain.frames_at_once),
        arrivals_per_minute=_number("ARRIVALS_PER_MINUTE", plain.arrivals_per_minute),
        uploads_per_minute=_number("UPLOADS_PER_MINUTE", plain.uploads_per_minute),
        contacts_per_hour=_number("CONTACTS_PER_HOUR", plain.contacts_per_hour),
        searches_per_minute=_number("SEARCHES_PER_MINUTE", plain.searches_per_minute),
        is_behind_proxy=os.environ.get("FLOORWALKER_BEHIND_PROXY", "") == "1",
        push_services=frozenset(os.environ.get("FLOORWALKER_PUSH_SERVICES", "").split()),
        model_origins=frozenset(os.environ.get("FLOORWALKER_MODEL_ORIGINS", "").split()),
    )


def caps_from_environment() -> Caps:
    """Read how many mails may leave in an hour; a value that is no number, or none at all, fails loudly."""
    plain = Caps()
    caps = Caps(
        per_site=int(_number("MAILS_PER_HOUR", plain.per_site)),
        per_address=int(_number("MAILS_PER_HOUR_TO_ONE", plain.per_address)),
    )
    if min(caps.per_site, caps.per_address) < 1:
        raise ValueError("FLOORWALKER_MAILS_PER_HOUR is at least 1. Without --mail no mail is sent.")
    return caps


def _number(name: str, default: float) -> float:
    value = os.environ.get(f"FLOORWALKER_{name}")
    return default if value is None else float(value)
