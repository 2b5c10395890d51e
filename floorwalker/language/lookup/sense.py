"""What an index asks of whoever can tell what texts mean."""

from collections.abc import Sequence
from typing import Protocol


class Sense(Protocol):
    """What some texts mean."""

    def nearness(self, question: str) -> Sequence[float]:
        """Tell of each text how near it is to what somebody asks: 1 at most, 0 where they have nothing in common."""


class Reader(Protocol):
    """Whoever can tell what texts mean."""

    def sense_of(self, answers: Sequence[str]) -> Sense:
        """Read answers; some hundredths of a second for each that is new."""
