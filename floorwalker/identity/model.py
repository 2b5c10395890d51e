"""Staff and sign-ins, as decisions see them."""

import re

import msgspec

from floorwalker.kit.actors import Role
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import AgentId, BranchId, SignInId, SiteId, TeamId
from floorwalker.kit.language_tags import base_language
from floorwalker.kit.text import clean_name

SIGN_IN_LASTS_MS = 14 * 24 * 3_600_000
REFUSALS_WITHIN_MS = 15 * 60_000
MOST_REFUSALS_PER_NAME = 8
MOST_REFUSALS_PER_ADDRESS = 40
SHORTEST_PASSWORD = 10
LONGEST_SKILL = 40
MOST_SKILLS = 30


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


class NotInTeam(FloorwalkerError):
    """Whoever is not in a team cannot be taken out of it."""

    code = "not_in_team"
    sentence = "They are not in this team."


class NotALanguage(FloorwalkerError):
    """A language is named as browsers name it."""

    code = "not_a_language"
    sentence = "A language looks like fi."


class TooManySkills(FloorwalkerError):
    """Whoever is good at everything need not say so."""

    code = "too_many_skills"
    sentence = "An agent has at most 30 skills. Leave them out where somebody can do everything."


class Agent(msgspec.Struct, frozen=True):
    """One of the shop's staff."""

    id: AgentId
    site_id: SiteId
    name: str
    email: str
    role: Role
    picture: str | None
    is_suspended: bool


class Abilities(msgspec.Struct, frozen=True):
    """What somebody of the staff is good for. Who names no languages or skills is taken to have all of them."""

    skills: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    branch_id: BranchId | None = None


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
    abilities: Abilities


def clean_email(text: str) -> str:
    """Bring a mail address to the one form by which it is found."""
    return text.strip().casefold()


def require_strong(password: str) -> None:
    """Refuse what is guessed in an afternoon."""
    if len(password) < SHORTEST_PASSWORD:
        raise WeakPassword


def clean_skills(skills: tuple[str, ...]) -> tuple[str, ...]:
    """Bring skills to the one form by which they are found: small letters, each once, in order."""
    if len(skills) > MOST_SKILLS:
        raise TooManySkills
    return tuple(sorted({clean_name(skill, longest=LONGEST_SKILL).casefold() for skill in skills}))


def clean_languages(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Keep of each language what tells it from others: `sv` of `sv-FI`."""
    if not all(re.fullmatch(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*", language) for language in languages):
        raise NotALanguage
    return tuple(sorted({base_language(language) for language in languages}))
