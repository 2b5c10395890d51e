"""What those in the queue may expect: their place, and the wait that four in five do not exceed.

A customer stands behind those who wait for some of the same agents; a queue for another language is none of theirs.
The pace is supposed until it is learned: handling times by level and patience of a typical shop, and the first word of
an agent with room after 8 seconds, after 20 at the 90th percentile.
"""

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from floorwalker.kit.ids import ConversationId
from floorwalker.kit.queueing.ahead import Outflow
from floorwalker.kit.queueing.predicted_wait import KEPT, announced_wait, outflow_of
from floorwalker.kit.queueing.reaction import supposed
from floorwalker.routing.model import Board, Candidate, Waiting
from floorwalker.routing.strategies.plan import chats_first

HANDLING_MINUTES = (6.83, 8.54, 10.25)
PATIENCE_MINUTES = 2.0
REACTION = supposed(8, 20)


class Expectation(msgspec.Struct, frozen=True):
    """One customer's place among those who wait for the same agents, and their wait."""

    conversation_id: ConversationId
    place: int
    wait_seconds: float


def foretold(board: Board) -> list[Expectation]:
    """Say of everybody in the queue what they may expect; nothing of those for whom nobody is here."""
    before: list[frozenset[str]] = []
    found = []
    for waiting in chats_first(board.queue):
        serving = _serving(waiting, board.candidates)
        ids = frozenset(one.agent_id for one in serving)
        ahead = sum(1 for others in before if others & ids)
        before.append(ids)
        if serving:
            found.append(Expectation(waiting.conversation_id, ahead + 1, _wait(serving, ahead)))
    return found


def _serving(waiting: Waiting, here: Sequence[Candidate]) -> list[Candidate]:
    """Who will be able to take them before long: whoever understands them, since other wishes give way soon."""
    return [one for one in here if one.speaks(waiting.language)] or list(here)


def _wait(serving: Sequence[Candidate], ahead: int) -> float:
    free = sum(max(0, one.slots - one.open_chats) for one in serving)
    if ahead < free:
        return REACTION.kept_by(KEPT)
    outflow = outflow_of((one.slots for one in serving), HANDLING_MINUTES, PATIENCE_MINUTES)
    return _announced(outflow, ahead - free)


@lru_cache(maxsize=1024)
def _announced(outflow: Outflow, ahead: int) -> float:
    return announced_wait(outflow, ahead, REACTION)
