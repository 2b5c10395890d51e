"""Fair comparison: contestants take turns, round by round, so that the machine's moods hit them alike."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

from bench.figures import in_digits, paired_ratio, spread

Measured = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Rounds:
    """What each contestant measured, round by round."""

    of: Mapping[str, list[Measured]]

    def values(self, contestant: str, figure: str) -> list[float]:
        """List one figure over the rounds."""
        return [measured[figure] for measured in self.of[contestant]]

    def median(self, contestant: str, figure: str) -> float:
        """Tell the middle of one figure."""
        return median(self.values(contestant, figure))

    def ratio(self, contestant: str, floor: str, figure: str) -> float:
        """Tell the middle of the ratios within each round."""
        return paired_ratio(self.values(contestant, figure), self.values(floor, figure))

    def total(self, contestant: str, figure: str) -> float:
        """Add one figure up over the rounds, such as lost messages."""
        return sum(self.values(contestant, figure))

    def told(self, contestant: str, figure: str) -> str:
        """Put the spread into words."""
        low, high = spread(self.values(contestant, figure))
        return f"{in_digits(low)} to {in_digits(high)}"


def alternate(contestants: Mapping[str, Callable[[], Measured]], rounds: int) -> Rounds:
    """Let all contestants run in every round; who goes first changes from round to round."""
    order = list(contestants)
    of: dict[str, list[Measured]] = {name: [] for name in order}
    for _ in range(rounds):
        for name in order:
            of[name].append(contestants[name]())
        order.reverse()
    return Rounds(of)
