"""The table of a shopper's frames: for each, the one thing it does."""

from floorwalker.conversations.actions.ending import end, reopen
from floorwalker.conversations.actions.talking import see, send_message
from floorwalker.conversations.views import conversation_for, entries_after
from floorwalker.edges.live.deeds import do, give_ticket, greeted_already, keep, kept, live, pong
from floorwalker.edges.live.frames import (
    AskTicket,
    Done,
    Fetch,
    Kept,
    Ping,
    Pong,
    See,
    SendMessage,
    Ticket,
    Type,
    Typing,
)
from floorwalker.edges.live.line import Line, Table
from floorwalker.edges.widget.frames import End, Entries, Hello, Reopen, SetCart, SetPage, VisitorFrame
from floorwalker.edges.widget.greet import set_page
from floorwalker.edges.widget.project import for_visitor
from floorwalker.edges.widget.signals import SIGNAL_ROWS
from floorwalker.edges.widget.standing import fill
from floorwalker.kit.ids import ConversationId
from floorwalker.visitors.actions import fill_cart


async def show_entries(line: Line, asked: Fetch) -> None:
    """Give the missing part of the journal."""
    entries = await line.premises.database.look(entries_after, line.party, asked.conversation, asked.after)
    shown = [for_visitor(entry) for entry in entries]
    up_to = shown[-1].seq if shown else asked.after
    conversation = ConversationId(asked.conversation)
    line.send(Entries(id=asked.id, conversation=conversation, entries=shown, up_to=up_to))


async def tell_typing(line: Line, typed: Type) -> None:
    """Let whoever answers see that the shopper writes."""
    talk = await line.premises.database.look(conversation_for, line.party, typed.conversation)
    signal = Typing(conversation=talk.id, who="visitor", typing=typed.typing)
    line.premises.switchboard.say("agents", (talk.id, talk.agent_id or talk.site_id), signal)


async def turn_page(line: Line, turned: SetPage) -> None:
    """The shop page around the panel is another now."""
    await set_page(line, turned.page)
    line.send(Done(id=turned.id))


async def take_cart(line: Line, filled: SetCart) -> None:
    """The shop says what is in the cart: kept for whoever answers, and shown on the shop floor."""
    await line.premises.database.submit(fill_cart, line.party, filled.cart)
    fill(line, filled.cart)
    line.send(Done(id=filled.id))


TABLE = Table(
    VisitorFrame,
    [
        live(Hello, greeted_already, None),
        live(Ping, pong, Pong),
        keep(SendMessage, send_message, kept, Kept),
        do(See, see),
        live(Type, tell_typing, None),
        live(Fetch, show_entries, Entries),
        live(AskTicket, give_ticket, Ticket),
        live(SetPage, turn_page, Done),
        live(SetCart, take_cart, Done),
        *SIGNAL_ROWS,
        do(End, end),
        do(Reopen, reopen),
    ],
)
