"""What belongs to a score, as it was seen: a curve that only ever rises, as waits do with what speaks for them.

Isotonic regression by pooling neighbours that contradict each other (Ayer and others 1955), drawn through groups of
equal size so that it does not follow every single customer.
"""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby
from statistics import fmean as mean

import msgspec

GROUPS, FEWEST_IN_GROUP = 40, 50


class Curve(msgspec.Struct, frozen=True):
    """Scores from low to high, and what belongs to each; straight between them, level beyond the ends."""

    scores: tuple[float, ...]
    values: tuple[float, ...]

    def at(self, score: float) -> float:
        """What belongs to a score."""
        after = bisect_right(self.scores, score)
        if after in {0, len(self.scores)}:
            return self.values[min(after, len(self.values) - 1)]
        low, high = self.scores[after - 1], self.scores[after]
        part = (score - low) / (high - low)
        return self.values[after - 1] + part * (self.values[after] - self.values[after - 1])


def drawn(seen: Sequence[tuple[float, float]]) -> Curve:
    """Draw the curve through scores and what was seen at each."""
    groups = _groups(seen)
    scores = [mean(score for score, _ in group) for group in groups]
    values = _rising([(mean(value for _, value in group), len(group)) for group in groups])
    return Curve(tuple(scores), tuple(values))


def _groups(seen: Sequence[tuple[float, float]]) -> list[list[tuple[float, float]]]:
    """Part into groups of about equal size; who has the same score stays together."""
    enough = max(FEWEST_IN_GROUP, len(seen) // GROUPS)
    groups: list[list[tuple[float, float]]] = [[]]
    for _, same in groupby(sorted(seen, key=_score), key=_score):
        if len(groups[-1]) >= enough:
            groups.append([])
        groups[-1].extend(same)
    if len(groups) > 1 and len(groups[-1]) < enough:
        rest = groups.pop()
        groups[-1].extend(rest)
    return groups


def _score(seen: tuple[float, float]) -> float:
    return seen[0]


def _rising(figures: list[tuple[float, int]]) -> list[float]:
    """Replace neighbours that fall by their common mean until nothing falls."""
    pools: list[tuple[float, int, int]] = []
    for value, weight in figures:
        pools.append((value, weight, 1))
        while len(pools) > 1 and pools[-2][0] >= pools[-1][0]:
            (a, n, i), (b, m, j) = pools[-2:]
            pools[-2:] = [((a * n + b * m) / (n + m), n + m, i + j)]
    return [value for value, _, groups in pools for _ in range(groups)]
