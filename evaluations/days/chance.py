"""Chance with the figures that people give: a median and a ninetieth percentile, a mean and a spread."""

from collections.abc import Iterator
from math import exp, log
from random import Random
from statistics import NormalDist
from typing import NamedTuple

_P90 = NormalDist().inv_cdf(0.9)


class LogNormal(NamedTuple):
    """Times of people, in seconds: half take no longer than `median`, nine in ten no longer than `p90`."""

    median: float
    p90: float

    def draw(self, chance: Random) -> float:
        """Give one time."""
        return self.median * exp(log(self.p90 / self.median) / _P90 * chance.gauss(0, 1))


def around_one(chance: Random, variation: float) -> float:
    """Give a factor with mean one and this coefficient of variation (gamma)."""
    shape = variation**-2
    return chance.gammavariate(shape, 1 / shape)


def arrivals(chance: Random, begins: float, ends: float, per_hour: float) -> Iterator[float]:
    """Give the seconds at which somebody comes, at random (Poisson)."""
    at = begins
    while per_hour > 0 and (at := at + chance.expovariate(per_hour / 3600)) < ends:
        yield at
