"""The table of an agent's frames: for each, who may send it and the one thing it does."""

from floorwalker.availability.actions import ask_for_help, finish_chats, go_away, go_online, pulse, set_slots
from floorwalker.availability.measures.pausing import CostOfPausing, cost_of_pausing
from floorwalker.conversations.actions.ending import close, promise_answer, reopen
from floorwalker.conversations.actions.talking import see, send_message
from floorwalker.conversations.views import conversation_for, desk_row, entries_after, how_many_wait, served
from floorwalker.edges.console.frames import (
    AgentFrame,
    AskCost,
    AskForHelp,
    AskServed,
    Claim,
    Close,
    Cost,
    Entries,
    FinishChats,
    GoAway,
    GoOnline,
    Hello,
    Leave,
    Open,
    Opened,
    PromiseAnswer,
    Relieve,
    Relieved,
    Reopen,
    ServedSoFar,
    SetSlots,
    Transfer,
)
from floorwalker.edges.console.hours import HOURS_ROWS
from floorwalker.edges.console.viewers import Onlookers
from floorwalker.edges.live.deeds import do, give_ticket, keep, kept, live, pong
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
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import BadRequest
from floorwalker.kit.ids import AgentId, ConversationId
from floorwalker.plumbing.database.group_commit import Outcome
from floorwalker.plumbing.work import Reads
from floorwalker.routing.actions import claim, relieve, transfer


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
            do(PromiseAnswer, promise_answer),
            live(AskServed, show_served, ServedSoFar),
            do(Reopen, reopen),
            do(GoOnline, go_online),
            do(GoAway, go_away),
            do(FinishChats, finish_chats),
            do(AskForHelp, ask_for_help),
            keep(Relieve, relieve, relieved, Relieved),
            live(AskCost, show_cost, Cost),
            do(SetSlots, set_slots),
            *HOURS_ROWS,
        ],
    )


async def show_entries(line: Line, asked: Fetch) -> None:
    """Give the missing part of the journal."""
    entries = await line.premises.database.look(entries_after, line.party, asked.conversation, asked.after)
    up_to = entries[-1].seq if entries else asked.after
    conversation = ConversationId(asked.conversation)
    line.send(Entries(id=asked.id, conversation=conversation, entries=entries, up_to=up_to))


def relieved(frame_id: int, conversation: str) -> Relieved:
    """Say which conversation was taken over."""
    return Relieved(id=frame_id, conversation=ConversationId(conversation))


async def show_cost(line: Line, asked: AskCost) -> None:
    """Tell what a pause would cost, before it is decided."""
    line.send(Cost(id=asked.id, cost=await line.premises.database.look(cost_for, line.party)))


def cost_for(reads: Reads, actor: Actor) -> CostOfPausing:
    """Work out the cost of one agent's pause, knowing who waits."""
    return cost_of_pausing(reads, actor.site_id, AgentId(actor.id), how_many_wait(reads, actor.site_id))


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


def greeted_already(line: Line, said: Hello) -> None:  # noqa: ARG001 - every row is called alike
    """A second hello on one connection would change who speaks."""
    raise BadRequest("This connection has said hello already.")


def _settle_quietly(outcome: Outcome) -> None:
    """A pulse that could not be kept is followed by another."""
