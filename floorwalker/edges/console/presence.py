"""An agent's own presence: who takes chats, how many, and what stepping out would cost."""

from floorwalker.availability.actions import ask_for_help, finish_chats, go_away, go_online, set_slots
from floorwalker.availability.measures.pausing import CostOfPausing, cost_of_pausing
from floorwalker.conversations.views import how_many_wait
from floorwalker.edges.console.presence_frames import (
    AskCost,
    AskForHelp,
    Cost,
    FinishChats,
    GoAway,
    GoOnline,
    LookAtDesk,
    Relieve,
    Relieved,
    SetSlots,
)
from floorwalker.edges.live.deeds import do, keep, live
from floorwalker.edges.live.line import Line
from floorwalker.kit.actors import Actor
from floorwalker.kit.ids import AgentId, ConversationId
from floorwalker.plumbing.work import Reads
from floorwalker.push.actions.waking import look_at_desk
from floorwalker.routing.actions import relieve


def relieved(frame_id: int, conversation: str) -> Relieved:
    """Say which conversation was taken over."""
    return Relieved(id=frame_id, conversation=ConversationId(conversation))


async def show_cost(line: Line, asked: AskCost) -> None:
    """Tell what a pause would cost, before it is decided."""
    line.send(Cost(id=asked.id, cost=await line.premises.database.look(cost_for, line.party)))


def cost_for(reads: Reads, actor: Actor) -> CostOfPausing:
    """Work out the cost of one agent's pause, knowing who waits."""
    return cost_of_pausing(reads, actor.site_id, AgentId(actor.id), how_many_wait(reads, actor.site_id))


PRESENCE_ROWS = [
    do(GoOnline, go_online),
    do(GoAway, go_away),
    do(FinishChats, finish_chats),
    do(AskForHelp, ask_for_help),
    keep(Relieve, relieve, relieved, Relieved),
    live(AskCost, show_cost, Cost),
    do(SetSlots, set_slots),
    do(LookAtDesk, look_at_desk),
]
