"""How many agents a promise needs, and how many must be on the roster for that."""

import math
from collections.abc import Callable

import msgspec

from floorwalker.kit.queueing.figures import Figures, Unstable, WrongFigure, above_zero

MOST_AGENTS = 10_000


class Promise(msgspec.Struct, frozen=True):
    """What a shop promises: the share answered in time if nobody left, and the most that may leave; fractions of 1."""

    service_level: float = 0.8
    p_abandon: float = 0.05

    def is_kept(self, figures: Figures) -> bool:
        """Whether these figures keep it."""
        return figures.service_level.virtual >= self.service_level and figures.p_abandon <= self.p_abandon


def fewest_agents(figures_of: Callable[[int], Figures], promise: Promise) -> int:
    """The smallest team that keeps a promise; `figures_of` gives the figures of a team of so many."""
    for agents in range(1, MOST_AGENTS + 1):
        try:
            if promise.is_kept(figures_of(agents)):
                return agents
        except Unstable:
            continue
    raise WrongFigure("No team can keep this promise.")


def agents_below_occupancy(load: float, most_occupancy: float) -> int:
    """The smallest team whose agents are busy at most this share of their time. `load` in Erlang."""
    above_zero("The occupancy", most_occupancy)
    return math.ceil(load / most_occupancy)


def positions(agents: int, shrinkage: float) -> int:
    """People on the roster so that so many answer, while this share is on breaks, in training or ill."""
    if not 0 <= shrinkage < 1:
        raise WrongFigure("Shrinkage is a share from 0 to below 1.")
    return math.ceil(agents / (1 - shrinkage))
