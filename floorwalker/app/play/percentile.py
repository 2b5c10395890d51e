"""The middle and the slow end of many delays."""

from collections.abc import Sequence
from math import ceil


def milliseconds(seconds: Sequence[float], share: float) -> float:
    """The delay that this share of all stays within (nearest rank), in ms; 0 where there is none."""
    if not seconds:
        return 0.0
    ranked = sorted(seconds)
    return round(ranked[max(0, ceil(share * len(ranked)) - 1)] * 1000, 3)
