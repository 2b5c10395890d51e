"""How good what was foretold turned out to be: sharper than the plain share, and true to its word."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from math import sqrt

import msgspec

TENTHS = 10


class Judged(msgspec.Struct, frozen=True):
    """A chance that was foretold, and whether it happened."""

    chance: float
    happened: bool


class Point(msgspec.Struct, frozen=True):
    """A tenth of all cases, from the least to the most likely: the mean chance, the share that happened, how many."""

    chance: float
    share: float
    cases: int


def brier_skill(foretold: Sequence[Judged], climatology: float) -> float:
    """How much of the squared error of the plain share is saved; 1 is all of it, 0 none (Brier 1950)."""
    ours = sum((one.chance - one.happened) ** 2 for one in foretold)
    plain = sum((climatology - one.happened) ** 2 for one in foretold)
    return 1 - ours / plain


def reliability_curve(foretold: Sequence[Judged]) -> tuple[Point, ...]:
    """Ten parts of equal size by the chance: mean chance beside the share that happened."""
    ranked = sorted(foretold, key=lambda one: one.chance)
    ends = [len(ranked) * i // TENTHS for i in range(TENTHS + 1)]
    return tuple(_point(ranked[a:b]) for a, b in pairwise(ends) if a < b)


def reliability_error(foretold: Sequence[Judged]) -> float:
    """How far the parts of the curve are off, on average over all cases."""
    return sum(point.cases * abs(point.chance - point.share) for point in reliability_curve(foretold)) / len(foretold)


def auc(foretold: Sequence[Judged]) -> float:
    """How often one that happened got the higher chance than one that did not; equal chances count half."""
    happened = [one.chance for one in foretold if one.happened]
    rest = sorted(one.chance for one in foretold if not one.happened)
    wins = sum(bisect_left(rest, chance) + bisect_right(rest, chance) for chance in happened)
    return wins / (2 * len(happened) * len(rest))


def rmse(pairs: Sequence[tuple[float, float]]) -> float:
    """The root of the mean squared difference of what was foretold and what came."""
    return sqrt(sum((foretold - came) ** 2 for foretold, came in pairs) / len(pairs))


def _point(part: Sequence[Judged]) -> Point:
    size = len(part)
    return Point(sum(one.chance for one in part) / size, sum(one.happened for one in part) / size, size)
