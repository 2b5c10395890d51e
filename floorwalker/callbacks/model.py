"""A contact, as decisions see it: who owns it, what was promised, and how it stands."""

from typing import Annotated, Literal, NewType

import msgspec
from msgspec import Meta

from floorwalker.conversations.model import AlreadyTaken, NotResponsible
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError, NotFound
from floorwalker.kit.ids import AgentId, BranchId, ConversationId, SiteId, TeamId, VisitorId
from floorwalker.kit.masking.masking import SecretKind

ContactId = NewType("ContactId", str)
ContactState = Literal["open", "answered", "left", "spam"]
ReplyChannel = Literal["chat", "mail", "call"]
Cause = Literal["closed", "busy", "hidden", "queue", "promised", "statement", "follow_up"]
Topic = Literal["product", "order", "delivery", "return", "other"]
CallOutcome = Literal["reached", "no_answer", "wrong_number", "call_again"]
AnsweredBy = Literal["chat", "mail", "call", "other"]

LONGEST_QUESTION = 4_000
LONGEST_LINE = 200
MOST_LINKS = 2
MOST_OPEN = 3
MOST_A_DAY = 5
MOST_A_DAY_TO_ONE = 10
MOST_CONFIRMED_A_DAY = 3
SHORTEST_FILLING_MS = 3_000
ENOUGH_TRIES = 3
DAY_MS = 24 * 3_600_000

Line = Annotated[str, Meta(max_length=LONGEST_LINE)]
Reference = Annotated[str, Meta(max_length=64)]


class AddressMissing(FloorwalkerError):
    """The chosen way of answering leads nowhere."""

    code = "address_missing"
    sentence = "An answer by mail needs a mail address, a call a phone number."


class SlotNotFree(FloorwalkerError):
    """The time was never offered, has passed, or was given to somebody else meanwhile."""

    code = "slot_not_free"
    sentence = "This time is not free any more. Choose another; what you wrote is still there."


class LooksAutomatic(FloorwalkerError):
    """A field that people cannot see was filled in."""

    code = "looks_automatic"
    sentence = "This looks as if a program had filled it in. Please write to us by mail instead."


class TooQuick(FloorwalkerError):
    """Nobody reads and fills in a form that fast, or it lay open for more than a day."""

    code = "too_quick"
    sentence = "This was filled in faster than people can. Wait a few seconds and send it again."


class TooManyLinks(FloorwalkerError):
    """Advertising, as a rule."""

    code = "too_many_links"
    sentence = "A question may hold two links at most. Take some out and send it again."


class TooManyContacts(FloorwalkerError):
    """More questions than one person has in a day."""

    code = "too_many_contacts"
    sentence = "We have several questions of yours already, and will answer those first."


class NobodyToAnswer(FloorwalkerError):
    """No staff, or no opening within a year: a promise would be a lie."""

    code = "nobody_to_answer"
    sentence = "Nobody could answer this, so nothing was promised."


class ContactEnded(FloorwalkerError):
    """It was answered, left or marked as spam already."""

    code = "contact_ended"
    sentence = "This contact has ended already."


class StillToTry(FloorwalkerError):
    """The customer can still be reached."""

    code = "still_to_try"
    sentence = "There is still a way to reach this customer. Try it before giving up."


class PromiseInThePast(FloorwalkerError):
    """A promised time that has passed is broken when it is given."""

    code = "promise_in_the_past"
    sentence = "A promised time lies ahead, within a year."


class MailboxMissing(FloorwalkerError):
    """The customer's reply to our mail would arrive nowhere."""

    code = "mailbox_missing"
    sentence = "Name the shop's mailbox first, so that replies arrive somewhere."


class ContactRequest(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What a shopper fills in. `website` is for programs only: people do not see it, and leave it empty."""

    client_id: Annotated[str, Meta(pattern=r"^[0-9a-zA-Z-]{8,40}$")]
    channel: ReplyChannel
    question: Annotated[str, Meta(max_length=20_000)] = ""
    cause: Literal["closed", "busy", "hidden", "queue"] = "closed"
    topic: Topic = "other"
    product: Line = ""
    name: Line = ""
    mail: Annotated[str, Meta(max_length=320)] = ""
    phone: Annotated[str, Meta(max_length=60)] = ""
    branch: Reference | None = None
    slot: Instant | None = None
    zone: Annotated[str, Meta(max_length=64)] = ""
    conversation: Reference | None = None
    website: Line = ""


class Details(msgspec.Struct, frozen=True):
    """What is personal about a contact, in a row of its own that can be erased."""

    name: str = ""
    mail: str = ""
    phone: str = ""
    product: str = ""
    page_url: str = ""
    page_title: str = ""
    language: str = ""
    zone: str = ""


class Promise(msgspec.Struct, frozen=True):
    """Who answers, by when, and since when that holds; a call falls into a window that begins at `starts_at`."""

    owner_id: AgentId
    due_at: Instant
    starts_at: Instant | None = None
    given_at: Instant | None = None


class Contact(msgspec.Struct, frozen=True):
    """The state of a contact after its last fact. `place_id` is whose hours count; a team owes it through its owner."""

    id: ContactId
    site_id: SiteId
    visitor_id: VisitorId
    seq: int
    state: ContactState
    channel: ReplyChannel
    cause: Cause
    topic: Topic
    place_id: str
    asked_at: Instant
    promise: Promise
    branch_id: BranchId | None = None
    conversation_id: ConversationId | None = None
    is_taken: bool = False
    lead_id: AgentId | None = None
    is_customer_warned: bool = False
    tries: int = 0
    is_wrong_number: bool = False
    ended_at: Instant | None = None
    value_minor: int | None = None
    currency: str | None = None
    team_id: TeamId | None = None
    masked: tuple[SecretKind, ...] = ()

    def require_party(self, actor: Actor) -> None:
        """Let only this visitor and this shop's staff near; to all others it is not there."""
        if actor.site_id != self.site_id or (actor.kind == "visitor" and actor.id != self.visitor_id):
            raise NotFound

    def require_staff(self, actor: Actor) -> None:
        """Let nobody but the shop's staff decide."""
        self.require_party(actor)
        if actor.kind == "visitor":
            raise NotFound

    def require_owner(self, actor: Actor) -> None:
        """Let the owner, or a lead, act; of two who do, one would contradict the other."""
        self.require_staff(actor)
        if self.state != "open":
            raise ContactEnded
        if actor.kind == "agent" and actor.id != self.promise.owner_id and not _is_lead(actor):
            raise NotResponsible

    def require_free_to_take(self, actor: Actor) -> None:
        """Refuse who would take what a colleague has begun; a lead may."""
        self.require_staff(actor)
        if self.state != "open":
            raise ContactEnded
        if self.is_taken and self.promise.owner_id != actor.id and not _is_lead(actor):
            raise AlreadyTaken

    @property
    def concerns(self) -> tuple[str, ...]:
        """Who hears of it: its visitor, and the whole staff."""
        return (self.id, self.visitor_id, self.site_id)


class ContactSettings(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What a shop promises to those whom live chat did not catch. Minutes are opening time."""

    mailbox: Annotated[str, Meta(max_length=254)] = ""
    in_hours_minutes: Annotated[int, Meta(ge=5, le=6_000)] = 360
    after_opening_minutes: Annotated[int, Meta(ge=5, le=6_000)] = 60
    slot_minutes: Annotated[int, Meta(ge=10, le=240)] = 30
    calls_per_slot: Annotated[int, Meta(ge=1, le=50)] = 1
    days_ahead: Annotated[int, Meta(ge=1, le=30)] = 5
    escalate_at_percent: Annotated[int, Meta(ge=10, le=90)] = 75


def _is_lead(actor: Actor) -> bool:
    return actor.role is not None and actor.role.includes(Role.LEAD)
