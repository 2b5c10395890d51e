"""The arithmetic of measurements: percentiles, medians, spreads and ratios of paired rounds."""

from collections.abc import Sequence
from math import ceil, nan
from statistics import median


def percentile(values: Sequence[float], share: float) -> float:
    """Find the smallest value that at least this share of all values do not exceed (nearest rank).

    >>> percentile([10, 20, 30, 40], 0.5)
    20
    """
    if not values:
        return nan
    ordered = sorted(values)
    return ordered[max(0, ceil(share * len(ordered)) - 1)]


def spread(values: Sequence[float]) -> tuple[float, float]:
    """Say between which values all rounds lay."""
    return min(values), max(values)


def paired_ratio(ours: Sequence[float], floors: Sequence[float]) -> float:
    """Compare round by round, then take the median: a slow minute of the machine hits both of a pair."""
    return median(our / floor for our, floor in zip(ours, floors, strict=True))


def in_digits(value: float) -> str:
    """Write a number with as many digits as a person reads."""
    digits = 0 if value == int(value) else max(0, 3 - len(str(int(abs(value)))))
    return f"{value:,.{digits}f}"
