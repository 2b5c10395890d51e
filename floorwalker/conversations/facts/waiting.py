"""A customer waits: what they were told, what was done about it, and how it ended."""

from msgspec.structs import replace

from floorwalker.conversations.model import Channel, Conversation, GivenPromise, Step, Told
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Fact
from floorwalker.kit.ids import AgentId, TeamId

NOBODY_WAITS: dict[str, object] = {"waiting_since": None, "open_seq": None, "steps": (), "is_raised": False}


class WaitAnnounced(Fact, frozen=True, tag="wait_announced"):
    """The waiting customer was told their place, and by when four in five are answered; `is_longer` than before.

    `version` is that of the shop's pace by which it was foretold, 0 for a typical shop's.
    """

    place: int
    answer_by: Instant
    is_longer: bool = False
    version: int = 0

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - it says when
        """What the next announcement is held against."""
        first = (self.answer_by, self.version) if before.told is None else (before.told.first_by, before.told.version)
        return replace(before, seq=seq, told=Told(self.place, self.answer_by, *first))


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
