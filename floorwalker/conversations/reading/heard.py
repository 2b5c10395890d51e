"""Messages as they were read, from their words or from what was kept of them."""

from collections.abc import Iterable

import msgspec

from floorwalker.conversations.facts import ConversationFact, MessageSent, MessagesRead
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.store import journal
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry
from floorwalker.language.model import Author, Reading
from floorwalker.language.views import NOTHING_SAID, read
from floorwalker.plumbing.work import Reads
from floorwalker.visitors.views import card

MOST_READ = 200
"""So many messages of one conversation are read at a time; reading one takes a tenth of a millisecond."""

Line = tuple[Entry[ConversationFact], str | None]


class Heard(msgspec.Struct, frozen=True):
    """One message with what it does."""

    seq: int
    at: Instant
    author: Author
    reading: Reading


def page_language(reads: Reads, talk: Conversation) -> str:
    """The language of the page on which the customer writes."""
    return card(reads, talk.site_id, talk.visitor_id).language


def hear(line: Line, language: str) -> Heard | None:
    """Read one message; nothing if the entry is none. Without its words it is taken for a remark."""
    entry, text = line
    fact = entry.fact
    if not isinstance(fact, MessageSent):
        return None
    reading = NOTHING_SAID if text is None else read(fact.author, text, language)
    return Heard(entry.seq, entry.at, fact.author, reading)


def hear_all(reads: Reads, talk: Conversation) -> tuple[list[Entry[ConversationFact]], dict[int, Reading], list[int]]:
    """Give the journal, what each of its messages does, and which of them were read just now."""
    lines = journal.entries_after(reads, talk.site_id, talk.id, 0)
    readings = kept_readings(entry for entry, _ in lines)
    language = page_language(reads, talk)
    unread = [line for line in lines if isinstance(line[0].fact, MessageSent) and line[0].seq not in readings]
    heard = [one for line in unread[:MOST_READ] if (one := hear(line, language)) is not None]
    readings.update({one.seq: one.reading for one in heard})
    return [entry for entry, _ in lines], readings, [one.seq for one in heard]


def kept_readings(entries: Iterable[Entry[ConversationFact]]) -> dict[int, Reading]:
    """What is known of messages by facts alone."""
    facts = (entry.fact for entry in entries)
    kept = (one for fact in facts if isinstance(fact, MessagesRead) for one in fact.messages)
    return {one.seq: Reading(one.acts, one.marks) for one in kept}
