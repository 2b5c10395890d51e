"""What happened in a conversation, in the past tense: ids, kinds, times and lengths, never text.

Each fact knows what it makes of a conversation. The stored state is made by these methods and by nothing
else, so that applying the journal to an old state always gives the new one.

The words themselves stand in separate rows that a fact points to by its `seq`; a digest with a
salt kept beside the words proves later that they are the same words, also after their erasure.
"""

from typing import Literal

from msgspec.structs import replace

from floorwalker.conversations.model import Author, Channel, Choice, Conversation, Told
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Fact
from floorwalker.kit.ids import AgentId, BranchId, ConversationId, FileId, SiteId, TeamId, VisitorId

AssignedBecause = Literal["claimed", "transferred", "came_back", "relieved", "routed"]
QueuedBecause = Literal["transferred", "returned", "agent_gone", "reopened", "not_picked_up", "unanswered"]
NOT_THEIR_FAULT: frozenset[QueuedBecause] = frozenset({"agent_gone", "not_picked_up", "unanswered"})
"""Why a customer is put back before all others."""
DROPPED: frozenset[QueuedBecause] = frozenset({"not_picked_up", "unanswered"})
"""Why the same agent should not be given the customer again."""
StatedReason = Literal["answered", "no_reply", "not_a_question", "unanswered", "spam"]
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


class MessageSent(Fact, frozen=True, tag="message_sent"):
    """Somebody said something. `client_id` is the sender's own name for it, so a retry is known."""

    author: Author
    author_id: str
    client_id: str
    length: int
    digest: str
    file_id: FileId | None = None

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:
        """A customer begins to wait with the first unanswered message; an agent's answer ends it."""
        waiting_since = before.waiting_since
        if self.author == "visitor":
            waiting_since = waiting_since or at
        elif self.author == "agent":
            waiting_since = None
        return replace(
            before,
            seq=seq,
            waiting_since=waiting_since,
            last_message_seq=seq,
            last_author=self.author,
            last_at=at,
            seen_by_agent=seq if self.author == "agent" else before.seen_by_agent,
            seen_by_visitor=seq if self.author == "visitor" else before.seen_by_visitor,
            pick_up_by=None if self.author == "agent" else before.pick_up_by,
        )


class MessagesSeen(Fact, frozen=True, tag="messages_seen"):
    """One side has had the conversation before their eyes up to this `seq`."""

    by: Literal["visitor", "agent"]
    up_to: int

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """Only how far that side has seen."""
        if self.by == "agent":
            return replace(before, seq=seq, seen_by_agent=self.up_to)
        return replace(before, seq=seq, seen_by_visitor=self.up_to)


class ConversationAssigned(Fact, frozen=True, tag="conversation_assigned"):
    """An agent is responsible now. Where the house chose, `choice` says why this one."""

    agent_id: AgentId
    because: AssignedBecause
    from_agent_id: AgentId | None = None
    pick_up_by: Instant | None = None
    choice: Choice | None = None

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """Out of the queue, to that agent."""
        return replace(
            before,
            seq=seq,
            state="assigned",
            agent_id=self.agent_id,
            queued_at=None,
            pick_up_by=self.pick_up_by,
            lost_by=None,
            goes_first=False,
            told=None,
        )


class ConversationPickedUp(Fact, frozen=True, tag="conversation_picked_up"):
    """The agent who was given the customer has them before their eyes."""

    agent_id: AgentId

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """Theirs for good."""
        return replace(before, seq=seq, pick_up_by=None)


class ConversationQueued(Fact, frozen=True, tag="conversation_queued"):
    """Nobody is responsible now; whoever of the team is free takes it, the longest waiting first."""

    because: QueuedBecause
    team_id: TeamId | None = None
    from_agent_id: AgentId | None = None

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:
        """Into the queue. A customer who waits keeps their place, since the queue goes by that."""
        return replace(
            before,
            seq=seq,
            state="queued",
            agent_id=None,
            team_id=self.team_id,
            queued_at=before.queued_at or at,
            pick_up_by=None,
            goes_first=self.because in NOT_THEIR_FAULT,
            lost_by=self.from_agent_id if self.because in DROPPED else before.lost_by,
        )


class WishNoted(Fact, frozen=True, tag="wish_noted"):
    """For whom the customer asks, by the page they are on or by their words: a branch, a skill."""

    because: Literal["page", "words"]
    branch_id: BranchId | None = None
    skill: str | None = None

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """Whoever gives customers to agents knows it from now on."""
        return replace(before, seq=seq, branch_id=self.branch_id, skill=self.skill)


class WaitAnnounced(Fact, frozen=True, tag="wait_announced"):
    """The waiting customer was told their place, and by when four in five are answered; `is_longer` than before."""

    place: int
    answer_by: Instant
    is_longer: bool = False

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - it says when
        """What the next announcement is held against."""
        return replace(before, seq=seq, told=Told(self.place, self.answer_by))


class QueueLeft(Fact, frozen=True, tag="queue_left"):
    """The customer waits no longer here and wants an answer by another way; what they said goes along."""

    channel: Channel
    place: int | None = None

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """Over here; whoever keeps that channel goes on with it."""
        return replace(before, seq=seq, state="closed", queued_at=None, waiting_since=None, goes_first=False, told=None)


class ConversationClosed(Fact, frozen=True, tag="conversation_closed"):
    """Somebody ended it, for a stated reason. `agent_id` says who was responsible."""

    by: Literal["visitor", "agent", "system"]
    because: ClosedBecause
    agent_id: AgentId | None = None

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """Nobody waits any more. The agent stays named, so that they may go on with it."""
        return replace(
            before,
            seq=seq,
            state="closed",
            queued_at=None,
            waiting_since=None,
            pick_up_by=None,
            goes_first=False,
            told=None,
        )


class ConversationReopened(Fact, frozen=True, tag="conversation_reopened"):
    """It goes on after all."""

    by: Literal["visitor", "agent"]

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:
        """Open again, in the queue until somebody is named."""
        previous = before.agent_id or before.previous_agent_id
        return replace(before, seq=seq, state="queued", agent_id=None, queued_at=at, previous_agent_id=previous)


ConversationFact = (
    ConversationStarted
    | MessageSent
    | MessagesSeen
    | ConversationAssigned
    | ConversationPickedUp
    | ConversationQueued
    | ConversationClosed
    | ConversationReopened
    | WishNoted
    | WaitAnnounced
    | QueueLeft
)


def apply(before: Conversation, entry: Entry[ConversationFact]) -> Conversation:
    """Give the conversation as it is after one more entry of its journal."""
    return entry.fact.changed(before, entry.seq, entry.at)
