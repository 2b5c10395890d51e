"""A statement that counts, as decisions see it."""

from typing import Literal, NewType

import msgspec

from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError, NotFound
from floorwalker.kit.ids import ConversationId, SiteId, VisitorId
from floorwalker.language.model import StatementKind

StatementId = NewType("StatementId", str)
NotedBy = Literal["house", "agent", "visitor"]
Outcome = Literal["accepted", "refused", "passed_on", "not_a_statement"]
Receipt = Literal["none", "asked", "sent"]
"""Whether what was said was confirmed by mail; *asked*: the customer was asked where to."""

LAST: frozenset[Outcome] = frozenset({"accepted", "refused", "not_a_statement"})
WITH_REASON: frozenset[Outcome] = frozenset({"refused", "not_a_statement"})
LONGEST_REASON = 2_000
MOST_HEARD = 200
"""So many messages are read at a time; what is beyond is read the next time."""
LONGEST_UNPROVEN_QUOTE = 1_000
MOST_RECEIPTS_A_DAY = 3
DAY_MS = 24 * 3_600_000


class StatementOpen(FloorwalkerError):
    """The customer has said something that counts in law, and nobody has said what becomes of it."""

    code = "statement_open"
    sentence = "The customer withdraws from a purchase, or complains. Say first what becomes of that."


class AlreadySettled(FloorwalkerError):
    """It has its last outcome."""

    code = "statement_settled"
    sentence = "This is settled already."


class NobodyNamed(FloorwalkerError):
    """Passed on to nobody is put down."""

    code = "nobody_named"
    sentence = "Say to whom it is passed on."


class NothingStated(FloorwalkerError):
    """The message named is none of the customer's."""

    code = "nothing_stated"
    sentence = "Name one of the customer's own messages."


class Statement(msgspec.Struct, frozen=True):
    """The state of a statement after its last fact. `said_at` is when the customer said it, as message `message_seq`.

    `contact_id` is the contact that is its owner's and has its due time; one left in a form is that form's own.
    """

    id: StatementId
    site_id: SiteId
    visitor_id: VisitorId
    seq: int
    kind: StatementKind
    said_at: Instant
    noted_by: NotedBy
    contact_id: str
    conversation_id: ConversationId | None = None
    message_seq: int | None = None
    outcome: Outcome | None = None
    settled_at: Instant | None = None
    settled_seq: int = 0
    receipt: Receipt = "none"

    def require_staff(self, actor: Actor) -> None:
        """Let nobody but the shop's staff decide; to all others it is not there."""
        if actor.site_id != self.site_id or actor.kind != "agent":
            raise NotFound

    def covers(self, kind: StatementKind, message_seq: int, said_at: Instant) -> bool:
        """Whether what was said in the same chat belongs to this, and is no statement more.

        That is what was said before the outcome; where it was none, only that message.
        """
        if self.kind != kind:
            return False
        if self.outcome == "not_a_statement":
            return self.message_seq == message_seq
        return not self.has_last_outcome or self.settled_at is None or said_at <= self.settled_at

    @property
    def has_last_outcome(self) -> bool:
        """Whether nothing more is to be done."""
        return self.outcome in LAST
