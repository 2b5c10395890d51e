"""How chats would be spread over a team without end, drawn for a team of a given size, by routing.

*Least busy* comes to chats spread as evenly as can be, *most busy* to agents who are full or free, and *random* to
agents who know nothing of one another, each filled at one and the same rate.
"""

import math

from floorwalker.kit.queueing.exact_levels import Levels
from floorwalker.kit.queueing.routing import Routing

HALVINGS = 60


def limit_levels(agents: int, finishing: tuple[float, ...], routing: Routing) -> list[Levels]:
    """The agents at each level, for each number of chats from none to all slots taken."""
    match routing:
        case Routing.LEAST_BUSY:
            return even_levels(agents, len(finishing))
        case Routing.MOST_BUSY:
            return _packed_levels(agents, len(finishing))
        case Routing.RANDOM:
            return _random_levels(agents, finishing)


def even_levels(agents: int, slots: int) -> list[Levels]:
    """The same if no two agents ever differ by more than one chat."""
    return [_even(agents, slots, chats) for chats in range(agents * slots + 1)]


def _even(agents: int, slots: int, chats: int) -> Levels:
    each, more = divmod(chats, agents)
    levels = [0.0] * (slots + 1)
    levels[each] += agents - more
    if more:
        levels[each + 1] += more
    return tuple(levels)


def _packed_levels(agents: int, slots: int) -> list[Levels]:
    between = (0.0,) * (slots - 1)
    full = (chats / slots for chats in range(agents * slots + 1))
    return [(agents - number, *between, number) for number in full]


def _random_levels(agents: int, finishing: tuple[float, ...]) -> list[Levels]:
    nobody = (float(agents),) + (0.0,) * len(finishing)
    between = [_independent(agents, finishing, chats) for chats in range(1, agents * len(finishing))]
    return [nobody, *between, nobody[::-1]]


def _independent(agents: int, finishing: tuple[float, ...], chats: int) -> Levels:
    """Find by halving at which rate agents must be filled to have that many chats in all."""
    slowest, fastest = -100.0, 100.0
    for _ in range(HALVINGS):
        rate = (slowest + fastest) / 2
        levels = _filled(agents, finishing, rate)
        if sum(level * number for level, number in enumerate(levels)) < chats:
            slowest = rate
        else:
            fastest = rate
    return _filled(agents, finishing, (slowest + fastest) / 2)


def _filled(agents: int, finishing: tuple[float, ...], log_rate: float) -> Levels:
    """The levels of independent agents who are filled at a rate, given by its logarithm."""
    logs = [0.0]
    for ending in finishing:
        logs.append(logs[-1] + log_rate - math.log(ending))
    weights = [math.exp(log - max(logs)) for log in logs]
    return tuple(agents * weight / sum(weights) for weight in weights)
