"""What is looked for, and what is found."""

from collections.abc import Sequence

import msgspec

from floorwalker.conversations.model import State
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, ConversationId, SiteId
from floorwalker.kit.terms import place_of, sought, terms_of
from floorwalker.visitors.model import VisitorCard

BEFORE_HIT, AFTER_HIT = 40, 120


class Batch(msgspec.Struct, frozen=True):
    """Words that followed each other in the journal, as the index will know them, and how far they lead."""

    after: int
    up_to: int
    lines: Sequence[tuple[int, str]]


class Excerpt(msgspec.Struct, frozen=True):
    """Some words of a message around the first that was looked for; never markup."""

    before: str
    hit: str
    after: str


class FoundTalk(msgspec.Struct, frozen=True):
    """A conversation in which the words stand, and the latest place; `hits` counts the messages looked at."""

    conversation: ConversationId
    state: State
    visitor: VisitorCard
    agent: AgentId | None
    at: Instant
    excerpt: Excerpt
    hits: int


class Found(msgspec.Struct, frozen=True):
    """What was found, the latest first, and whether there is more, further back."""

    talks: list[FoundTalk]
    has_more: bool


def line_of(site_id: SiteId, text: str) -> str:
    """Write a text's words as the index takes them: whose they are, and each once."""
    return " ".join((_of_site(site_id), *terms_of(text)))


def query_of(site_id: SiteId, words: str, *, is_whole: bool = False) -> str | None:
    """Write what somebody looks for in their own shop, or only whole words; nothing where there is no word in it."""
    terms = [term.rstrip("*") if is_whole else term for term in sought(words)]
    return " ".join((_of_site(site_id), *terms)) if terms else None


def excerpt_of(text: str, words: str) -> Excerpt:
    """Cut out the part of a text that shows why it was found."""
    begins, ends = place_of(text, sought(words)) or (0, 0)
    start = max(0, begins - BEFORE_HIT)
    before = ("…" if start else "") + text[start:begins]
    return Excerpt(before, text[begins:ends], text[ends : ends + AFTER_HIT])


def _of_site(site_id: SiteId) -> str:
    """No word of a text begins so; hence nobody looks for another shop's by writing it."""
    return "_" + "".join(sign for sign in site_id if sign.isalnum())
