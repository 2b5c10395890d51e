"""Who is responsible for a customer, who was asked for, and why somebody else is now."""

from typing import Literal

from msgspec.structs import replace

from floorwalker.conversations.model import Choice, Conversation, Step
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Fact
from floorwalker.kit.ids import AgentId, BranchId, TeamId

AssignedBecause = Literal["claimed", "transferred", "came_back", "relieved", "routed"]
QueuedBecause = Literal["transferred", "returned", "agent_gone", "reopened", "not_picked_up", "unanswered"]
NOT_THEIR_FAULT: frozenset[QueuedBecause] = frozenset({"agent_gone", "not_picked_up", "unanswered"})
"""Why a customer is put back before all others."""
DROPPED: frozenset[QueuedBecause] = frozenset({"not_picked_up", "unanswered"})
"""Why the same agent should not be given the customer again."""
OF_ONE_AGENT: tuple[Step, ...] = ("nudge", "reassign")
"""What concerns whoever is responsible; the next one gets their own time."""


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
    """For whom the customer asks, by the page they are on or by their words: a branch, a skill, a team."""

    because: Literal["page", "words"]
    branch_id: BranchId | None = None
    skill: str | None = None
    team_id: TeamId | None = None

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """Whoever gives customers to agents knows it from now on."""
        team_id = self.team_id or before.team_id
        return replace(before, seq=seq, branch_id=self.branch_id, skill=self.skill, team_id=team_id)
