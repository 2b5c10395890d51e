"""How long chats take by how many an agent has at once, and how long customers are ready to wait, as observed."""

from collections.abc import Mapping

import msgspec

from floorwalker.kit.queueing.ahead import Outflow
from floorwalker.kit.queueing.predicted_wait import outflow_of

ENOUGH = 50
"""Filled up to so many with what was supposed before: the mean of 50 such times is off by a seventh, which is less
than shops differ by; the same number as for reactions."""

LEAST_MINUTES = 1 / 60
"""Whoever ends fifty chats within a second each has tried something out, and no time at all is no pace."""


class Pace(msgspec.Struct, frozen=True):
    """The mean minutes of a chat while its agent has one, two … at once, and the mean patience of who waits."""

    handling_minutes: tuple[float, ...]
    patience_minutes: float

    def outflow(self, slots_of_agents: list[int]) -> Outflow:
        """How fast these agents, all full, get room again."""
        return outflow_of(slots_of_agents, self.handling_minutes, self.patience_minutes)


TYPICAL = Pace((410 / 60, 512.5 / 60, 615 / 60), 2.0)
"""A typical shop: a chat lasts 410 s (the mean that SuperOffice published), a quarter of that longer with each more at
once; who waits gives up after two minutes."""


class AtLevel(msgspec.Struct, frozen=True):
    """For how many minutes agents had so many chats at once, and how many of these ended meanwhile."""

    minutes: float
    ended: int


class Waits(msgspec.Struct, frozen=True):
    """How many minutes customers waited in all, answered or not, and how many of them left unanswered."""

    minutes: float = 0.0
    left: int = 0


def learned_pace(before: Pace, levels: Mapping[int, AtLevel], waits: Waits) -> Pace:
    """What is known now: what was observed, filled up to 50 chats a level, and 50 who left, with what was supposed.

    An agent with *n* chats ends one in the mean time of a chat over *n*: 60 chats that ended in 300 minutes with two
    at once took 10 minutes each. More at once than are known by themselves count with the last.
    """
    handling = tuple(
        _filled_up(minutes, _observed_at(levels, level, is_last=level == len(before.handling_minutes)))
        for level, minutes in enumerate(before.handling_minutes, 1)
    )
    return Pace(handling, _filled_up(before.patience_minutes, AtLevel(waits.minutes, waits.left)))


def _observed_at(levels: Mapping[int, AtLevel], level: int, *, is_last: bool) -> AtLevel:
    """The chats' own minutes at a level: each of those that an agent has at once passes its own."""
    seen = [(n, one) for n, one in levels.items() if n == level or (is_last and n > level)]
    return AtLevel(sum(level * one.minutes for _, one in seen), sum(one.ended for _, one in seen))


def _filled_up(supposed: float, observed: AtLevel) -> float:
    """The mean, with as many supposed cases as are missing to be enough."""
    missing = max(0, ENOUGH - observed.ended)
    if not observed.minutes:
        return supposed
    return max(LEAST_MINUTES, (observed.minutes + missing * supposed) / (observed.ended + missing))
