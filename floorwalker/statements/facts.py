"""What happened to a statement, in the past tense; the reason is what `StatementSettled` points to."""

from msgspec.structs import replace

from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Fact
from floorwalker.kit.ids import AgentId, ConversationId, SiteId, VisitorId
from floorwalker.language.model import StatementKind
from floorwalker.statements.model import NotedBy, Outcome, Statement, StatementId


class StatementMade(Fact, frozen=True, tag="statement_made"):
    """A customer withdrew from a purchase, or complained; `said_at` is when they said so, and the words are there."""

    visitor_id: VisitorId
    statement: StatementKind
    said_at: Instant
    noted_by: NotedBy
    contact_id: str
    conversation_id: ConversationId | None = None
    message_seq: int | None = None

    def begun(self, site_id: SiteId, statement_id: StatementId) -> Statement:
        """The statement as it is after its first fact."""
        return Statement(
            id=statement_id,
            site_id=site_id,
            visitor_id=self.visitor_id,
            seq=1,
            kind=self.statement,
            said_at=self.said_at,
            noted_by=self.noted_by,
            contact_id=self.contact_id,
            conversation_id=self.conversation_id,
            message_seq=self.message_seq,
        )

    def changed(self, before: Statement, seq: int, at: Instant) -> Statement:  # noqa: ARG002 - it is the first
        """Nothing: it is made once."""
        return before


class ReceiptAddressAsked(Fact, frozen=True, tag="receipt_address_asked"):
    """No address was known, so the customer was asked for one."""

    conversation_id: ConversationId

    def changed(self, before: Statement, seq: int, at: Instant) -> Statement:  # noqa: ARG002 - when is no matter
        """A receipt goes out as soon as they name one."""
        return replace(before, seq=seq, receipt="asked")


class StatementReceipted(Fact, frozen=True, tag="statement_receipted"):
    """What was said and when was confirmed by mail. `is_proven`: to an address that is proven theirs."""

    is_proven: bool
    conversation_id: ConversationId | None = None

    def changed(self, before: Statement, seq: int, at: Instant) -> Statement:  # noqa: ARG002 - when is no matter
        """Confirmed once."""
        return replace(before, seq=seq, receipt="sent")


class StatementSettled(Fact, frozen=True, tag="statement_settled"):
    """Somebody of the staff said what becomes of it; `to_agent_id` is who goes on with what was passed on."""

    outcome: Outcome
    conversation_id: ConversationId | None = None
    to_agent_id: AgentId | None = None
    length: int = 0
    digest: str = ""

    def changed(self, before: Statement, seq: int, at: Instant) -> Statement:
        """The outcome, which is the last one unless it was passed on."""
        return replace(before, seq=seq, outcome=self.outcome, settled_at=at, settled_seq=seq)


StatementFact = StatementMade | ReceiptAddressAsked | StatementReceipted | StatementSettled


def apply(before: Statement, entry: Entry[StatementFact]) -> Statement:
    """Give the statement as it is after one more entry of its journal."""
    return entry.fact.changed(before, entry.seq, entry.at)
