"""What a treatment changed, with an interval that holds however often and whenever somebody looks at it.

The mixture sequential probability ratio test (mSPRT) of Johari, Koomen, Pekelis and Walsh, *Peeking at A/B tests*,
2017: true differences are supposed to lie around nothing with the standard deviation τ, which is chosen before
anything is seen. Everything is reckoned in logarithms, so that neither nothing nor millions break it.
"""

import math
from collections.abc import Sequence
from typing import Self

import msgspec

ALPHA = 0.05
"""Of experiments in which nothing differs, so many at most ever claim that something does; two-sided."""
FEWEST_EXPECTED = 5
"""A share is supposed to be no nearer to 0 or 1 than so many cases in the smaller arm.

A normal curve says too much of two cases: with 0.3 % and one ghost in twenty, 8 of 100 looked-at experiments
claimed something where nothing was; with this, 1 in 1,000. It changes nothing once the smaller arm has seen five.
"""


class Interval(msgspec.Struct, frozen=True):
    """From where to where a difference lies."""

    lower: float
    upper: float


class Share(msgspec.Struct, frozen=True):
    """How many of an arm's decisions were followed by something."""

    hits: int
    of: int

    def __post_init__(self) -> None:
        if not 0 <= self.hits <= self.of:
            raise ValueError(f"{self.hits} of {self.of} is no share.")

    @property
    def value(self) -> float:
        """The share itself, between 0 and 1; 0 of nobody."""
        return self.hits / self.of if self.of else 0.0


class Sums(msgspec.Struct, frozen=True):
    """What an arm's decisions amounted to, such as order value in minor units: whole numbers, so nothing is rounded."""

    of: int
    total: int
    squares: int

    @property
    def mean(self) -> float:
        """The mean of one decision; 0 of none."""
        return self.total / self.of if self.of else 0.0

    @property
    def variance(self) -> float:
        """The mean squared distance from the mean."""
        return (self.squares * self.of - self.total**2) / self.of**2 if self.of else 0.0


class Effect(msgspec.Struct, frozen=True):
    """What was estimated, how uncertain that is (`variance`, infinite if nothing is known), and the τ it was judged by.

    `reach` is what a difference can be at most: 1 between shares.
    """

    estimate: float
    variance: float
    tau: float
    reach: float = math.inf

    @property
    def log_ratio(self) -> float:
        """The logarithm of Λ: how much likelier all this is if something differs than if nothing does."""
        doubt = self.variance + self.tau**2
        surprise = (self.tau * self.estimate) ** 2 / (2 * self.variance * doubt)
        return surprise - math.log1p(self.tau**2 / self.variance) / 2

    @property
    def p(self) -> float:
        """The p-value of this look; what counts is the smallest one so far."""
        return math.exp(-max(0.0, self.log_ratio))

    def half_width(self, alpha: float = ALPHA) -> float:
        """How far the interval reaches to either side."""
        trust = math.log1p(self.tau**2 / self.variance) - 2 * math.log(alpha)
        return math.sqrt(self.variance * (self.variance / self.tau**2 + 1) * trust)

    def interval(self, alpha: float = ALPHA) -> Interval:
        """The always-valid interval: over all looks together it misses the truth with a chance of `alpha` at most."""
        half = self.half_width(alpha)
        return Interval(max(-self.reach, self.estimate - half), min(self.reach, self.estimate + half))

    def scaled(self, weight: float) -> Self:
        """The same effect as a part of a whole."""
        return type(self)(self.estimate * weight, self.variance * weight**2, self.tau, self.reach)


def unknown(tau: float, reach: float = math.inf) -> Effect:
    """What is known of an experiment that has not begun."""
    return Effect(0.0, math.inf, tau, reach)


def of_shares(treated: Share, ghosts: Share, tau: float) -> Effect:
    """The difference of two shares: `of_shares(Share(330, 10_000), Share(250, 10_000), 0.01).p` is 0.0199742."""
    if not treated.of or not ghosts.of:
        return unknown(tau, reach=1)
    pooled = Share(treated.hits + ghosts.hits, treated.of + ghosts.of).value
    least = min(0.5, FEWEST_EXPECTED / min(treated.of, ghosts.of))
    supposed = min(max(pooled, least), 1 - least)
    variance = supposed * (1 - supposed) * (1 / treated.of + 1 / ghosts.of)
    return Effect(treated.value - ghosts.value, variance, tau, reach=1)


def of_means(treated: Sums, ghosts: Sums, taus: float) -> Effect:
    """The difference of two means; `taus` is τ in standard deviations of one decision: amounts have no usual size.

    That the deviation is learned from the same decisions is forgiven once there are hundreds of them.
    """
    both = Sums(treated.of + ghosts.of, treated.total + ghosts.total, treated.squares + ghosts.squares)
    if not treated.of or not ghosts.of or not both.variance:
        return unknown(1.0)
    variance = both.variance * (1 / treated.of + 1 / ghosts.of)
    return Effect(treated.mean - ghosts.mean, variance, taus * math.sqrt(both.variance))


def together(effects: Sequence[Effect], weights: Sequence[int]) -> Effect:
    """One effect of several experiments, each by its weight; of which nothing is known, nothing is added.

    Counts of experiments with different shares of ghosts may not be thrown together: whoever has more ghosts would
    weigh more among them, and differ for that alone (Simpson's paradox).
    """
    known = [(one, weight) for one, weight in zip(effects, weights, strict=True) if math.isfinite(one.variance)]
    if len(known) == 1:
        return known[0][0]
    whole = sum(weight for _, weight in known)
    if not whole:
        return unknown(effects[0].tau, effects[0].reach)
    parts = [one.scaled(weight / whole) for one, weight in known]
    first = parts[0]
    return Effect(sum(one.estimate for one in parts), sum(one.variance for one in parts), first.tau, first.reach)
