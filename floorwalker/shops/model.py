"""A shop and its teams, as decisions see them."""

import re
from typing import Literal
from urllib.parse import urlsplit

import msgspec

from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import BranchId, SiteId, TeamId

DEFAULT_COLOUR = "#1d5c4d"
SOONEST_STEP_SECONDS = 20
LATEST_STEP_SECONDS = 3_600
LONGEST_WELCOME = 500


class NotAnOrigin(FloorwalkerError):
    """An origin is scheme, host and perhaps port; nothing else."""

    code = "not_an_origin"
    sentence = "An origin looks like https://shop.example, without a path."


class NotAColour(FloorwalkerError):
    """A colour is six hexadecimal digits behind a hash."""

    code = "not_a_colour"
    sentence = "A colour looks like #1d5c4d."


class WaitRulesOutOfRange(FloorwalkerError):
    """What is done about a wait happens in order, and neither at once nor never."""

    code = "wait_rules_out_of_range"
    sentence = "Each time lies between 20 seconds and an hour, and the later steps come later."


class WaitRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """After how many seconds of an unanswered message what is done about it.

    The agent is reminded, the leads hear of it, the alarm is raised, the customer goes back to the head of the queue,
    and is offered another way.
    """

    nudge_seconds: int = 45
    lead_seconds: int = 90
    alarm_seconds: int = 120
    reassign_seconds: int = 120
    offer_seconds: int = 150

    def require_sane(self) -> None:
        """Refuse what would ring at once, never, or in the wrong order."""
        in_order = [self.nudge_seconds, self.lead_seconds, self.reassign_seconds, self.offer_seconds]
        each = [*in_order, self.alarm_seconds]
        is_possible = all(SOONEST_STEP_SECONDS <= seconds <= LATEST_STEP_SECONDS for seconds in each)
        if not is_possible or in_order != sorted(in_order) or self.alarm_seconds < self.nudge_seconds:
            raise WaitRulesOutOfRange


class Welcome(msgspec.Struct, frozen=True):
    """What the house says by itself when a conversation begins, in one language. Without text it is the usual."""

    language: str
    is_on: bool = False
    text: str | None = None


class Site(msgspec.Struct, frozen=True):
    """A shop that we serve. `key` stands in its pages; `origins` are where those pages come from."""

    id: SiteId
    key: str
    name: str
    language: str
    colour: str
    origins: frozenset[str]


class Team(msgspec.Struct, frozen=True):
    """Colleagues who answer the same kind of question."""

    id: TeamId
    name: str


class Branch(msgspec.Struct, frozen=True):
    """One of a shop's houses in a street, with goods, people and hours of its own."""

    id: BranchId
    name: str
    city: str


class Place(msgspec.Struct, frozen=True):
    """What has opening hours: the shop itself, one of its branches, or one of its teams. Only branches have a city."""

    id: str
    kind: Literal["shop", "branch", "team"]
    name: str
    city: str


def clean_origin(text: str) -> str:
    """Bring an origin to the form in which browsers send it."""
    parts = urlsplit(text.strip().lower())
    if parts.scheme not in {"https", "http"} or not parts.hostname or parts.path not in {"", "/"}:
        raise NotAnOrigin
    if parts.query or parts.fragment or parts.username:
        raise NotAnOrigin
    return f"{parts.scheme}://{parts.netloc}"


def clean_colour(text: str) -> str:
    """Accept only what can stand in a style sheet without doing anything else there."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", text):
        raise NotAColour
    return text.lower()
