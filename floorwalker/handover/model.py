"""A handover, as decisions see it: on which way, to whom, until when somebody must confirm it, and how it stands."""

from typing import Annotated, Literal, NewType

import msgspec
from msgspec import Meta

from floorwalker.callbacks.model import ContactId, ReplyChannel
from floorwalker.conversations.model import NotResponsible
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError, NotFound
from floorwalker.kit.ids import AgentId, BranchId, ConversationId, SiteId, TeamId, VisitorId
from floorwalker.language.model import Field, Matter

HandoverId = NewType("HandoverId", str)
Way = Literal["colleague", "team", "branch", "mail", "call", "phone", "channel"]
"""At once to colleague or team; promised by a branch, by mail or as a call; elsewhere by phone or another channel."""
HandoverState = Literal["open", "confirmed", "returned", "lapsed", "over"]
ConfirmedBy = Literal["word", "answer", "taking", "handing_on"]
Lapse = Literal["given_back", "queued", "lead_told"]

AT_ONCE: frozenset[Way] = frozenset({"colleague", "team"})
PROMISED: frozenset[Way] = frozenset({"branch", "mail", "call"})
ELSEWHERE: frozenset[Way] = frozenset({"phone", "channel"})
LONGEST_SUMMARY = 4_000
LONGEST_REASON = 1_000

Reference = Annotated[str, Meta(max_length=64)]
Text = Annotated[str, Meta(max_length=20_000)]
Line = Annotated[str, Meta(max_length=200)]


class SummaryMissing(FloorwalkerError):
    """Without one the customer would have to tell everything again."""

    code = "summary_missing"
    sentence = "Say in a few words what this is about, so that the customer need not say it again."


class HandoverSettled(FloorwalkerError):
    """Somebody confirmed it, or it is back already."""

    code = "handover_settled"
    sentence = "This handover has been confirmed or given back already."


class HandedToSelf(FloorwalkerError):
    """There is nobody to confirm it."""

    code = "handed_to_self"
    sentence = "This customer is with you already. Choose somebody else."


class HandoverRequest(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What an agent fills in; which of the fields are needed depends on the way.

    `words` is what the customer is told who goes elsewhere; `reply` how a branch answers.
    """

    way: Way
    summary: Text
    agent: Reference | None = None
    team: Reference | None = None
    branch: Reference | None = None
    channel: Reference | None = None
    due_at: Annotated[int, Meta(ge=0, le=2**53)] | None = None
    reply: ReplyChannel = "chat"
    address: Annotated[str, Meta(max_length=320)] = ""
    words: Text = ""


class OutsideChannel(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A phone, or a channel in which the shop knows for certain who somebody is, and for which matters it is right.

    `texts` are what the shop itself says to send somebody there, by language.
    """

    id: Annotated[str, Meta(pattern=r"^[a-z0-9-]{1,40}$")]
    kind: Literal["phone", "channel"]
    name: Annotated[str, Meta(min_length=1, max_length=80)]
    address: Line
    matters: tuple[Matter, ...] = ()
    texts: dict[Annotated[str, Meta(max_length=8)], Annotated[str, Meta(max_length=1_000)]] = {}


class HandoverSettings(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """How long a receiver may leave a handover unconfirmed, and where customers can be sent to."""

    at_once_seconds: Annotated[int, Meta(ge=20, le=3_600)] = 60
    promised_minutes: Annotated[int, Meta(ge=5, le=6_000)] = 60
    elsewhere_hours: Annotated[int, Meta(ge=1, le=720)] = 24
    channels: Annotated[tuple[OutsideChannel, ...], Meta(max_length=20)] = ()

    def confirm_within_ms(self, way: Way) -> int:
        """For how long a handover may stand unconfirmed."""
        if way in AT_ONCE:
            return self.at_once_seconds * 1_000
        return self.promised_minutes * 60_000 if way in PROMISED else self.elsewhere_hours * 3_600_000

    def channel(self, channel_id: str | None, kind: Way) -> OutsideChannel:
        """One of the channels, by its id."""
        found = next((one for one in self.channels if (one.id, one.kind) == (channel_id, kind)), None)
        if found is None:
            raise NotFound
        return found


class Handover(msgspec.Struct, frozen=True):
    """The state of a handover after its last fact. `number` is what its customer is told to say elsewhere."""

    id: HandoverId
    site_id: SiteId
    number: int
    conversation_id: ConversationId
    visitor_id: VisitorId
    seq: int
    state: HandoverState
    way: Way
    from_agent_id: AgentId
    given_at: Instant
    confirm_by: Instant
    agent_id: AgentId | None = None
    team_id: TeamId | None = None
    branch_id: BranchId | None = None
    contact_id: ContactId | None = None
    channel_id: str | None = None
    due_at: Instant | None = None
    carried: tuple[Field, ...] = ()
    settled_at: Instant | None = None
    lapse: Lapse | None = None
    asked_again: tuple[Field, ...] | None = None

    def require_staff(self, actor: Actor) -> None:
        """Let only this shop's staff near; to all others it is not there."""
        if actor.site_id != self.site_id or actor.kind == "visitor":
            raise NotFound

    def require_receiver(self, actor: Actor, receiver: str | None) -> None:
        """Let whoever receives it decide, or a lead; who is sent elsewhere may be received by anybody of the staff."""
        self.require_staff(actor)
        if not self.is_waiting:
            raise HandoverSettled
        if self.way not in ELSEWHERE and actor.id != receiver and not (actor.role and actor.role.includes(Role.LEAD)):
            raise NotResponsible

    @property
    def is_waiting(self) -> bool:
        """Whether somebody can still confirm it; a lead who was told changes nothing about that."""
        return self.state == "open" or (self.state == "lapsed" and self.lapse == "lead_told")
