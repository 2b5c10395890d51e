"""What happened to a conversation's feedback, in the past tense; the last `FeedbackGiven` points to the comment."""

from msgspec.structs import replace

from floorwalker.feedback.model import Feedback, FeedbackId
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Fact
from floorwalker.kit.ids import AgentId, ConversationId, SiteId, VisitorId


class FeedbackAsked(Fact, frozen=True, tag="feedback_asked"):
    """A customer was asked how it was. `agent_id` is who took care of them last."""

    conversation_id: ConversationId
    visitor_id: VisitorId
    agent_id: AgentId | None = None

    def begun(self, site_id: SiteId, feedback_id: FeedbackId, at: Instant) -> Feedback:
        """The feedback as it is after its first fact."""
        return Feedback(feedback_id, site_id, self.conversation_id, self.visitor_id, at)


class FeedbackGiven(Fact, frozen=True, tag="feedback_given"):
    """The customer said whether it was solved and whether they were satisfied, or changed what they had said."""

    conversation_id: ConversationId
    is_solved: bool | None = None
    is_satisfied: bool | None = None
    length: int = 0
    digest: str = ""

    def changed(self, before: Feedback, seq: int, at: Instant) -> Feedback:
        """What they say now counts alone; when they first said something stays."""
        return replace(
            before,
            seq=seq,
            given_at=before.given_at or at,
            is_solved=self.is_solved,
            is_satisfied=self.is_satisfied,
            has_comment=self.length > 0,
        )


FeedbackFact = FeedbackAsked | FeedbackGiven


def apply(before: Feedback, entry: Entry[FeedbackGiven]) -> Feedback:
    """Give the feedback as it is after one more entry of its journal."""
    return entry.fact.changed(before, entry.seq, entry.at)
