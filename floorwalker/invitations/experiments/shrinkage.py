"""What to believe of each of several rules, given all of them: the best of twenty is seldom as good as it looks.

Empirical Bayes: the rules' true effects are supposed to lie around their common mean, as far apart as what is seen
cannot be explained by chance (DerSimonian and Laird 1986). A rule of few decisions is drawn towards that mean, one of
many stays where it is. For judging harm it is not used: a rule is not excused by its neighbours.
"""

import math
from collections.abc import Sequence

import msgspec

from floorwalker.invitations.experiments.effects import Effect


class Believed(msgspec.Struct, frozen=True):
    """What a rule's effect most likely is, and how far off that may be (one standard deviation)."""

    estimate: float
    deviation: float


def shrunk(effects: Sequence[Effect]) -> list[Believed]:
    """Draw each effect towards what all have in common; one alone stays as it is."""
    known = [one for one in effects if math.isfinite(one.variance)]
    if len(known) < 2:  # noqa: PLR2004 - of one rule nothing is learned about another
        return [Believed(one.estimate, math.sqrt(one.variance)) for one in effects]
    apart = _apart(known)
    mean = _mean(known, apart)
    doubt = 1 / sum(1 / (one.variance + apart) for one in known)
    return [_drawn(one, mean, apart, doubt) for one in effects]


def _drawn(effect: Effect, mean: float, apart: float, doubt_of_mean: float) -> Believed:
    own = apart / (apart + effect.variance)
    estimate = own * effect.estimate + (1 - own) * mean
    return Believed(estimate, math.sqrt((1 - own) * apart + (1 - own) ** 2 * doubt_of_mean))


def _apart(effects: Sequence[Effect]) -> float:
    """How far the true effects lie from each other: the variance that chance does not explain, 0 if it explains all."""
    weights = [1 / one.variance for one in effects]
    mean, whole = _mean(effects, 0.0), sum(weights)
    seen = sum(weight * (one.estimate - mean) ** 2 for weight, one in zip(weights, effects, strict=True))
    freedom = whole - sum(weight**2 for weight in weights) / whole
    return max(0.0, (seen - (len(effects) - 1)) / freedom)


def _mean(effects: Sequence[Effect], apart: float) -> float:
    weights = [1 / (one.variance + apart) for one in effects]
    return sum(weight * one.estimate for weight, one in zip(weights, effects, strict=True)) / sum(weights)
