"""What those in the queue may expect: their place, and the wait that four in five do not exceed.

A customer stands behind those who wait for some of the same agents; a queue for another language is none of theirs.
Formulas foretell it by the shop's pace, which is a typical shop's until there is a past. Once enough was seen of this
shop's waits, whoever finds no free slot is told what customers before them met with who found the floor like this.
"""

from collections.abc import Sequence
from functools import lru_cache

import msgspec

from floorwalker.kit.ids import ConversationId
from floorwalker.kit.learned_wait.foretold import is_enough
from floorwalker.kit.learned_wait.learned_wait import MARKS_SECONDS
from floorwalker.kit.learned_wait.past import Stood, found_now
from floorwalker.kit.learned_wait.watch import Customer
from floorwalker.kit.queueing.ahead import Outflow
from floorwalker.kit.queueing.predicted_wait import KEPT, announced_wait
from floorwalker.kit.queueing.reaction import Reaction
from floorwalker.routing.model import Board, Candidate, Waiting, customer_of
from floorwalker.routing.strategies.plan import chats_first

NEVER = float("inf")
LONGEST_SEEN = MARKS_SECONDS[-1]
"""What was learned says no more of a wait than that it is at least so long; then the formulas speak."""


class Expectation(msgspec.Struct, frozen=True):
    """One customer's place among those who wait for the same agents, and their wait."""

    conversation_id: ConversationId
    place: int
    wait_seconds: float


def foretold(board: Board) -> list[Expectation]:
    """Say of everybody in the queue what they may expect; nothing of those for whom nobody is here."""
    before: list[tuple[frozenset[str], Waiting]] = []
    found = []
    for waiting in chats_first(board.queue):
        serving = _serving(waiting, board.candidates)
        ids = frozenset(one.agent_id for one in serving)
        ahead = [other for others, other in before if others & ids]
        before.append((ids, waiting))
        if serving:
            found.append(Expectation(waiting.conversation_id, len(ahead) + 1, _wait(serving, waiting, ahead, board)))
    return found


def _serving(waiting: Waiting, here: Sequence[Candidate]) -> list[Candidate]:
    """Who will be able to take them before long: whoever understands them, since other wishes give way soon."""
    return [one for one in here if one.speaks(waiting.language)] or list(here)


def _wait(serving: Sequence[Candidate], waiting: Waiting, ahead: Sequence[Waiting], board: Board) -> float:
    free = sum(max(0, one.slots - one.open_chats) for one in serving)
    by, pace = board.foretelling, board.foretelling.pace
    if len(ahead) < free:
        return pace.reaction().kept_by(KEPT)
    outflow = pace.pace().outflow([one.slots for one in serving])
    if by.learned is not None and is_enough(by.learned) and outflow.slots_per_minute > 0:
        moment = found_now(by.past, by.ended, [_standing(one) for one in ahead], _customer(waiting), board.now / 1000)
        seen = by.learned.announced_seconds(moment)
        if seen < LONGEST_SEEN:
            return seen
    return _announced(outflow, len(ahead) - free, pace.reaction())


def _standing(waiting: Waiting) -> Stood:
    """Who still waits: nobody has taken them until now."""
    return Stood(waiting.conversation_id, _customer(waiting), waiting.queued_at / 1000, NEVER, is_taken=False)


def _customer(waiting: Waiting) -> Customer:
    return customer_of(waiting.team_id, goes_first=waiting.goes_first)


@lru_cache(maxsize=1024)
def _announced(outflow: Outflow, ahead: int, reaction: Reaction) -> float:
    return announced_wait(outflow, ahead, reaction)
