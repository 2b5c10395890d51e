"""How much somebody may do at once: a bucket that fills with time."""

import time


class Allowance:
    """So many at once, and so many more a second."""

    __slots__ = ("_left", "_most", "_per_second", "_since")

    def __init__(self, *, burst: float, per_second: float) -> None:
        self._most = burst - 1
        self._per_second = per_second
        self._left = burst
        self._since = time.monotonic()

    def take(self) -> bool:
        """Use one; false when nothing is left."""
        now = time.monotonic()
        left = self._left + (now - self._since) * self._per_second - 1
        self._since = now
        if left < 0:
            self._left = left + 1
            return False
        self._left = min(left, self._most)
        return True


class Allowances:
    """One allowance for each name; forgotten when there are too many names to be people."""

    MOST_NAMES = 50_000

    def __init__(self, *, burst: float, per_second: float) -> None:
        self._burst = burst
        self._per_second = per_second
        self._by_name: dict[str, Allowance] = {}

    def take(self, name: str) -> bool:
        """Use one of this name's."""
        return self.of(name).take()

    def of(self, name: str) -> Allowance:
        """Give this name's allowance."""
        if len(self._by_name) > self.MOST_NAMES:
            self._by_name.clear()
        if name not in self._by_name:
            self._by_name[name] = Allowance(burst=self._burst, per_second=self._per_second)
        return self._by_name[name]
