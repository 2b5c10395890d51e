"""A conversation, as decisions see it: pure, without clock, database or network."""

from typing import Literal

import msgspec

from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError, NotAllowed, NotFound
from floorwalker.kit.ids import AgentId, BranchId, ConversationId, SiteId, TeamId, VisitorId

State = Literal["queued", "assigned", "closed"]
Author = Literal["visitor", "agent", "auto"]
Strategy = Literal["least_loaded", "longest_idle", "sticky"]
Width = Literal["exact", "language", "anybody"]
Widened = Literal["nobody_here", "branch_closed", "team_closed", "waited"]
Step = Literal["nudge", "lead", "alarm", "reassign", "offer"]
"""What is done about a message that nobody answers, in this order; a site says after how many seconds each."""
Channel = Literal["chat", "mail", "call"]
Ending = Literal["answered", "handed_over", "promised", "left_by_customer", "spam"]
"""The ways in which a conversation can end. There is no sixth."""

WATCH_MS = 20_000
"""For so long after a look was arranged no other one need be."""
SLOW_AFTER_MS = 20_000
"""Who waits longer than this may begin to remark on it."""
FLOOD_MS = 1_000
"""Words closer together than this are not read one by one."""


class ConversationClosed(FloorwalkerError):
    """It has ended; an agent reopens it before saying more."""

    code = "conversation_closed"
    sentence = "This conversation has ended. Reopen it to go on."


class NotResponsible(FloorwalkerError):
    """Somebody else takes care of this customer; two answers would contradict each other."""

    code = "not_responsible"
    sentence = "A colleague is responsible here. Ask them to hand over, or take it from the queue."


class AlreadyTaken(FloorwalkerError):
    """A colleague was quicker."""

    code = "already_taken"
    sentence = "A colleague has just taken this conversation."


class NotClosed(FloorwalkerError):
    """It is still going on."""

    code = "not_closed"
    sentence = "This conversation is open; there is nothing to reopen."


class Choice(msgspec.Struct, frozen=True):
    """Why this agent: what was asked of whom, how many could, and how the one stood who was chosen.

    `width` says whether the agent is exactly who was wished for, or who else speaks the customer's language, or
    anybody; `widened` why it is not exactly. `load` is in hundredths of a chat that waits for us.
    """

    strategy: Strategy
    width: Width
    widened: Widened | None
    out_of: int
    load: int
    idle_seconds: int


class Told(msgspec.Struct, frozen=True):
    """What a waiting customer was told: their place, and until when four in five are answered.

    `first_by` is what they were told first, foretold by this version of the shop's pace.
    """

    place: int
    answer_by: Instant
    first_by: Instant | None = None
    version: int = 0


class CustomerWaits(FloorwalkerError):
    """Somebody is waiting for an answer; thanking them for their visit is none."""

    code = "customer_waits"
    sentence = "The customer still waits for an answer. Answer, promise an answer, or say why there is none."

    def __init__(self, message_seq: int) -> None:
        super().__init__(f"The customer still waits for an answer to message {message_seq}.")


class NothingPromised(FloorwalkerError):
    """A promise has an owner and a time; the word alone is none."""

    code = "nothing_promised"
    sentence = "Say first who answers, how and by when."


class PromiseOutOfRange(FloorwalkerError):
    """A promise for the past or for some far day is none."""

    code = "promise_out_of_range"
    sentence = "Promise an answer for a time between a minute and thirty days from now."


class SecretGone(FloorwalkerError):
    """What was masked was not kept, or is kept no longer."""

    code = "secret_gone"
    sentence = "What was hidden here is not kept, or not any more."


class GivenPromise(msgspec.Struct, frozen=True):
    """Who owes the customer an answer, how and by when; what waited when it was given is covered by it."""

    due_at: Instant
    channel: Channel
    given_at_seq: int
    agent_id: AgentId | None = None
    team_id: TeamId | None = None


class Conversation(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """The state of a conversation after its last fact.

    `waiting_since` is when the customer began to wait for an answer from us, or nothing if they do not. Any word of
    an agent's ends it, unless the words were read meanwhile: then `open_seq` is the message that still wants an
    answer, `steps` what was done about it, and only an answer of substance ends the wait.
    `pick_up_by` is until when an agent who was given the customer has to take them up, or nothing if they have.
    `lost_by` is who was given them and did not answer; `goes_first` says that they are put back before all others.

    It is kept by place, without the names of its fields, since it is written with every message: a new field goes last
    and brings a default.
    """

    id: ConversationId
    site_id: SiteId
    visitor_id: VisitorId
    seq: int
    state: State
    agent_id: AgentId | None
    team_id: TeamId | None
    started_at: Instant
    queued_at: Instant | None
    waiting_since: Instant | None
    last_message_seq: int
    last_author: Author | None
    last_at: Instant
    seen_by_agent: int
    seen_by_visitor: int
    branch_id: BranchId | None = None
    skill: str | None = None
    pick_up_by: Instant | None = None
    previous_agent_id: AgentId | None = None
    lost_by: AgentId | None = None
    goes_first: bool = False
    told: Told | None = None
    first_response_at: Instant | None = None
    assigned_at: Instant | None = None
    watched_until: Instant | None = None
    open_seq: int | None = None
    steps: tuple[Step, ...] = ()
    is_raised: bool = False
    promise: GivenPromise | None = None
    ending: Ending | None = None

    def require_party(self, actor: Actor) -> None:
        """Let only this visitor and this shop's staff near; to all others it is not there."""
        if actor.site_id != self.site_id:
            raise NotFound
        if actor.kind == "visitor" and actor.id != self.visitor_id:
            raise NotFound

    def require_responsible(self, actor: Actor) -> None:
        """Let only the responsible agent speak for the shop."""
        if self.state == "closed":
            raise ConversationClosed
        if self.agent_id != actor.id:
            raise NotResponsible

    def require_can_decide(self, actor: Actor) -> None:
        """Let the responsible agent, or a lead, decide what becomes of it."""
        if self.state == "closed":
            raise ConversationClosed
        if self.agent_id not in {actor.id, None} and not (actor.role and actor.role.includes(Role.LEAD)):
            raise NotAllowed

    def is_watched(self, at: Instant) -> bool:
        """Whether somebody looks after a customer who speaks now, without anything being arranged for it."""
        return self.watched_until is not None and at < self.watched_until

    def may_remark(self, at: Instant) -> bool:
        """Whether what the customer says now may be a remark on the wait, and nobody knows of one yet."""
        if self.waiting_since is None or self.is_raised:
            return False
        return at - self.waiting_since >= SLOW_AFTER_MS and at - self.last_at >= FLOOD_MS

    def keeps_promise_for(self, seq: int) -> bool:
        """Whether somebody has promised an answer to this message."""
        return self.promise is not None and self.promise.given_at_seq >= seq

    @property
    def is_open(self) -> bool:
        """Whether it is still going on."""
        return self.state != "closed"

    @property
    def turn(self) -> tuple[bool, bool, Instant, str]:
        """By what the queue goes: who complains comes first, then who is put back, then who has waited longest."""
        return (not self.is_raised, not self.goes_first, self.waiting_since or self.queued_at or self.last_at, self.id)

    @property
    def concerns(self) -> tuple[str, ...]:
        """Who hears of what happens in it: its watchers, its visitor, its agent or else the whole staff."""
        return (self.id, self.visitor_id, self.agent_id or self.site_id)
