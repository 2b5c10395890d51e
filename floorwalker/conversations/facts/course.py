"""How a conversation runs: it starts, it ends for a reason that somebody stated, and it may go on after all."""

from typing import Literal

from msgspec.structs import replace

from floorwalker.conversations.facts.waiting import NOBODY_WAITS
from floorwalker.conversations.model import Conversation, Ending
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Fact
from floorwalker.kit.ids import AgentId, ConversationId, SiteId, VisitorId

StatedReason = Literal["answered", "no_reply", "promised", "not_a_question", "unanswered", "spam", "abuse"]
"""Why somebody of the staff ends a conversation; the customer's own ending needs no reason."""
ClosedBecause = StatedReason | Literal["ended_by_visitor"]


class ConversationStarted(Fact, frozen=True, tag="conversation_started"):
    """A visitor opened a conversation; it waits in the queue."""

    visitor_id: VisitorId
    language: str

    def begun(self, site_id: SiteId, conversation_id: ConversationId, at: Instant) -> Conversation:
        """The conversation as it is after its first fact."""
        return Conversation(
            id=conversation_id,
            site_id=site_id,
            visitor_id=self.visitor_id,
            seq=1,
            state="queued",
            agent_id=None,
            team_id=None,
            started_at=at,
            queued_at=at,
            waiting_since=None,
            last_message_seq=0,
            last_author=None,
            last_at=at,
            seen_by_agent=0,
            seen_by_visitor=0,
        )

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - it is the first
        """Nothing: a conversation starts once."""
        return before


class ConversationClosed(Fact, frozen=True, tag="conversation_closed"):
    """Somebody ended it, for a stated reason. `agent_id` says who was responsible.

    `open_seq` is the message that still wanted an answer then.
    """

    by: Literal["visitor", "agent", "system"]
    because: ClosedBecause
    agent_id: AgentId | None = None
    open_seq: int | None = None

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """Nobody waits any more. The agent stays named, so that they may go on with it."""
        return replace(
            before,
            **NOBODY_WAITS,
            seq=seq,
            state="closed",
            queued_at=None,
            pick_up_by=None,
            goes_first=False,
            told=None,
            watched_until=None,
            ending=self.ending(before),
        )

    def ending(self, before: Conversation) -> Ending:
        """Give the one way in which it ended, as the customer went home with it."""
        if self.because == "spam":
            return "spam"
        if self.open_seq is None:
            return "answered"
        if before.promise is None or not before.keeps_promise_for(self.open_seq):
            return "left_by_customer"
        return "promised" if before.promise.agent_id == self.agent_id else "handed_over"


class ConversationReopened(Fact, frozen=True, tag="conversation_reopened"):
    """It goes on after all."""

    by: Literal["visitor", "agent"]

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:
        """Open again, in the queue until somebody is named."""
        previous = before.agent_id or before.previous_agent_id
        return replace(
            before,
            seq=seq,
            state="queued",
            agent_id=None,
            queued_at=at,
            previous_agent_id=previous,
            assigned_at=None,
            promise=None,
            ending=None,
        )
