"""A shop and its teams, as decisions see them."""

import re
from typing import ClassVar, Literal
from urllib.parse import urlsplit

import msgspec

from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import BranchId, SiteId, TeamId

DEFAULT_COLOUR = "#1d5c4d"


class NotAnOrigin(FloorwalkerError):
    """An origin is scheme, host and perhaps port; nothing else."""

    code: ClassVar[str] = "not_an_origin"
    sentence = "An origin looks like https://shop.example, without a path."


class NotAColour(FloorwalkerError):
    """A colour is six hexadecimal digits behind a hash."""

    code: ClassVar[str] = "not_a_colour"
    sentence = "A colour looks like #1d5c4d."


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
