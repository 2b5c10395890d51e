"""The time of day, handed in, so that every test can say what o'clock it is."""

import time
from typing import NewType, Protocol

Instant = NewType("Instant", int)
"""Milliseconds since 1970 in UTC: what the wire, the store and the browser all speak."""


class Clock(Protocol):
    """Whoever can tell the time."""

    def now(self) -> Instant:
        """Tell the present instant."""


class WallClock:
    """The machine's own clock."""

    def now(self) -> Instant:
        """Tell the present instant."""
        return Instant(time.time_ns() // 1_000_000)


class MadeUpClock:
    """A clock that only moves when told: for tests, simulations and lived-in demo data."""

    def __init__(self, starts_at: Instant) -> None:
        self._now = starts_at

    def now(self) -> Instant:
        """Tell the instant it was last moved to."""
        return self._now

    def advance(self, *, seconds: float) -> None:
        """Let time pass."""
        self._now = Instant(self._now + round(seconds * 1000))
