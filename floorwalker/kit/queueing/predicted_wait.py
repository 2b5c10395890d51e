"""The wait of one customer, foretold from what stands on the floor now: the predictor before anything is learned.

Sources: Ibrahim and Whitt 2009 (queue length with those who leave). Theory says nothing of bad days: whoever has
their own log calibrates on it and keeps this for the cold start.
"""

from collections.abc import Iterable

import msgspec

from floorwalker.kit.queueing.ahead import Outflow, chance_of_more, mean_wait_minutes, spread_minutes, wait_kept
from floorwalker.kit.queueing.chat import finishing_per_minute
from floorwalker.kit.queueing.reaction import AT_ONCE, Reaction

KEPT = 0.8
_NEAR_ENOUGH_SECONDS = 1e-6
_MINUTE = 60


class PredictedWait(msgspec.Struct, frozen=True):
    """The wait for a slot: mean and standard deviation in seconds."""

    mean_seconds: float
    sd_seconds: float


def outflow_of(slots_of_agents: Iterable[int], handling_minutes: tuple[float, ...], patience_minutes: float) -> Outflow:
    """How fast these agents, all full, get room again. Agents with more slots than handling times: as the last."""
    finishing = finishing_per_minute(handling_minutes)
    each = (finishing[min(slots, len(finishing)) - 1] for slots in slots_of_agents if slots)
    return Outflow(sum(each), 1 / patience_minutes)


def predict_wait(outflow: Outflow, ahead: int) -> PredictedWait:
    """Foretell the wait while all slots are taken and so many stand before: 50 s for 9 slots of 7.5 minutes."""
    return PredictedWait(_MINUTE * mean_wait_minutes(outflow, ahead), _MINUTE * spread_minutes(outflow, ahead))


def p_wait_over(outflow: Outflow, ahead: int, seconds: float, reaction: Reaction = AT_ONCE) -> float:
    """How likely the wait for a slot, and then for the first word, is longer than this."""
    left = [seconds - first_word for first_word in reaction.seconds]
    return sum(chance_of_more(outflow, ahead, s / _MINUTE) if s >= 0 else 1.0 for s in left) / len(left)


def announced_wait(outflow: Outflow, ahead: int, reaction: Reaction = AT_ONCE) -> float:
    """The seconds to tell a customer: four in five are answered sooner. Shrinks with every place gained."""
    shortest, longest = 0.0, _MINUTE * wait_kept(outflow, ahead, KEPT) + reaction.seconds[-1]
    if longest == float("inf"):
        return longest
    while longest - shortest > _NEAR_ENOUGH_SECONDS:
        middle = (shortest + longest) / 2
        if p_wait_over(outflow, ahead, middle, reaction) > 1 - KEPT:
            shortest = middle
        else:
            longest = middle
    return longest
