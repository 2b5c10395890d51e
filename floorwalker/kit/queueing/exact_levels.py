"""How a team's chats are spread in the long run, given how many there are: the exact chain.

Up and down the numbers of chats in turn, each is brought into balance with its two neighbours, until nothing moves
(block Gauss-Seidel on the conditional distributions, so that no probability ever vanishes or overflows).
"""

from itertools import chain

from floorwalker.kit.queueing.routing import Routing
from floorwalker.kit.queueing.spreads import Ways, ways

STILL = 1e-11
MOST_ROUNDS = 20_000

Levels = tuple[float, ...]


def exact_levels(agents: int, finishing: tuple[float, ...], routing: Routing, arrivals: float) -> list[Levels]:
    """How many agents there are at each level, on average, for each number of chats from none to all slots taken."""
    by_chats = ways(agents, finishing, routing)
    likely = [[1 / len(one.spreads)] * len(one.spreads) for one in by_chats]
    full = len(by_chats) - 1
    for _ in range(MOST_ROUNDS):
        moved = [_balance(by_chats, likely, chats, arrivals) for chats in chain(range(1, full), range(full - 1, 0, -1))]
        if max(moved, default=0.0) < STILL:
            return [_mean(one, chances) for one, chances in zip(by_chats, likely, strict=True)]
    raise ArithmeticError("The levels of the agents did not settle.")


def _balance(by_chats: list[Ways], likely: list[list[float]], chats: int, arrivals: float) -> float:
    """Bring one number of chats into balance with its neighbours; tells how far it moved."""
    here, fewer, more = by_chats[chats], likely[chats - 1], likely[chats + 1]
    from_fewer = _pace(here, likely[chats])
    from_more = arrivals / _pace(by_chats[chats + 1], more)
    inward = [
        from_fewer * sum(fewer[i] * chance for i, chance in arrived) + from_more * sum(more[i] * r for i, r in finished)
        for arrived, finished in zip(here.after_arrival, here.after_finish, strict=True)
    ]
    weights = [flow / (arrivals + pace) for flow, pace in zip(inward, here.finishing_per_minute, strict=True)]
    total = sum(weights)
    before, likely[chats] = likely[chats], [weight / total for weight in weights]
    return max(abs(new - old) for new, old in zip(likely[chats], before, strict=True))


def _pace(here: Ways, chances: list[float]) -> float:
    """Chats that end per minute."""
    return sum(chance * rate for chance, rate in zip(chances, here.finishing_per_minute, strict=True))


def _mean(here: Ways, chances: list[float]) -> Levels:
    levels = zip(*here.spreads, strict=True)
    return tuple(sum(agents * chance for agents, chance in zip(level, chances, strict=True)) for level in levels)
