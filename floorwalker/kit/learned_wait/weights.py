"""How much each sign speaks for a long wait: a logistic regression, learned and scored by a few lines of our own.

Ridge keeps weights small where little was seen. Newton's steps need about six passes over all cases.
"""

from collections import Counter
from collections.abc import Sequence
from math import exp, log1p, sqrt
from operator import mul

import msgspec

from floorwalker.kit.learned_wait.equations import solved
from floorwalker.kit.learned_wait.moment import Moment, signs

RIDGE = 10.0
FEWEST = 50
_MOST_STEPS, _STILL = 30, 1e-6
_STEEPEST = 35.0

Columns = list[list[float]]


class Weights(msgspec.Struct, frozen=True):
    """What was learned; a group that was hardly ever seen weighs nothing."""

    start: float
    of_signs: tuple[float, ...]
    of_groups: dict[str, float]

    def score(self, moment: Moment) -> float:
        """How much speaks for a long wait: the logarithm of the odds, 0 for even ones."""
        of_groups = sum(self.of_groups.get(group, 0.0) for group in moment.groups)
        of_signs: float = sum(map(mul, self.of_signs, signs(moment)))
        return self.start + of_groups + of_signs


def learn_weights(moments: Sequence[Moment], outcomes: Sequence[bool]) -> Weights:
    """Learn from moments and what became of each."""
    seen = Counter(group for moment in moments for group in moment.groups)
    groups = sorted(group for group, times in seen.items() if times >= FEWEST)
    columns = [list(column) for column in zip(*map(signs, moments), strict=True)]
    signs_weighed = len(columns)
    columns += [[float(group in moment.groups) for moment in moments] for group in groups]
    middles = [sum(column) / len(column) for column in columns]
    widths = [_width(column, middle) for column, middle in zip(columns, middles, strict=True)]
    even = [[(x - m) / w for x in column] for column, m, w in zip(columns, middles, widths, strict=True)]
    start, *found = _newton([[1.0] * len(moments), *even], [float(outcome) for outcome in outcomes])
    plain = [weight / width for weight, width in zip(found, widths, strict=True)]
    return Weights(
        start - sum(map(mul, plain, middles)),
        tuple(plain[:signs_weighed]),
        dict(zip(groups, plain[signs_weighed:], strict=True)),
    )


def chance(score: float) -> float:
    """The chance that belongs to a logarithm of odds."""
    return 1 / (1 + exp(-max(-_STEEPEST, min(_STEEPEST, score))))


def _width(column: list[float], middle: float) -> float:
    """The standard deviation; 1 of a column that is always the same."""
    return sqrt(sum((x - middle) ** 2 for x in column) / len(column)) or 1.0


def _newton(columns: Columns, outcomes: list[float]) -> list[float]:
    """Find the likeliest weights, small ones preferred; the first column, the start, is free."""
    weights = [0.0] * len(columns)
    loss = _loss(columns, outcomes, weights)
    for _ in range(_MOST_STEPS):
        step = _step(columns, outcomes, weights)
        if max(map(abs, step)) < _STILL:
            break
        weights, loss = _walked(columns, outcomes, weights, step, loss)
    return weights


def _walked(
    columns: Columns, outcomes: list[float], weights: list[float], step: list[float], loss: float
) -> tuple[list[float], float]:  # fmt: skip
    """Go the step, or as much of it as does not lead away again."""
    part = 1.0
    while part > _STILL:
        there = [weight + part * change for weight, change in zip(weights, step, strict=True)]
        if (loss_there := _loss(columns, outcomes, there)) <= loss:
            return there, loss_there
        part /= 2
    return weights, loss


def _step(columns: Columns, outcomes: list[float], weights: list[float]) -> list[float]:
    chances = [chance(score) for score in _scores(columns, weights)]
    missed = [outcome - p for outcome, p in zip(outcomes, chances, strict=True)]
    unsure = [p * (1 - p) for p in chances]
    slope = [sum(map(mul, column, missed)) - RIDGE * weight for column, weight in zip(columns, weights, strict=True)]
    slope[0] += RIDGE * weights[0]
    bend: Columns = []
    for i, column in enumerate(columns):
        weighed = list(map(mul, column, unsure))
        bend.append([sum(map(mul, weighed, other)) for other in columns[: i + 1]])
        bend[i][i] += RIDGE if i else _STILL
    return solved(bend, slope)


def _scores(columns: Columns, weights: list[float]) -> list[float]:
    return [sum(map(mul, weights, row)) for row in zip(*columns, strict=True)]


def _loss(columns: Columns, outcomes: list[float], weights: list[float]) -> float:
    """What Newton makes small: the surprise at what happened, and the size of the weights."""
    against = ((1 - 2 * outcome) * score for outcome, score in zip(outcomes, _scores(columns, weights), strict=True))
    surprise = sum(log1p(exp(min(_STEEPEST, x))) + max(0.0, x - _STEEPEST) for x in against)
    return surprise + RIDGE / 2 * sum(weight * weight for weight in weights[1:])
