"""Races between two arms: which of them the next rare event belongs to, judged at every event.

Each event is one arm's with a known chance if nothing differs: the share of decisions that were drawn into it. The
evidence is what a gambler has who began with 1 and staked on every other chance alike (a mixture with a Beta(1, 1)
prior): an e-value, which reaches 20 in one of twenty fair races at most, whenever anybody looks. For rare events it
replaces the normal curve, and for sample-ratio mismatch it watches the draw itself.
"""

import math

import msgspec


class Race(msgspec.Struct, frozen=True):
    """So many events of the treated and of the ghosts, of which each was the treated's with the chance `fair`."""

    treated: int
    ghosts: int
    fair: float

    @property
    def log_e(self) -> float:
        """The logarithm of the e-value B(1+x₁, 1+x₀) / (π^x₁ (1-π)^x₀)."""
        ways = math.lgamma(1 + self.treated) + math.lgamma(1 + self.ghosts) - math.lgamma(2 + self.events)
        return ways - self.treated * math.log(self.fair) - self.ghosts * math.log1p(-self.fair)

    @property
    def e(self) -> float:
        """The e-value: `Race(70, 40, 0.5).e` is 7.1962957."""
        return e_of(self.log_e)

    @property
    def events(self) -> int:
        """How many there were in both arms."""
        return self.treated + self.ghosts

    @property
    def lead(self) -> float:
        """By how many events the treated have more than is fair."""
        return self.treated - self.fair * self.events


def e_of(log_e: float) -> float:
    """An e-value from its logarithm; what is too large for a number is infinite."""
    try:
        return math.exp(log_e)
    except OverflowError:
        return math.inf
