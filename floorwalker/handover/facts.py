"""What happened to a handover, in the past tense: ids, kinds and times, never words.

The subject is the handover. The summary is what `HandoverGiven` points to, the reason what `HandoverReturned` does.
"""

from msgspec.structs import replace

from floorwalker.callbacks.model import ContactId
from floorwalker.handover.model import ConfirmedBy, Handover, HandoverId, Lapse, Way
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Fact
from floorwalker.kit.ids import AgentId, BranchId, ConversationId, SiteId, TeamId, VisitorId
from floorwalker.language.model import Field, Matter


class HandoverGiven(Fact, frozen=True, tag="handover_given"):
    """An agent handed a customer over. `carried` is what the receiver is told and need not ask; `length` the summary's.

    `matter` is one for which we must know who they are; since it was said, we had written `replies_before` times.
    """

    number: int
    conversation_id: ConversationId
    visitor_id: VisitorId
    way: Way
    from_agent_id: AgentId
    confirm_by: Instant
    length: int
    digest: str
    carried: tuple[Field, ...]
    agent_id: AgentId | None = None
    team_id: TeamId | None = None
    branch_id: BranchId | None = None
    contact_id: ContactId | None = None
    channel_id: str | None = None
    due_at: Instant | None = None
    matter: Matter | None = None
    replies_before: int = 0

    def begun(self, site_id: SiteId, handover_id: HandoverId, at: Instant) -> Handover:
        """The handover as it is after its first fact."""
        return Handover(
            id=handover_id,
            site_id=site_id,
            number=self.number,
            conversation_id=self.conversation_id,
            visitor_id=self.visitor_id,
            seq=1,
            state="open",
            way=self.way,
            from_agent_id=self.from_agent_id,
            given_at=at,
            confirm_by=self.confirm_by,
            agent_id=self.agent_id,
            team_id=self.team_id,
            branch_id=self.branch_id,
            contact_id=self.contact_id,
            channel_id=self.channel_id,
            due_at=self.due_at,
            carried=self.carried,
        )

    def changed(self, before: Handover, seq: int, at: Instant) -> Handover:  # noqa: ARG002 - it is the first
        """Nothing: it is given once."""
        return before


class HandoverConfirmed(Fact, frozen=True, tag="handover_confirmed"):
    """The receiver has it: by saying so, by answering the customer, by beginning on the contact, or by handing on."""

    conversation_id: ConversationId
    agent_id: AgentId
    by: ConfirmedBy

    def changed(self, before: Handover, seq: int, at: Instant) -> Handover:
        """Settled, and theirs."""
        return replace(before, seq=seq, state="confirmed", agent_id=self.agent_id, settled_at=at)


class HandoverReturned(Fact, frozen=True, tag="handover_returned"):
    """The receiver gave it back for a reason, to who gave it."""

    conversation_id: ConversationId
    agent_id: AgentId
    from_agent_id: AgentId

    def changed(self, before: Handover, seq: int, at: Instant) -> Handover:
        """Settled, and not theirs."""
        return replace(before, seq=seq, state="returned", settled_at=at)


class HandoverLapsed(Fact, frozen=True, tag="handover_lapsed"):
    """Nobody confirmed it in time, and this was done about it."""

    conversation_id: ConversationId
    lapse: Lapse
    from_agent_id: AgentId

    def changed(self, before: Handover, seq: int, at: Instant) -> Handover:
        """Back where it came from; or where it is, with a lead who knows."""
        return replace(before, seq=seq, state="lapsed", lapse=self.lapse, settled_at=at)


class HandoverOverrun(Fact, frozen=True, tag="handover_overrun"):
    """The customer left, or somebody else took over, before the receiver could confirm it."""

    conversation_id: ConversationId

    def changed(self, before: Handover, seq: int, at: Instant) -> Handover:
        """Nobody need confirm it any more."""
        return replace(before, seq=seq, state="over", settled_at=at)


class HandoverHeard(Fact, frozen=True, tag="handover_heard"):
    """What the receiver wrote to the customer was read; `asked_again` is what they asked though it was handed over."""

    conversation_id: ConversationId
    asked_again: tuple[Field, ...] = ()

    def changed(self, before: Handover, seq: int, at: Instant) -> Handover:  # noqa: ARG002 - when is no matter
        """Known from now on; it settles nothing."""
        return replace(before, seq=seq, asked_again=self.asked_again)


class HandoverSettingsChosen(Fact, frozen=True, tag="handover_settings_chosen"):
    """How long handovers may stand unconfirmed, and how many channels there are. The subject is the shop."""

    at_once_seconds: int
    promised_minutes: int
    elsewhere_hours: int
    channels: int


HandoverFact = HandoverGiven | HandoverConfirmed | HandoverReturned | HandoverLapsed | HandoverOverrun | HandoverHeard


def apply(before: Handover, entry: Entry[HandoverFact]) -> Handover:
    """Give the handover as it is after one more entry of its journal."""
    return entry.fact.changed(before, entry.seq, entry.at)
