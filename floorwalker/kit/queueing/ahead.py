"""How long one customer waits when every slot is taken and others stand before them.

Slots come free at a steady rate, and each one who waits may leave. Customer number *j* + 1 is reached after *j* + 1
steps, step *i* of which is exponential with rate *slots* + *i* · *leaving* (field name: QLm predictor; the sum is
negative binomial, and Erlang's where nobody leaves).
"""

import math

import msgspec

SURELY = 1 - 1e-15
AS_GOOD_AS_ZERO = 1e-18


class Outflow(msgspec.Struct, frozen=True):
    """How fast a full house empties: slots that come free in all, and how often one who waits gives up."""

    slots_per_minute: float
    leaving_per_minute: float = 0.0

    def step(self, ahead: int) -> float:
        """At which rate the next place is gained with so many ahead."""
        return self.slots_per_minute + ahead * self.leaving_per_minute

    def tilted(self) -> "Outflow":
        """The outflow under which those are counted who have not left before they are reached."""
        return Outflow(self.slots_per_minute + self.leaving_per_minute, self.leaving_per_minute)


def mean_wait_minutes(outflow: Outflow, ahead: int) -> float:
    """How long a customer who stays waits on average with so many ahead; infinite where no slot ever comes free."""
    steps = (outflow.step(i) for i in range(ahead + 1))
    return sum(1 / rate if rate else math.inf for rate in steps)


def spread_minutes(outflow: Outflow, ahead: int) -> float:
    """The standard deviation of that wait."""
    steps = (outflow.step(i) for i in range(ahead + 1))
    return math.sqrt(sum(1 / rate**2 if rate else math.inf for rate in steps))


def chance_of_more(outflow: Outflow, ahead: int, minutes: float) -> float:
    """How likely the wait is longer than this."""
    chances = chances_of_more(outflow, minutes, ahead)
    return chances[ahead] if ahead < len(chances) else 1.0


def chances_of_more(outflow: Outflow, minutes: float, furthest: int) -> list[float]:
    """The same for each number ahead from 0 on; ends early where it is certain from there on.

    P(V > t | j) = e^(-rt) Σ_{m ≤ j} Π_{i < m} (r + iθ)/(i + 1) · ((1 - e^(-θt))/θ)^m, summed by logarithms, so that
    hundreds of agents neither overflow nor vanish.
    """
    if outflow.slots_per_minute <= 0:
        return []
    growth = _log_of_growth(outflow.leaving_per_minute, minutes)
    term = -outflow.slots_per_minute * minutes
    chances = [math.exp(term)]
    for i in range(furthest):
        step = math.log(outflow.step(i) / (i + 1)) + growth
        term += step
        added = math.exp(min(term, 0.0))
        chances.append(min(1.0, chances[-1] + added))
        if step < 0 and (chances[-1] >= SURELY or added < AS_GOOD_AS_ZERO * chances[-1]):
            break
    return chances


def _log_of_growth(leaving_per_minute: float, minutes: float) -> float:
    """The logarithm of (1 - e^(-θt))/θ, the time in which a place can be gained if those ahead leave too."""
    left = leaving_per_minute * minutes
    growth = minutes * -math.expm1(-left) / left if left else minutes
    return math.log(growth) if growth > 0 else -math.inf


def wait_kept(outflow: Outflow, ahead: int, share: float) -> float:
    """The wait, in minutes, that is not exceeded by this share of customers with so many ahead."""
    if outflow.slots_per_minute <= 0:
        return math.inf
    shortest, longest = 0.0, mean_wait_minutes(outflow, ahead)
    while chance_of_more(outflow, ahead, longest) > 1 - share:
        shortest, longest = longest, 2 * longest
    while longest - shortest > 1e-12 * longest:
        middle = (shortest + longest) / 2
        if chance_of_more(outflow, ahead, middle) > 1 - share:
            shortest = middle
        else:
            longest = middle
    return longest
