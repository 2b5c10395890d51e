"""What happened in a conversation, in the past tense: ids, kinds, times and lengths, never text.

Each fact knows what it makes of a conversation. The stored state is made by these methods and by nothing
else, so that applying the journal to an old state always gives the new one.

The words themselves stand in separate rows that a fact points to by its `seq`; a digest with a
salt kept beside the words proves later that they are the same words, also after their erasure.
"""

from typing import Literal

import msgspec
from msgspec.structs import replace

from floorwalker.conversations.model import (
    WATCH_MS,
    Author,
    Channel,
    Choice,
    Conversation,
    Ending,
    GivenPromise,
    Step,
    Told,
)
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Fact
from floorwalker.kit.ids import AgentId, BranchId, ConversationId, FileId, SiteId, TeamId, VisitorId
from floorwalker.language.model import Act, Mark

AssignedBecause = Literal["claimed", "transferred", "came_back", "relieved", "routed"]
QueuedBecause = Literal["transferred", "returned", "agent_gone", "reopened", "not_picked_up", "unanswered"]
NOT_THEIR_FAULT: frozenset[QueuedBecause] = frozenset({"agent_gone", "not_picked_up", "unanswered"})
"""Why a customer is put back before all others."""
DROPPED: frozenset[QueuedBecause] = frozenset({"not_picked_up", "unanswered"})
"""Why the same agent should not be given the customer again."""
StatedReason = Literal["answered", "no_reply", "promised", "not_a_question", "unanswered", "spam"]
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
        """A customer begins to wait with the first unanswered message; an agent's words end it.

        Not so where it is known that only an answer would. What the house says by itself changes nothing.
        """
        if self.author == "auto":
            return replace(before, seq=seq)
        if self.author == "agent":
            return replace(
                before,
                seq=seq,
                waiting_since=before.waiting_since if before.open_seq is not None else None,
                first_response_at=before.first_response_at or at,
                last_message_seq=seq,
                last_author="agent",
                last_at=at,
                seen_by_agent=seq,
                pick_up_by=None,
            )
        return replace(
            before,
            seq=seq,
            waiting_since=before.waiting_since or at,
            watched_until=before.watched_until if before.is_watched(at) else Instant(at + WATCH_MS),
            last_message_seq=seq,
            last_author="visitor",
            last_at=at,
            seen_by_visitor=seq,
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

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:
        """Out of the queue, to that agent, who is reminded and relieved in their turn."""
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
            assigned_at=at,
            steps=tuple(step for step in before.steps if step not in OF_ONE_AGENT),
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
            assigned_at=None,
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


class CustomerKeptWaiting(Fact, frozen=True, tag="customer_kept_waiting"):
    """Nobody answered a message in time, and this was done about it. `since` is when the customer sent it."""

    step: Step
    message_seq: int
    since: Instant
    agent_id: AgentId | None = None

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - since is what counts
        """The clock runs from that message, until somebody answers it."""
        known = before.steps if before.open_seq == self.message_seq else ()
        return replace(before, seq=seq, waiting_since=self.since, open_seq=self.message_seq, steps=(*known, self.step))


class AlternativeOffered(Fact, frozen=True, tag="alternative_offered"):
    """The customer was told that they need not stay: we can also write or call."""

    message_seq: int
    channels: tuple[Channel, ...]

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """The offer stands in the journal; whoever takes it up makes a promise of it."""
        return replace(before, seq=seq)


class CustomerRemarkedOnWaiting(Fact, frozen=True, tag="customer_remarked_on_waiting"):
    """A customer said that it takes long; `message_seq` is what they wait for."""

    remark_seq: int
    message_seq: int
    since: Instant

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - since is what counts
        """Above all who do not complain."""
        known = before.steps if before.open_seq == self.message_seq else ()
        return replace(
            before, seq=seq, waiting_since=self.since, open_seq=self.message_seq, steps=known, is_raised=True
        )


class CustomerAnswered(Fact, frozen=True, tag="customer_answered"):
    """What waited too long has been answered. `waiting_since` is when the customer spoke again, if they did."""

    message_seq: int
    waiting_since: Instant | None = None

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """Nothing is known to be open."""
        settled = replace(before, **NOBODY_WAITS)
        return replace(settled, seq=seq, waiting_since=self.waiting_since)


class AnswerPromised(Fact, frozen=True, tag="answer_promised"):
    """Somebody owes the customer an answer by a stated time, here or elsewhere. The owner is an agent or a team."""

    due_at: Instant
    channel: Channel
    agent_id: AgentId | None = None
    team_id: TeamId | None = None

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """The customer need not wait here any more."""
        promise = GivenPromise(self.due_at, self.channel, seq, self.agent_id, self.team_id)
        promised = replace(before, **NOBODY_WAITS)
        return replace(promised, seq=seq, promise=promise)


class ReadMessage(msgspec.Struct, frozen=True, gc=False):
    """What one message does, found in its words and kept without them."""

    seq: int
    acts: tuple[Act, ...]
    marks: tuple[Mark, ...] = ()


class MessagesRead(Fact, frozen=True, tag="messages_read"):
    """What the messages of a conversation do, kept at its end, so that its clocks outlive its words."""

    messages: tuple[ReadMessage, ...]

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """Nothing but that it was told."""
        return replace(before, seq=seq)


OF_ONE_AGENT: tuple[Step, ...] = ("nudge", "reassign")
"""What concerns whoever is responsible; the next one gets their own time."""
NOBODY_WAITS: dict[str, object] = {"waiting_since": None, "open_seq": None, "steps": (), "is_raised": False}

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
    | CustomerKeptWaiting
    | AlternativeOffered
    | CustomerRemarkedOnWaiting
    | CustomerAnswered
    | AnswerPromised
    | MessagesRead
)


def apply(before: Conversation, entry: Entry[ConversationFact]) -> Conversation:
    """Give the conversation as it is after one more entry of its journal."""
    return entry.fact.changed(before, entry.seq, entry.at)
