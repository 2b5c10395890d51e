"""Who is given whom now: the queue in its order, each customer to the best agent who has room."""

from collections.abc import Callable, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from floorwalker.conversations.model import Choice, Strategy
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, ConversationId
from floorwalker.routing.model import Board, Candidate, Chosen, Waiting
from floorwalker.routing.strategies import least_loaded, longest_idle
from floorwalker.routing.strategies.overflow import Circle, circles
from floorwalker.routing.strategies.sticky import kept_for

Choose = Callable[[Sequence[Candidate]], Candidate]
BY_NAME: Mapping[Chosen, tuple[Strategy, Choose]] = {
    "least_loaded": ("least_loaded", least_loaded.choose),
    "longest_idle": ("longest_idle", longest_idle.choose),
}
"""What a shop can choose besides taking by hand."""


class Gift(msgspec.Struct, frozen=True):
    """A customer for an agent, and why."""

    conversation_id: ConversationId
    agent_id: AgentId
    choice: Choice


def plan(board: Board) -> list[Gift]:
    """Give whoever can be given now; nobody where the shop takes by hand, nor whose wish is not noted yet."""
    if board.rules.strategy not in BY_NAME:
        return []
    here = {one.agent_id: one for one in board.candidates}
    gifts: list[Gift] = []
    for waiting in chats_first([one for one in board.queue if one.unheard is None]):
        chosen = _best_for(waiting, tuple(here.values()), board)
        if chosen is not None:
            agent, choice = chosen
            gifts.append(Gift(waiting.conversation_id, agent.agent_id, choice))
            here[agent.agent_id] = _with_one_more(agent, board.now)
    return gifts


def chats_first(queue: Sequence[Waiting]) -> list[Waiting]:
    """Bring live chats before mailed contacts, always; within each the order stays."""
    return sorted(queue, key=lambda one: one.channel != "chat")


def _best_for(waiting: Waiting, here: Sequence[Candidate], board: Board) -> tuple[Candidate, Choice] | None:
    own = kept_for(waiting, here, board.rules, board.now)
    if own is not None:
        free = [own] if own.has_room(board.now) else []
        return (own, _why(own, free, "sticky", Circle("exact", None, ()), board.now)) if free else None
    strategy, choose = BY_NAME[board.rules.strategy]
    for circle in circles(waiting, here, board):
        free = [one for one in circle.candidates if one.has_room(board.now)]
        if free:
            best = choose(free)
            return best, _why(best, free, strategy, circle, board.now)
    return None


def _why(best: Candidate, free: Sequence[Candidate], strategy: Strategy, circle: Circle, now: Instant) -> Choice:
    idle_seconds = max(0, now - best.idle_since) // 1000
    return Choice(strategy, circle.width, circle.widened, len(free), round(100 * best.load), idle_seconds)


def _with_one_more(agent: Candidate, now: Instant) -> Candidate:
    return replace(agent, open_chats=agent.open_chats + 1, load=agent.load + 1.0, idle_since=now)
