"""Frames between a shopper's panel and the server."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from floorwalker.conversations.facts import (
    AlternativeOffered,
    ConversationClosed,
    ConversationQueued,
    ConversationReopened,
    ConversationStarted,
    MessageSent,
    MessagesSeen,
    WaitAnnounced,
)
from floorwalker.edges.live.frames import (
    Answered,
    Asked,
    AskTicket,
    Bye,
    ContactsChanged,
    Done,
    Fetch,
    Id,
    Kept,
    Language,
    Ping,
    Pong,
    Reference,
    Refused,
    See,
    SendMessage,
    Seq,
    Ticket,
    Type,
    Typing,
)
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Fact, Person
from floorwalker.kit.ids import AgentId, ConversationId, VisitorId
from floorwalker.signals.model import Seen


class AgentJoined(Fact, frozen=True, tag="agent_joined"):
    """What a visitor sees of an assignment: who is here for them (`personal.person`)."""

    agent_id: AgentId


class Private(Fact, frozen=True, tag="private"):
    """Something that is not the visitor's business; keeps the sequence without gaps."""


VisitorFact = (
    ConversationStarted
    | MessageSent
    | MessagesSeen
    | AgentJoined
    | ConversationQueued
    | ConversationClosed
    | ConversationReopened
    | AlternativeOffered
    | WaitAnnounced
    | Private
)
VisitorEntry = Entry[VisitorFact]


class Page(Struct, forbid_unknown_fields=True, frozen=True):
    """The shop page around the panel, as the loader tells it."""

    url: Annotated[str, Meta(max_length=2_000)]
    title: Annotated[str, Meta(max_length=300)] = ""


class Cursor(Struct, forbid_unknown_fields=True, frozen=True):
    """How far this client has applied a conversation."""

    conversation: Reference
    after: Seq


class Hello(Asked, frozen=True, tag="hello"):
    """First frame, within 5 s. Without a token the server makes a new visitor.

    `identity` is what the shop's page says of who is before it: signed by the shop, `null` in words for nobody, or
    absent where the page says nothing. `visit` is the lot under which the page tells where its shopper stands.
    """

    token: Annotated[str, Meta(max_length=100)] | None = None
    page: Page | None = None
    branch: Annotated[str, Meta(max_length=100)] | None = None
    language: Language | None = None
    known: Cursor | None = None
    identity: Annotated[str, Meta(max_length=20_000)] | None = None
    visit: Annotated[str, Meta(max_length=100)] | None = None


class SetPage(Asked, frozen=True, tag="set_page"):
    """The shopper is on another page of the shop now."""

    page: Page


class SetCart(Asked, frozen=True, tag="set_cart"):
    """What the shop says that this shopper's cart is worth: minor units and currency, `7990EUR`; empty for nothing."""

    cart: Annotated[str, Meta(max_length=40)]


class SetSeen(Asked, frozen=True, tag="set_seen"):
    """What the shop's page says of this shopper, who agreed to that; in place of all that was said before."""

    seen: Seen


class ForgetSeen(Asked, frozen=True, tag="forget_seen"):
    """The shopper does not agree any more: nothing that was seen stays."""


class End(Asked, frozen=True, tag="end"):
    """The shopper ends the conversation."""

    conversation: Reference


class Reopen(Asked, frozen=True, tag="reopen"):
    """The shopper goes on with an ended conversation."""

    conversation: Reference


Offered = Literal["available", "busy", "away", "closed", "hidden"]
Alternative = Literal["message", "call"]
"""Ways to reach the shop other than waiting: a message is always kept, a call needs a free time."""


class LauncherState(Struct, frozen=True):
    """What the launcher tells: whether somebody can answer now, and who.

    `available`: write, and somebody answers in about `wait_seconds`. `busy`: all are, but one may wait. `away`: the
    doors are open and nobody is here. `closed`: they are not, and `line` says when we are back. `hidden`: the shop
    wants no launcher while it is closed. `alternatives` are the other ways to reach us. `greeting` stands in an empty
    panel. `version` grows with what is offered. `signals`: the shop reads what its pages say, where the shopper
    agreed. `orders`: it shows customers their orders.
    """

    state: Offered
    people: list[Person]
    colour: str
    line: str
    label: str
    greeting: str
    wait_seconds: int | None
    alternatives: list[Alternative]
    version: int
    signals: bool
    orders: bool


class Welcome(Answered, frozen=True, tag="welcome"):
    """Who you are here, and your latest conversation if there is one; `is_asked` if questions were left before.

    `entries` go on from the cursor of `hello` when that names this conversation, else from the start. `is_fresh`: this
    browser was somebody else's before, and what it still keeps of them is to be forgotten. `identity_refused` says by
    its code why a signed identity was not believed.
    """

    id: Id
    token: str
    visitor: VisitorId
    site_name: str
    ticket: str
    ticket_expires_at: Instant
    state: LauncherState
    is_asked: bool
    conversation: ConversationId | None
    entries: list[VisitorEntry]
    is_fresh: bool
    identity_refused: str | None


class OrdersChanged(Answered, frozen=True, tag="orders"):
    """Something is new about this shopper's orders: whoever shows them asks again."""


class Entries(Answered, frozen=True, tag="entries"):
    """The asked-for part of the journal, in order; complete up to `up_to`."""

    id: Id
    conversation: ConversationId
    entries: list[VisitorEntry]
    up_to: int


class NewEntry(Answered, frozen=True, tag="entry"):
    """Something happened just now."""

    conversation: ConversationId
    entry: VisitorEntry


class StateChanged(Answered, frozen=True, tag="state"):
    """Somebody came or went."""

    state: LauncherState


VisitorFrame = (
    Hello
    | Ping
    | SendMessage
    | See
    | Type
    | Fetch
    | AskTicket
    | SetPage
    | SetCart
    | SetSeen
    | ForgetSeen
    | End
    | Reopen
)
ToVisitor = (
    Welcome
    | Pong
    | Kept
    | Done
    | Refused
    | Entries
    | NewEntry
    | Ticket
    | Typing
    | StateChanged
    | ContactsChanged
    | OrdersChanged
    | Bye
)
