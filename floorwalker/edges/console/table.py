"""The table of an agent's frames: for each, who may send it and the one thing it does."""

from floorwalker.availability.actions import pulse
from floorwalker.callbacks.actions.promising import promise
from floorwalker.conversations.actions.ending import reopen
from floorwalker.conversations.actions.joining import listen, write_note
from floorwalker.conversations.actions.masking import read_secret
from floorwalker.conversations.actions.recommending import show_product
from floorwalker.conversations.actions.talking import see, send_message
from floorwalker.conversations.views import conversation_for, desk_row, entries_after, served
from floorwalker.edges.console.crm import CRM_ROWS
from floorwalker.edges.console.customer import CUSTOMER_ROWS
from floorwalker.edges.console.day import DAY_ROWS
from floorwalker.edges.console.frames import (
    AgentFrame,
    AskServed,
    Claim,
    Close,
    Entries,
    Hello,
    Leave,
    Open,
    Opened,
    PromiseAnswer,
    ReadSecret,
    Reopen,
    SecretShown,
    ServedSoFar,
    Transfer,
    WriteNote,
)
from floorwalker.edges.console.goods_frames import ShowProduct
from floorwalker.edges.console.hours import HOURS_ROWS
from floorwalker.edges.console.presence import PRESENCE_ROWS
from floorwalker.edges.console.shop_floor import FLOOR_ROWS
from floorwalker.edges.console.shopping import SHOPPING_ROWS
from floorwalker.edges.console.viewers import Onlookers
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
from floorwalker.identity.views import person
from floorwalker.kit.actors import Role
from floorwalker.kit.ids import ConversationId
from floorwalker.plumbing.database.group_commit import Outcome
from floorwalker.routing.actions import claim, transfer
from floorwalker.statements.actions.closing import close


def make_table(onlookers: Onlookers) -> Table:
    """Lay out the table; looking at a conversation is remembered by `onlookers`."""

    def answer_ping(line: Line, ping: Ping) -> None:
        pong(line, ping)
        onlookers.renew(line)
        line.premises.database.enqueue(pulse, line.party, _settle_quietly)

    async def open_conversation(line: Line, opened: Open) -> None:
        """Authorise, listen, then show: in this order nothing is missed and nothing is seen by mistake."""
        database, actor = line.premises.database, line.party
        talk = await database.look(conversation_for, actor, opened.conversation)
        if talk.state == "assigned" and talk.agent_id != actor.id:
            await database.submit(listen, actor, talk.id)
        line.listen_for(talk.id)
        onlookers.open(line, talk.id)
        row = await database.look(desk_row, actor, talk.id)
        entries = await database.look(entries_after, actor, talk.id, opened.after)
        line.send(Opened(id=opened.id, row=row, entries=entries, viewers=onlookers.at(talk.id)))

    def leave_conversation(line: Line, left: Leave) -> None:
        if left.conversation in line.looking_at:
            onlookers.leave(line, ConversationId(left.conversation))
            line.stop_listening(left.conversation)
        line.send(Done(id=left.id))

    return Table(
        AgentFrame,
        [
            live(Hello, greeted_already, None),
            live(Ping, answer_ping, Pong),
            keep(SendMessage, send_message, kept, Kept),
            do(See, see),
            live(Type, tell_typing, None),
            live(Fetch, show_entries, Entries),
            live(AskTicket, give_ticket, Ticket),
            live(Open, open_conversation, Opened),
            live(Leave, leave_conversation, Done),
            do(Claim, claim),
            do(Transfer, transfer),
            do(Close, close),
            do(PromiseAnswer, promise),
            live(AskServed, show_served, ServedSoFar),
            do(Reopen, reopen),
            do(WriteNote, write_note),
            keep(ReadSecret, read_secret, SecretShown, SecretShown, Role.LEAD),
            *PRESENCE_ROWS,
            *DAY_ROWS,
            *HOURS_ROWS,
            *CRM_ROWS,
            *CUSTOMER_ROWS,
            keep(ShowProduct, show_product, kept, Kept),
            *SHOPPING_ROWS,
            *FLOOR_ROWS,
        ],
    )


async def show_entries(line: Line, asked: Fetch) -> None:
    """Give the missing part of the journal."""
    entries = await line.premises.database.look(entries_after, line.party, asked.conversation, asked.after)
    up_to = entries[-1].seq if entries else asked.after
    conversation = ConversationId(asked.conversation)
    line.send(Entries(id=asked.id, conversation=conversation, entries=entries, up_to=up_to))


async def show_served(line: Line, asked: AskServed) -> None:
    """Show how a customer was served, and what they wait for."""
    found = await line.premises.database.look(served, line.party, asked.conversation)
    line.send(ServedSoFar(id=asked.id, served=found))


async def tell_typing(line: Line, typed: Type) -> None:
    """Let the shopper see that somebody writes to them, and colleagues that somebody already does."""
    database, actor = line.premises.database, line.party
    talk = await database.look(conversation_for, actor, typed.conversation)
    name = (await database.look(person, actor.site_id, actor.id)).name
    frame = Typing(conversation=talk.id, who="agent", typing=typed.typing, name=name)
    if talk.agent_id == actor.id:
        line.premises.switchboard.say("visitors", (talk.visitor_id,), frame)
    line.premises.switchboard.say("agents", (talk.id,), frame)


def _settle_quietly(outcome: Outcome) -> None:
    """A pulse that could not be kept is followed by another."""
