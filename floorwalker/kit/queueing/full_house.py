"""What becomes of customers who find every slot taken: the half of the arithmetic that all models share.

Below the full house models differ. From there on all are alike: slots come free at one rate, each who waits may
leave, and who comes finds some number of others ahead.
"""

import math
from collections.abc import Callable

import msgspec

from floorwalker.kit.queueing.ahead import Outflow, chances_of_more
from floorwalker.kit.queueing.figures import Demand, ServiceLevel, Unstable

AS_GOOD_AS_NONE = 1e-18
AS_GOOD_AS_NO_SPARE = 1e-12


class Waiting(msgspec.Struct, frozen=True):
    """How many wait, how many of all leave or are answered, how long on average over all, and who in time."""

    p_wait: float
    p_abandon: float
    p_answered: float
    mean_wait_minutes: float
    service_level: ServiceLevel


def waiting(odds_of_room: float, outflow: Outflow, demand: Demand) -> Waiting:
    """Work out the waiting behind a full house.

    `odds_of_room`: how much likelier it is that a slot is free than that all are just taken and nobody waits.
    """
    queue = _queue(outflow, demand) if outflow.leaving_per_minute else None
    return _with_leaving(odds_of_room, outflow, demand, *queue) if queue else _staying(odds_of_room, outflow, demand)


def _staying(odds_of_room: float, outflow: Outflow, demand: Demand) -> Waiting:
    """Nobody leaves: geometric queue, exponential wait (Erlang C behind the full house)."""
    spare = outflow.slots_per_minute - demand.arrivals_per_minute
    if spare <= AS_GOOD_AS_NO_SPARE * outflow.slots_per_minute:
        raise Unstable
    p_wait = 1 / (1 + odds_of_room * spare / outflow.slots_per_minute)
    in_time = 1 - p_wait * chances_of_more(Outflow(spare), demand.within_minutes, 0)[0]
    return Waiting(p_wait, 0.0, 1.0, p_wait / spare, ServiceLevel(in_time, in_time, in_time))


def _with_leaving(
    odds_of_room: float, outflow: Outflow, demand: Demand, shortest: int, weights: list[float]
) -> Waiting:  # fmt: skip
    """Who waits may leave (Erlang A behind the full house). `weights` are of queues from `shortest` on."""
    just_full = weights[0] if shortest == 0 else 0.0
    total = sum(weights)
    odds = odds_of_room * just_full / total if just_full else 0.0
    p_wait = 1 / (1 + odds)
    at_once = odds * p_wait if math.isfinite(odds) else 1.0
    queues = [(shortest + i, p_wait * weight / total) for i, weight in enumerate(weights)]
    mean_wait = sum(ahead * p for ahead, p in queues) / demand.arrivals_per_minute
    answered = at_once + sum(p * _answered(outflow, ahead) for ahead, p in queues)
    level = _service_level(at_once, queues, outflow, demand.within_minutes, answered)
    return Waiting(p_wait, outflow.leaving_per_minute * mean_wait, answered, mean_wait, level)


def _service_level(
    at_once: float, queues: list[tuple[int, float]], outflow: Outflow, within: float, answered: float
) -> ServiceLevel:  # fmt: skip
    late = _reader(chances_of_more(outflow, within, queues[-1][0]))
    late_if_staying = _reader(chances_of_more(outflow.tilted(), within, queues[-1][0]))
    virtual = at_once + sum(p * (1 - late(ahead)) for ahead, p in queues)
    offered = at_once + sum(p * _answered(outflow, ahead) * (1 - late_if_staying(ahead)) for ahead, p in queues)
    return ServiceLevel(min(1.0, virtual), min(1.0, offered), min(1.0, offered / answered))


def _answered(outflow: Outflow, ahead: int) -> float:
    """How likely a customer with so many ahead is reached before they leave."""
    return outflow.slots_per_minute / outflow.step(ahead + 1)


def _reader(chances: list[float]) -> Callable[[int], float]:
    """Read a list that ends where it has become certain."""
    return lambda ahead: chances[ahead] if ahead < len(chances) else 1.0


def _queue(outflow: Outflow, demand: Demand) -> tuple[int, list[float]]:
    """The lengths of queue that ever occur: the shortest, and a weight for each from there on.

    Begins at the likeliest, so that no weight overflows, however long the queue.
    """
    arrivals = demand.arrivals_per_minute
    likeliest = max(0, int((arrivals - outflow.slots_per_minute) / outflow.leaving_per_minute))
    longer = _falling(1.0, lambda i: arrivals / outflow.step(likeliest + i + 1))
    shorter = _falling(1.0, lambda i: outflow.step(likeliest - i) / arrivals if i < likeliest else 0.0)
    return likeliest - len(shorter) + 1, [*reversed(shorter), *longer[1:]]


def _falling(first: float, ratio: Callable[[int], float]) -> list[float]:
    """Weights, each the one before times its ratio, until they are as good as none."""
    weights = [first]
    while (weight := weights[-1] * ratio(len(weights) - 1)) > AS_GOOD_AS_NONE:
        weights.append(weight)
    return weights
