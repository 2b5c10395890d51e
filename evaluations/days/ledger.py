"""What became of every chat, read from the stored facts alone; what people meant to do counts for nothing."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from itertools import groupby
from pathlib import Path
from typing import get_args

import msgspec

from evaluations.days.promptness import Promptness, SlotsAndQueue
from floorwalker.availability.facts import PresenceFact
from floorwalker.conversations.facts import (
    ConversationAssigned,
    ConversationClosed,
    ConversationFact,
    ConversationQueued,
    ConversationStarted,
    CustomerKeptWaiting,
    apply,
)
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.reading.clocks import Clocks, clocks
from floorwalker.conversations.reading.heard import kept_readings
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry
from floorwalker.kit.ids import ConversationId, SiteId
from floorwalker.plumbing.database.open import SQLITE_NAME

PROMISED_MS = 60_000
LEFT_ALONE_MS = 50_000
"""A nudge comes after 45 seconds, at the courier's next look."""
_decode = msgspec.json.Decoder(ConversationFact).decode
_decode_either = msgspec.json.Decoder(ConversationFact | PresenceFact).decode
_PRESENCE = tuple(str(kind.__struct_config__.tag) for kind in get_args(PresenceFact))
Line = tuple[str, str, int, int, str]


class Served(msgspec.Struct, frozen=True):
    """One chat: how it stands after its last fact, its clocks, what the house did by itself, and what came of it.

    `passed_on` says why it went to the queue or to a colleague; `is_closed_on`, that we ended it on an open question.
    """

    talk: Conversation
    clocks: Clocks
    steps: tuple[str, ...]
    passed_on: tuple[str, ...]
    is_closed_on: bool
    handled_seconds: float

    @property
    def is_spam(self) -> bool:
        """Whether it was no customer's."""
        return self.talk.ending == "spam"

    @property
    def is_left_unanswered(self) -> bool:
        """Whether it ended without an answer, and without a promise of one."""
        return self.clocks.is_unanswered and self.talk.ending not in {"promised", "handed_over"}

    @property
    def is_left_alone(self) -> bool:
        """Whether the customer waited longer than anybody is to wait, and nothing was done about it."""
        waits = [turn.from_first_ms or 0 for turn in self.clocks.turns]
        return max(waits, default=0) > LEFT_ALONE_MS and not self.steps and not self.passed_on

    @property
    def is_in_time(self) -> bool:
        """Whether the first answer of substance came within a minute."""
        took = self.clocks.first_substantive_ms
        return took is not None and took <= PROMISED_MS


class Ledger:
    """The facts of a shop's days."""

    def __init__(self, data: Path) -> None:
        self._file = data / SQLITE_NAME

    def chats(self) -> list[Served]:
        """Give every chat."""
        return [_served(SiteId(site_id), subject_id, entries) for site_id, subject_id, entries in self._conversations()]

    def most_over_capacity(self, slots: int) -> int:
        """Give by how many chats anybody was ever above their slots."""
        held: Counter[str] = Counter()
        holder: dict[str, str] = {}
        most = 0
        for subject_id, fact in self._in_order():
            before = holder.pop(subject_id, None)
            if before is not None:
                held[before] -= 1
            if isinstance(fact, str):
                holder[subject_id] = fact
                held[fact] += 1
                most = max(most, held[fact] - slots)
        return most

    def promptness(self) -> Promptness:
        """Give how soon those who waited were given a free slot and taken up."""
        floor = SlotsAndQueue()
        with closing(sqlite3.connect(self._file)) as store:
            told = store.execute(
                "SELECT site_id, subject_id, seq, at, body FROM facts WHERE kind IN"  # noqa: S608 - our own words
                f" {_PRESENCE} OR subject_id IN (SELECT subject_id FROM facts WHERE kind = 'conversation_started')"
                " ORDER BY id"
            )
            for site_id, subject_id, seq, at, body in told:
                floor.hear(SiteId(site_id), subject_id, Entry(seq, Instant(at), _decode_either(body), None))
        return floor.found()

    def kinds(self) -> Counter[str]:
        """Count all facts by their kind."""
        with closing(sqlite3.connect(self._file)) as store:
            return Counter(dict(store.execute("SELECT kind, COUNT(*) FROM facts GROUP BY kind").fetchall()))

    def contacts(self) -> Counter[str]:
        """Count contacts that live chat did not catch by how they stand after their last fact."""
        ends = {"contact_answered": "answered", "contact_left": "left by customer", "contact_marked_spam": "spam"}
        with closing(sqlite3.connect(self._file)) as store:
            asked = store.execute(
                "SELECT subject_id, kind FROM facts WHERE subject_id IN"
                " (SELECT subject_id FROM facts WHERE kind = 'contact_asked') ORDER BY subject_id, seq"
            ).fetchall()
        stand: dict[str, str] = {}
        for subject_id, kind in asked:
            stand[subject_id] = ends.get(kind, "open")
        return Counter(stand.values())

    def _in_order(self) -> Iterator[tuple[str, str | None]]:
        """Yield who is responsible for which conversation from now on, or that nobody is, as it happened."""
        changes_hands = ("conversation_assigned", "conversation_queued", "conversation_closed", "queue_left")
        with closing(sqlite3.connect(self._file)) as store:
            asked = store.execute(
                "SELECT subject_id, kind, json_extract(body, '$.agent_id') FROM facts"  # noqa: S608 - our own words
                f" WHERE kind IN {changes_hands} ORDER BY id"
            )
            for subject_id, kind, agent_id in asked:
                yield subject_id, agent_id if kind == "conversation_assigned" else None

    def _conversations(self) -> Iterator[tuple[str, str, list[Entry[ConversationFact]]]]:
        with closing(sqlite3.connect(self._file)) as store:
            lines: Iterator[Line] = iter(
                store.execute(
                    "SELECT site_id, subject_id, seq, at, body FROM facts WHERE subject_id IN"
                    " (SELECT subject_id FROM facts WHERE kind = 'conversation_started') ORDER BY subject_id, seq"
                )
            )
            for (site_id, subject_id), told in groupby(lines, key=lambda line: line[:2]):
                yield site_id, subject_id, [Entry(line[2], Instant(line[3]), _decode(line[4]), None) for line in told]


def _served(site_id: SiteId, subject_id: str, entries: list[Entry[ConversationFact]]) -> Served:
    first = entries[0].fact
    assert isinstance(first, ConversationStarted)
    talk = first.begun(site_id, ConversationId(subject_id), entries[0].at)
    handled, since = 0, None
    for entry in entries[1:]:
        talk = apply(talk, entry)
        if since is not None and talk.state != "assigned":
            handled, since = handled + entry.at - since, None
        elif since is None and talk.state == "assigned":
            since = entry.at
    steps = tuple(entry.fact.step for entry in entries if isinstance(entry.fact, CustomerKeptWaiting))
    passed_on = tuple(because for entry in entries if (because := _passes_on(entry.fact)))
    is_closed_on = any(_closes_on(entry.fact) for entry in entries)
    return Served(talk, clocks(entries, kept_readings(entries)), steps, passed_on, is_closed_on, handled / 1000)


def _passes_on(fact: ConversationFact) -> str:
    """Why somebody else is to see to it from now on; nothing if that is not so."""
    if isinstance(fact, ConversationQueued):
        return fact.because
    return fact.because if isinstance(fact, ConversationAssigned) and fact.because == "transferred" else ""


def _closes_on(fact: ConversationFact) -> bool:
    """Whether somebody of the staff ended it on an open question, without a promise."""
    if not isinstance(fact, ConversationClosed) or fact.by == "visitor" or fact.open_seq is None:
        return False
    return fact.because not in {"spam", "promised"}
