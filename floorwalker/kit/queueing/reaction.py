"""How long an agent with a free slot takes until the first word of their own, as observed."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import chain
from math import ceil, exp, log
from statistics import NormalDist

import msgspec

from floorwalker.kit.queueing.figures import WrongFigure, above_zero

POINTS = 20
ENOUGH = 50
_P90 = NormalDist().inv_cdf(0.9)


class Reaction(msgspec.Struct, frozen=True):
    """Times to the first word, in seconds, from shortest to longest, each as likely as the others."""

    seconds: tuple[float, ...]

    def __post_init__(self) -> None:
        if not self.seconds or not all(seconds >= 0 for seconds in self.seconds):
            raise WrongFigure("Reactions are one or more times of zero seconds or longer.")
        if list(self.seconds) != sorted(self.seconds):
            raise WrongFigure("Reactions stand from shortest to longest.")

    def p_over(self, seconds: float) -> float:
        """The share that takes longer."""
        return 1 - bisect_right(self.seconds, seconds) / len(self.seconds)

    def kept_by(self, share: float) -> float:
        """The time, in seconds, that this share does not exceed."""
        return self.seconds[max(0, ceil(share * len(self.seconds)) - 1)]


AT_ONCE = Reaction((0.0,))


def supposed(median_seconds: float, p90_seconds: float) -> Reaction:
    """What is supposed of a team until it is known: log-normal with this median and 90th percentile."""
    above_zero("The median", median_seconds)
    if not p90_seconds >= median_seconds:
        raise WrongFigure("The 90th percentile cannot be below the median.")
    width = log(p90_seconds / median_seconds) / _P90
    places = ((i + 0.5) / POINTS for i in range(POINTS))
    return Reaction(tuple(median_seconds * exp(width * NormalDist().inv_cdf(place)) for place in places))


def learned(before: Reaction, observed: Sequence[float]) -> Reaction:
    """What is known now: what was observed, filled up to 50 with what was supposed before."""
    missing = max(0, ENOUGH - len(observed))
    supposed_still = (before.kept_by((i + 0.5) / missing) for i in range(missing))
    return Reaction(tuple(sorted(chain(observed, supposed_still))))
