"""How long and how often to measure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """Full for the record, quick for a first look; a quick figure is noise and says so by its few rounds."""

    rounds: int
    seconds: float
    is_quick: bool

    def scaled(self, full: int, quick: int) -> int:
        """Choose a size."""
        return quick if self.is_quick else full


FULL = Pace(rounds=5, seconds=5, is_quick=False)
QUICK = Pace(rounds=1, seconds=1, is_quick=True)
