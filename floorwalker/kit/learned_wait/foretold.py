"""Who foretells the wait: the formulas until a shop has seen enough of its own, and from then on what it has seen."""

from typing import Protocol

import msgspec

from floorwalker.kit.learned_wait.learned_wait import LearnedWait
from floorwalker.kit.learned_wait.moment import Moment
from floorwalker.kit.queueing.ahead import Outflow
from floorwalker.kit.queueing.predicted_wait import announced_wait, p_wait_over, predict_wait

ENOUGH_CASES, ENOUGH_DAYS = 500, 5


class Foretold(Protocol):
    """What can be said of one customer's wait while every slot is taken."""

    def p_over(self, seconds: float) -> float:
        """How likely it is longer than this."""

    def mean_seconds(self) -> float:
        """How long it will be on average."""

    def announced_seconds(self) -> float:
        """What to tell the customer: four in five wait no longer."""


class ColdStart(msgspec.Struct, frozen=True):
    """Foretold by the formulas, from how fast slots come free and who stands ahead."""

    outflow: Outflow
    ahead: int

    def p_over(self, seconds: float) -> float:
        """How likely it is longer than this."""
        return p_wait_over(self.outflow, self.ahead, seconds)

    def mean_seconds(self) -> float:
        """How long it will be on average."""
        return predict_wait(self.outflow, self.ahead).mean_seconds

    def announced_seconds(self) -> float:
        """What to tell the customer: four in five wait no longer."""
        return announced_wait(self.outflow, self.ahead)


class Experience(msgspec.Struct, frozen=True):
    """Foretold by what was seen of moments like this one."""

    learned: LearnedWait
    moment: Moment

    def p_over(self, seconds: float) -> float:
        """How likely it is longer than this."""
        return self.learned.p_over(self.moment, seconds)

    def mean_seconds(self) -> float:
        """How long it will be on average."""
        return self.learned.mean_seconds(self.moment)

    def announced_seconds(self) -> float:
        """What to tell the customer: four in five wait no longer."""
        return self.learned.announced_seconds(self.moment)


def foretell(moment: Moment, outflow: Outflow, learned: LearnedWait | None) -> Foretold:
    """Foretell by experience if there is enough of it; where nobody works, experience has nothing to say."""
    if learned is None or not is_enough(learned) or outflow.slots_per_minute <= 0:
        return ColdStart(outflow, moment.ahead)
    return Experience(learned, moment)


def is_enough(learned: LearnedWait) -> bool:
    """Whether so much was seen that chances are true on other days too: 500 waits on five of them."""
    return learned.cases >= ENOUGH_CASES and learned.days >= ENOUGH_DAYS
