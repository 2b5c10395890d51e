"""Every way in which a team's chats can be spread over its agents, and how one becomes another.

By how many chats the team has in all, since one customer who comes or goes changes that by one.
"""

from collections.abc import Iterator
from math import comb

import msgspec

from floorwalker.kit.queueing.routing import Routing, Spread, shares


class Ways(msgspec.Struct, frozen=True):
    """The spreads of one number of chats, and how each is reached: (index of a neighbouring spread, chance or rate)."""

    spreads: list[Spread]
    finishing_per_minute: list[float]
    after_arrival: list[list[tuple[int, float]]]
    after_finish: list[list[tuple[int, float]]]


def how_many(agents: int, slots: int) -> int:
    """How many spreads a team has."""
    return comb(agents + slots, slots)


def ways(agents: int, finishing: tuple[float, ...], routing: Routing) -> list[Ways]:
    """Draw the whole map. `finishing`: chats that an agent with 1, 2 … of them ends per minute."""
    by_chats = [Ways([], [], [], []) for _ in range(agents * len(finishing) + 1)]
    place: dict[Spread, int] = {}
    for spread in _spreads(agents, len(finishing)):
        here = by_chats[chats_in(spread)]
        place[spread] = len(here.spreads)
        here.spreads.append(spread)
        here.finishing_per_minute.append(sum(_finishes(spread, finishing).values()))
        here.after_arrival.append([])
        here.after_finish.append([])
    for spread, index in place.items():
        for level, chance in shares(routing, spread).items():
            there = _moved(spread, level, level + 1)
            by_chats[chats_in(there)].after_arrival[place[there]].append((index, chance))
        for level, rate in _finishes(spread, finishing).items():
            there = _moved(spread, level, level - 1)
            by_chats[chats_in(there)].after_finish[place[there]].append((index, rate))
    return by_chats


def chats_in(spread: Spread) -> int:
    """How many chats the team has in all."""
    return sum(level * agents for level, agents in enumerate(spread))


def _finishes(spread: Spread, finishing: tuple[float, ...]) -> dict[int, float]:
    return {level: spread[level] * rate for level, rate in enumerate(finishing, 1) if spread[level]}


def _moved(spread: Spread, level: int, to: int) -> Spread:
    """One agent of a level goes to another."""
    moved = list(spread)
    moved[level] -= 1
    moved[to] += 1
    return tuple(moved)


def _spreads(agents: int, slots: int) -> Iterator[Spread]:
    if slots == 0:
        yield (agents,)
        return
    for full in range(agents + 1):
        for rest in _spreads(agents - full, slots - 1):
            yield (*rest, full)
