"""Staff and sign-ins, as decisions see them."""

import msgspec

from floorwalker.kit.actors import Role
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import AgentId, SignInId, SiteId, TeamId

SIGN_IN_LASTS_MS = 14 * 24 * 3_600_000
REFUSALS_WITHIN_MS = 15 * 60_000
MOST_REFUSALS_PER_NAME = 8
MOST_REFUSALS_PER_ADDRESS = 40
SHORTEST_PASSWORD = 10


class WrongSignIn(FloorwalkerError):
    """The name or the password is wrong; nobody learns which."""

    code = "wrong_sign_in"
    sentence = "This address and password do not belong together."


class TooManySignIns(FloorwalkerError):
    """Somebody is guessing."""

    code = "too_many_sign_ins"
    sentence = "Too many tries. Wait a quarter of an hour and try again."


class WeakPassword(FloorwalkerError):
    """A password that a list of passwords begins with."""

    code = "weak_password"
    sentence = "A password needs at least ten characters."


class EmailTaken(FloorwalkerError):
    """One address, one agent."""

    code = "email_taken"
    sentence = "Somebody with this mail address is already here."


class LastOwner(FloorwalkerError):
    """A shop without an owner could not be run any more."""

    code = "last_owner"
    sentence = "This is the shop's only owner. Make somebody else an owner first."


class Agent(msgspec.Struct, frozen=True):
    """One of the shop's staff."""

    id: AgentId
    site_id: SiteId
    name: str
    email: str
    role: Role
    picture: str | None
    is_suspended: bool


class Credentials(msgspec.Struct, frozen=True):
    """What is needed to check a password."""

    agent_id: AgentId
    site_id: SiteId
    password_digest: str


class SignIn(msgspec.Struct, frozen=True):
    """One browser in which an agent is signed in."""

    id: SignInId
    agent_id: AgentId
    site_id: SiteId
    address: str
    browser: str
    created_at: Instant
    last_seen_at: Instant
    expires_at: Instant


class PersonRow(msgspec.Struct, frozen=True):
    """A line of the people page. `sign_ins` counts the valid ones."""

    id: AgentId
    name: str
    email: str
    role: Role
    is_suspended: bool
    teams: list[TeamId]
    sign_ins: int


def clean_email(text: str) -> str:
    """Bring a mail address to the one form by which it is found."""
    return text.strip().casefold()


def require_strong(password: str) -> None:
    """Refuse what is guessed in an afternoon."""
    if len(password) < SHORTEST_PASSWORD:
        raise WeakPassword
