"""Frames between an agent's console and the server."""

from typing import Annotated

from msgspec import Meta, field

from floorwalker.availability.model import Colleague
from floorwalker.availability.offering.offer import Danger, OfferCause
from floorwalker.conversations.facts import ConversationFact, StatedReason
from floorwalker.conversations.model import Channel
from floorwalker.conversations.views import DeskRow, Served
from floorwalker.edges.console.crm import AskCrm, CrmShown
from floorwalker.edges.console.customer import AskCustomer, CustomerShown, NoteCustomer, RecordConsent, WithdrawConsent
from floorwalker.edges.console.day_frames import AskDay, DayTold
from floorwalker.edges.console.goods_frames import ShowProduct
from floorwalker.edges.console.hours_frames import HoursFrame, ToldOfHours
from floorwalker.edges.console.presence_frames import PresenceFrame, ToldOfPresence
from floorwalker.edges.console.shop_floor_frames import FloorFrame, ToldOfFloor
from floorwalker.edges.console.shopping import AskShopping, ShoppingShown
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
    MessageText,
    PageChanged,
    Ping,
    Pong,
    Reference,
    Refused,
    See,
    SendMessage,
    Seq,
    ShoppingChanged,
    Ticket,
    Type,
    Typing,
)
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry
from floorwalker.kit.ids import AgentId, ConversationId, SiteId
from floorwalker.shops.model import Branch, Team

AgentEntry = Entry[ConversationFact]


class Hello(Asked, frozen=True, tag="hello"):
    """First frame, within 5 s; the sign-in cookie came with the connection. `known` is what to resume."""

    known: dict[Reference, Seq] = field(default_factory=dict)


class Open(Asked, frozen=True, tag="open"):
    """Show me this conversation and what happens in it; colleagues see that I look."""

    conversation: Reference
    after: Seq = 0


class Leave(Asked, frozen=True, tag="leave"):
    """I no longer look at this conversation."""

    conversation: Reference


class Claim(Asked, frozen=True, tag="claim"):
    """I take this waiting conversation."""

    conversation: Reference


class Transfer(Asked, frozen=True, tag="transfer"):
    """Hand over to a colleague (`agent`) or to a team's queue (`team`, or neither for everybody's)."""

    conversation: Reference
    agent: Reference | None = None
    team: Reference | None = None
    note: MessageText = ""


class Close(Asked, frozen=True, tag="close"):
    """End it, for a stated reason."""

    conversation: Reference
    because: StatedReason


class PromiseAnswer(Asked, frozen=True, tag="promise_answer"):
    """I, a colleague (`agent`) or a team answer by this instant; at this `address`, where it is by mail or a call."""

    conversation: Reference
    due_at: Annotated[int, Meta(ge=0, le=2**53)]
    channel: Channel
    agent: Reference | None = None
    team: Reference | None = None
    address: Annotated[str, Meta(max_length=320)] = ""


class AskServed(Asked, frozen=True, tag="ask_served"):
    """Show how this customer was served so far, and what they wait for."""

    conversation: Reference


class ReadSecret(Asked, frozen=True, tag="read_secret"):
    """Show what was masked in this message; for leads, and kept in the journal."""

    conversation: Reference
    message_seq: Seq


class WriteNote(Asked, frozen=True, tag="write_note"):
    """Write a note for colleagues; the customer never sees it."""

    conversation: Reference
    text: MessageText


class Reopen(Asked, frozen=True, tag="reopen"):
    """Go on with an ended conversation; it becomes mine."""

    conversation: Reference


class OfferTold(Answered, frozen=True, tag="offer"):
    """To how many of a hundred visitors the shop offers a chat now, and why."""

    version: int
    share: int
    cause: OfferCause


class Welcome(Answered, frozen=True, tag="welcome"):
    """The whole desk at this moment: my open chats, the queue, the colleagues."""

    id: Id
    me: Colleague
    site: SiteId
    site_name: str
    now: Instant
    ticket: str
    ticket_expires_at: Instant
    teams: list[Team]
    branches: list[Branch]
    colleagues: list[Colleague]
    rows: list[DeskRow]
    offer: OfferTold
    danger: Danger | None


class ServedSoFar(Answered, frozen=True, tag="served"):
    """The clocks of a conversation, in ms, and the message that keeps it from being ended as answered."""

    id: Id
    served: Served


class SecretShown(Answered, frozen=True, tag="secret_shown"):
    """What was masked in the message, in its order; as far as it is kept."""

    id: Id
    texts: list[str]


class Opened(Answered, frozen=True, tag="opened"):
    """The conversation you opened, as it is now, and its journal after your cursor."""

    id: Id
    row: DeskRow
    entries: list[AgentEntry]
    viewers: list[AgentId]


class Entries(Answered, frozen=True, tag="entries"):
    """The asked-for part of the journal, in order; complete up to `up_to`."""

    id: Id
    conversation: ConversationId
    entries: list[AgentEntry]
    up_to: int


class NewEntry(Answered, frozen=True, tag="entry"):
    """Something happened just now in a conversation that concerns you."""

    conversation: ConversationId
    entry: AgentEntry


class RowChanged(Answered, frozen=True, tag="row"):
    """A conversation came into the list, or changed hands: its row as it is now."""

    row: DeskRow


class PromiseEndangered(Answered, frozen=True, tag="promise_in_danger"):
    """Today's promise will be missed; leads and owners are told as early as it shows."""

    danger: Danger


class AfterwardsChanged(Answered, frozen=True, tag="afterwards"):
    """A customer said how this conversation was, or took home what was said; ask for it anew."""

    conversation: ConversationId


class StatementsChanged(Answered, frozen=True, tag="statements"):
    """A customer stated something that counts in law, or something became of it; ask for it anew."""

    conversation: ConversationId


class CrmChanged(Answered, frozen=True, tag="crm_changed"):
    """The shop's customer records were asked about this customer; ask for what they say anew."""

    conversation: ConversationId


class BlocksTold(Answered, frozen=True, tag="blocks"):
    """Somebody is kept out for abuse, by whom if just now, or is no more; leads and owners are told."""

    blocked_by: AgentId | None


class HandoverChanged(Answered, frozen=True, tag="handover"):
    """A customer was handed over, or that was confirmed, given back or not confirmed; ask for the cards anew."""

    conversation: ConversationId
    happened: str
    from_agent: AgentId | None
    agent: AgentId | None


class Viewers(Answered, frozen=True, tag="viewers"):
    """Who has this conversation before their eyes right now."""

    conversation: ConversationId
    viewers: list[AgentId]


AgentFrame = (
    Hello | Ping | SendMessage | See | Type | Fetch | AskTicket
    | Open | Leave | Claim | Transfer | Close | PromiseAnswer | AskServed | Reopen | ReadSecret | WriteNote
    | PresenceFrame | AskDay | HoursFrame | AskCustomer | NoteCustomer | AskShopping | ShowProduct
    | FloorFrame | AskCrm | RecordConsent | WithdrawConsent
)  # fmt: skip
ToAgent = (
    Welcome | Pong | Kept | Done | Refused | Opened | Entries | NewEntry | Ticket | Typing | ServedSoFar
    | RowChanged | ToldOfPresence | OfferTold | PromiseEndangered | PageChanged | Viewers | Bye
    | ContactsChanged | DayTold | ToldOfHours | SecretShown | AfterwardsChanged | CustomerShown
    | StatementsChanged | BlocksTold | HandoverChanged | ShoppingShown | ShoppingChanged
    | ToldOfFloor | CrmShown | CrmChanged
)  # fmt: skip
