"""The clocks of a conversation: how long until somebody spoke, until they said something, and turn by turn."""

from collections.abc import Mapping, Sequence

import msgspec

from floorwalker.conversations.facts import (
    ConversationClosed,
    ConversationFact,
    ConversationStarted,
    MessageSent,
)
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry
from floorwalker.language.model import Reading, Standing
from floorwalker.language.views import NOTHING_SAID


class Turn(msgspec.Struct, frozen=True):
    """What a customer said in one go while they waited for something, and how long until we spoke (M8).

    Milliseconds from the last and from the first of these messages; nothing where nobody spoke. A courtesy that
    wants nothing is no turn.
    """

    seq: int
    from_last_ms: int | None
    from_first_ms: int | None


class Clocks(msgspec.Struct, frozen=True):
    """How a customer was served in time; what is said by itself never counts.

    `first_response_ms` (M5): from the start of the conversation to the first word of an agent, whatever it is; 0 if
    they were first. `first_substantive_ms` (M6): from the customer's first question, or their first message if they
    asked nothing before it, to the first word of an agent that is not only greeting, hold, acknowledgement or closing.
    `is_unanswered` (M2): no such word before the end, or ended by us while a message stood open.
    """

    first_response_ms: int | None = None
    first_substantive_ms: int | None = None
    is_unanswered: bool = False
    turns: tuple[Turn, ...] = ()


def clocks(entries: Sequence[Entry[ConversationFact]], readings: Mapping[int, Reading]) -> Clocks:
    """Work out the clocks from facts and nothing else; what was not read does nothing."""
    run = _Run()
    for entry in entries:
        fact = entry.fact
        if isinstance(fact, ConversationStarted):
            run.started_at = entry.at
        elif isinstance(fact, ConversationClosed):
            run.is_closed_open = fact.by != "visitor" and fact.open_seq is not None and fact.because != "promised"
        elif isinstance(fact, MessageSent) and fact.author != "auto":
            run.hear(entry.seq, entry.at, fact, readings.get(entry.seq, NOTHING_SAID))
    return run.clocks()


class _Run(msgspec.Struct):
    """One walk through a journal."""

    started_at: Instant = Instant(0)
    stands: Standing = Standing()
    first_said_at: Instant | None = None
    first_asked_at: Instant | None = None
    is_closed_open: bool = False
    turns: list[Turn] = []
    turn: tuple[int, Instant, Instant] | None = None

    def hear(self, seq: int, at: Instant, fact: MessageSent, reading: Reading) -> None:
        """Take one more message of a person."""
        self.stands = self.stands.after(fact.author, reading, at)
        if fact.author == "agent":
            self._end_turn(at)
            return
        self.first_said_at = self.first_said_at or at
        if reading.wants_answer and self.stands.first_substantive_at is None:
            self.first_asked_at = self.first_asked_at or at
        if self.stands.wanted != "nothing" or self.turn is not None:
            first = self.turn or (seq, at, at)
            self.turn = (first[0], first[1], at)

    def clocks(self) -> Clocks:
        """Give what was measured."""
        self._end_turn(None)
        substantive_at = self.stands.first_substantive_at
        responded_at = self.stands.first_response_at
        begun_at = self.first_asked_at or self.first_said_at or self.started_at
        return Clocks(
            first_response_ms=None if responded_at is None else max(0, responded_at - self.started_at),
            first_substantive_ms=None if substantive_at is None else substantive_at - begun_at,
            is_unanswered=substantive_at is None or self.is_closed_open,
            turns=tuple(self.turns),
        )

    def _end_turn(self, at: Instant | None) -> None:
        if self.turn is not None:
            seq, first, last = self.turn
            self.turns.append(Turn(seq, None if at is None else at - last, None if at is None else at - first))
        self.turn = None
