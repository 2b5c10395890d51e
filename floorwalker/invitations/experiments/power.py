"""How long a question takes, so that nobody is shown a winner where none can be known yet.

Sizes at one look are the usual ones for two shares (Fleiss, Levin and Paik, *Statistical Methods for Rates and
Proportions*, 4.2): they hold for whoever looks once, at the end. Whoever looks all the time, as the guardrail does,
pays for that with more decisions, and is told these.
"""

import math
from collections.abc import Callable
from statistics import NormalDist

import msgspec

from floorwalker.invitations.experiments.effects import ALPHA, Effect

POWER = 0.8
"""Of the effects that are really there, so many shall be found."""
LONGEST_MONTHS = 12
"""A question that takes longer is not answered: the shop, its goods and its visitors are others by then."""
MOST_DECISIONS = 10**15


class NoQuestion(ValueError):
    """Nothing was asked: no change, or shares that are none."""


class Question(msgspec.Struct, frozen=True):
    """Whether a share that is `base` among ghosts is `changed` among the treated, judged with this τ."""

    base: float
    changed: float
    tau: float

    def __post_init__(self) -> None:
        if not (0 < self.base < 1 and 0 < self.changed < 1 and self.base != self.changed and self.tau > 0):
            raise NoQuestion("A question is whether a share between 0 and 1 became another one.")

    @property
    def change(self) -> float:
        """How far apart the two are."""
        return abs(self.changed - self.base)


class HowLong(msgspec.Struct, frozen=True):
    """What a question takes: counted decisions and months, and the change that would be found within a year instead."""

    decisions: int
    months: float
    can_be_answered: bool
    smallest_change: float | None


def per_arm(question: Question) -> int:
    """Decisions in each of two equal arms for one look: `per_arm(Question(0.03, 0.033, 0.01))` is 53,211."""
    return math.ceil(_at_one_look(question, ghost_share=0.5) / 2)


def at_one_look(question: Question, ghost_share: float) -> int:
    """Decisions of both arms together that suffice for whoever looks once, at the end."""
    return math.ceil(_at_one_look(question, ghost_share))


def while_looking(question: Question, ghost_share: float) -> int:
    """Decisions of both arms together after which the always-valid interval leaves out *no difference*."""
    return _least(MOST_DECISIONS, lambda decisions: _is_found(question, decisions, ghost_share))


def how_long(question: Question, visits_a_month: float, *, decided: float, ghost_share: float) -> HowLong:
    """How long a question takes a shop, of whose visits this share leads to a decision that counts."""
    a_month = visits_a_month * decided
    needed = while_looking(question, ghost_share)
    months = needed / a_month if a_month else math.inf
    instead = smallest_change(question, int(a_month * LONGEST_MONTHS), ghost_share)
    return HowLong(needed, months, months <= LONGEST_MONTHS, instead)


def smallest_change(question: Question, decisions: int, ghost_share: float) -> float | None:
    """The smallest change in the question's direction, in steps of 0.01 points, that so many decisions would show.

    None if not even the largest would.
    """
    sign, room = (1, 1 - question.base) if question.changed > question.base else (-1, question.base)
    steps = math.ceil(room * 10_000) - 1

    def is_found(step: int) -> bool:
        asked = Question(question.base, question.base + sign * step / 10_000, question.tau)
        return _is_found(asked, decisions, ghost_share)

    if steps < 1 or not decisions or not is_found(steps):
        return None
    return _least(steps, is_found) / 10_000


def _at_one_look(question: Question, ghost_share: float) -> float:
    treated, ghosts = _spread(question.changed) / (1 - ghost_share), _spread(question.base) / ghost_share
    sure, found = NormalDist().inv_cdf(1 - ALPHA / 2), NormalDist().inv_cdf(POWER)
    doubt = sure * math.sqrt(_spread_together(question, ghost_share)) + found * math.sqrt(treated + ghosts)
    return (doubt / question.change) ** 2


def _is_found(question: Question, decisions: int, ghost_share: float) -> bool:
    """Whether four in five experiments with this change have left *no difference* by then."""
    variance = _spread_together(question, ghost_share) / decisions
    half = Effect(question.change, variance, question.tau, reach=1).half_width()
    return question.change - half >= NormalDist().inv_cdf(POWER) * math.sqrt(variance)


def _spread_together(question: Question, ghost_share: float) -> float:
    pooled = ghost_share * question.base + (1 - ghost_share) * question.changed
    return _spread(pooled) * (1 / ghost_share + 1 / (1 - ghost_share))


def _spread(share: float) -> float:
    return share * (1 - share)


def _least(most: int, holds: Callable[[int], bool]) -> int:
    """The least whole number from 1 on for which something holds that holds for all larger ones; at most `most`."""
    low, high = 1, most
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle + 1, high)
    return low
