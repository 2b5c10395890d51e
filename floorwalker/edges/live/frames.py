"""Frames that every audience shares. A frame from a client carries an `id` that grows per connection."""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import ConversationId

Id = Annotated[int, Meta(ge=1, le=2**53)]
Seq = Annotated[int, Meta(ge=0, le=2**53)]
MessageText = Annotated[str, Meta(max_length=20_000)]
ClientId = Annotated[str, Meta(pattern=r"^[0-9a-zA-Z-]{8,40}$")]
Reference = Annotated[str, Meta(pattern=r"^[0-9a-zA-Z_-]+$", max_length=64)]
Language = Annotated[str, Meta(pattern=r"^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$", max_length=16)]


class Asked(Struct, tag_field="type", forbid_unknown_fields=True, kw_only=True, frozen=True, gc=False):
    """Something a client asks for."""

    id: Id


class Answered(Struct, tag_field="type", kw_only=True, frozen=True, gc=False):
    """Something the server says."""


class Ping(Asked, frozen=True, tag="ping"):
    """The client is there. Whoever is silent for 100 s is taken to be gone."""


class SendMessage(Asked, frozen=True, tag="send_message"):
    """Say something. A visitor without a conversation starts one by saying something in `null`."""

    conversation: Reference | None
    client_id: ClientId
    text: MessageText = ""
    file: Reference | None = None


class See(Asked, frozen=True, tag="see"):
    """The conversation was before my eyes up to this `seq`."""

    conversation: Reference
    up_to: Seq


class Type(Asked, frozen=True, tag="type"):
    """I am writing, or stopped. Never stored, never answered."""

    conversation: Reference
    typing: bool


class Fetch(Asked, frozen=True, tag="fetch"):
    """Give me what I missed: entries with a `seq` above `after`."""

    conversation: Reference
    after: Seq


class AskTicket(Asked, frozen=True, tag="ask_ticket"):
    """Give me a ticket that opens files of my conversations for an hour."""


class Pong(Answered, frozen=True, tag="pong"):
    """The server is there."""

    id: Id


class Kept(Answered, frozen=True, tag="kept"):
    """It is stored, durably, as this `seq`; sent after the disk said so. A repeated request gets the same."""

    id: Id
    conversation: ConversationId
    seq: int
    at: Instant


class Done(Answered, frozen=True, tag="done"):
    """What you asked was done."""

    id: Id


class Refused(Answered, frozen=True, tag="refused"):
    """What you asked was not done. `code` is stable; `message` is a plain English sentence."""

    id: Id | None
    code: str
    message: str


class Ticket(Answered, frozen=True, tag="ticket"):
    """Opens `/files/<file>?ticket=…` until it expires."""

    id: Id
    ticket: str
    expires_at: Instant


class Typing(Answered, frozen=True, tag="typing"):
    """Somebody is writing, or stopped. Forget it after 6 s without another."""

    conversation: ConversationId
    who: Literal["visitor", "agent"]
    typing: bool
    name: str | None = None


class PageChanged(Answered, frozen=True, tag="page"):
    """The customer looks at another page now."""

    conversation: ConversationId
    url: str
    title: str


class ShoppingChanged(Answered, frozen=True, tag="shopping_changed"):
    """What a customer does in the shop, or has bought, is different now; ask for it anew."""

    conversation: ConversationId


class ContactsChanged(Answered, frozen=True, tag="contacts"):
    """Something became of a contact of yours; ask for it anew."""

    contact: str


class Bye(Answered, frozen=True, tag="bye"):
    """The server closes this connection. `again` says whether to come back and resume."""

    code: str
    message: str
    again: bool
