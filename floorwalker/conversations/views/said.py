"""What one side has said."""

import msgspec

from floorwalker.conversations.facts import MessageSent
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.store import journal, talks
from floorwalker.conversations.views.history import entries_after
from floorwalker.kit.actors import Actor, system_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, SiteId
from floorwalker.plumbing.work import Reads


class SaidLine(msgspec.Struct, frozen=True):
    """Something that a customer said, and when."""

    seq: int
    at: Instant
    text: str


class SentAnswer(msgspec.Struct, frozen=True):
    """What an agent said, and by which id the words go that the customer had said last before it."""

    seq: int
    text: str
    asked_id: int | None


def said_by_visitor(reads: Reads, actor: Actor, conversation_id: str, *, at_all: bool = False) -> list[str]:
    """What a customer has said since the last answer of ours, or at all, in their words."""
    said: list[str] = []
    for entry in entries_after(reads, actor, conversation_id, 0):
        if isinstance(entry.fact, MessageSent) and entry.fact.author == "agent":
            said = said if at_all else []
        elif isinstance(entry.fact, MessageSent) and entry.fact.author == "visitor" and entry.personal:
            said.append(entry.personal.text or "")
    return [words for words in said if words]


def said_after(reads: Reads, said_in: Conversation, after: int, most: int) -> list[SaidLine]:
    """The first messages of a customer after a place in the journal, with their words as they are kept."""
    theirs = [
        SaidLine(entry.seq, entry.at, text or "")
        for entry, text in journal.entries_after(reads, said_in.site_id, said_in.id, after)
        if isinstance(entry.fact, MessageSent) and entry.fact.author == "visitor"
    ]
    return theirs[:most]


def said_by_agent_since(reads: Reads, talk: Conversation, agent_id: str, since: Instant) -> list[str]:
    """What one agent has written to the customer from an instant on, in order."""
    return [
        (entry.personal.text or "") if entry.personal else ""
        for entry in entries_after(reads, system_of(talk.site_id), talk.id, 0)
        if isinstance(entry.fact, MessageSent) and entry.fact.author_id == agent_id and entry.at >= since
    ]


def has_written_since(reads: Reads, site_id: SiteId, agent_id: AgentId, since: Instant) -> bool:
    """Whether an agent has said something, from an instant on, to one of those for whom they are responsible now."""
    return any(
        fact.author_id == agent_id
        for one in talks.open_ones_of(reads, site_id, agent_id)
        if one.last_at >= since
        for fact in journal.said_since(reads, one, since)
    )


def answer_named(reads: Reads, actor: Actor, said_in: Conversation, client_id: str) -> SentAnswer | None:
    """What the actor has said in a conversation, by their own name for it."""
    asked_id: int | None = None
    for words_id, seq, sent in journal.messages(reads, said_in):
        if sent.author == "visitor":
            asked_id = words_id
        elif (sent.author_id, sent.client_id) == (actor.id, client_id):
            return SentAnswer(seq, journal.text_at(reads, said_in, seq), asked_id)
    return None
