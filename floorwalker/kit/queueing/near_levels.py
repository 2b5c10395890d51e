"""How chats are spread over a team too large for the exact chain: near, by way of a smaller team of the same shape.

A small team is worked out exactly, as busy as the large one, and compared with the limit of teams without end. What
lies between the two shrinks as teams grow: with the root of their size where the order of agents decides, with the
size itself where chance does. Within 0.02 of the exact share that waits (see the tests); the bar is 0.03.
"""

from floorwalker.kit.queueing.exact_levels import Levels, exact_levels
from floorwalker.kit.queueing.limit_levels import limit_levels
from floorwalker.kit.queueing.routing import Routing


def near_levels(
    agents: int, finishing: tuple[float, ...], routing: Routing, arrivals: float, small: int
) -> list[Levels]:  # fmt: skip
    """The agents at each level, for each number of chats, by way of a team of `small` agents."""
    exact = exact_levels(small, finishing, routing, arrivals * small / agents)
    strayed = [_minus(one, two) for one, two in zip(exact, limit_levels(small, finishing, routing), strict=True)]
    growth = 1.0 if routing is Routing.RANDOM else (agents / small) ** 0.5
    return [
        _plus(levels, _between(strayed, chats * small / agents), growth)
        for chats, levels in enumerate(limit_levels(agents, finishing, routing))
    ]


def _between(rows: list[Levels], place: float) -> Levels:
    """Read a list of rows at a place between two of them."""
    first = min(int(place), len(rows) - 2)
    return _plus(rows[first], _minus(rows[first + 1], rows[first]), place - first)


def _plus(levels: Levels, more: Levels, times: float) -> Levels:
    return tuple(one + times * other for one, other in zip(levels, more, strict=True))


def _minus(levels: Levels, less: Levels) -> Levels:
    return _plus(levels, less, -1.0)
