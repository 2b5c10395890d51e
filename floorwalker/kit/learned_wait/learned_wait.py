"""The learned wait: one score of how much speaks for a long wait, and what such scores came to on days like these.

The weights are learned from all days. The curves are drawn from scores that each day got from the weights of other
days: a score flatters the day it was learned from, and an announced wait must hold on the days to come.
"""

from collections.abc import Sequence
from itertools import pairwise

import msgspec

from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.learned_wait.curve import Curve, drawn
from floorwalker.kit.learned_wait.moment import Moment, Waited
from floorwalker.kit.learned_wait.weights import Weights, learn_weights

LONG_SECONDS = 60
MARKS_SECONDS = (0, 10, 20, 30, 45, 60, 75, 90, 120, 150, 180, 240, 300, 420, 600)
KEPT = 0.8
PARTS = 5


class TooLittleSeen(FloorwalkerError):
    """Nothing can be learned from days on which nobody, or everybody, waited long."""

    code = "too_little_seen"
    sentence = "Too little was seen to learn from: it takes customers who waited over a minute, and some who did not."


class Scored(msgspec.Struct, frozen=True):
    """One customer of the past and the score they got."""

    score: float
    waited: Waited


class LearnedWait(msgspec.Struct, frozen=True):
    """What was learned of the waits of one shop; plain numbers, so that it can be kept and sent."""

    days: int
    cases: int
    weights: Weights
    over: tuple[Curve, ...]
    seconds: Curve

    def p_over(self, moment: Moment, seconds: float) -> float:
        """How likely the wait is longer than this; straight between the waits that were looked at."""
        return Curve(MARKS_SECONDS, self._chances(moment)).at(seconds)

    def mean_seconds(self, moment: Moment) -> float:
        """The wait to expect of one who is answered."""
        return self.seconds.at(self.weights.score(moment))

    def announced_seconds(self, moment: Moment) -> float:
        """The wait to tell the customer: four in five wait no longer. At most the longest that was looked at."""
        broken, chances = 1 - KEPT, self._chances(moment)
        for (early, before), (late, after) in pairwise(zip(MARKS_SECONDS, chances, strict=True)):
            if after <= broken < before:
                return early + (late - early) * (before - broken) / (before - after)
        return MARKS_SECONDS[-1] if chances[0] > broken else MARKS_SECONDS[0]

    def _chances(self, moment: Moment) -> tuple[float, ...]:
        """How likely the wait is longer than each mark; never likelier for a later one."""
        score, least = self.weights.score(moment), 1.0
        return tuple(least := min(least, curve.at(score)) for curve in self.over)


def learn(waits: Sequence[Waited]) -> LearnedWait:
    """Learn from customers of the past; raises TooLittleSeen."""
    scored = _scored_by_other_days(waits)
    answered = [one for one in scored if one.waited.answered]
    if not answered:
        raise TooLittleSeen
    return LearnedWait(
        days=len({one.day for one in waits}),
        cases=len(waits),
        weights=_weights(waits),
        over=tuple(_over(scored, mark) for mark in MARKS_SECONDS),
        seconds=drawn([(one.score, one.waited.seconds) for one in answered]),
    )


def _weights(waits: Sequence[Waited]) -> Weights:
    if not _can_teach(waits):
        raise TooLittleSeen
    known = [one for one in waits if one.is_known_at(LONG_SECONDS)]
    return learn_weights([one.moment for one in known], [one.seconds > LONG_SECONDS for one in known])


def _can_teach(waits: Sequence[Waited]) -> bool:
    """Whether some waited long and some did not."""
    return {one.seconds > LONG_SECONDS for one in waits if one.is_known_at(LONG_SECONDS)} == {True, False}


def _scored_by_other_days(waits: Sequence[Waited]) -> list[Scored]:
    """Score each part of the days by what the others teach; where they teach nothing, by what all do."""
    days = sorted({one.day for one in waits})
    parts = [set(days[i::PARTS]) for i in range(min(PARTS, len(days)))]
    return [one for part in parts for one in _scored(waits, part)]


def _scored(waits: Sequence[Waited], part: set[str]) -> list[Scored]:
    others = [one for one in waits if one.day not in part]
    weights = _weights(others if _can_teach(others) else waits)
    return [Scored(weights.score(one.moment), one) for one in waits if one.day in part]


def _over(scored: Sequence[Scored], mark: float) -> Curve:
    known = [one for one in scored if one.waited.is_known_at(mark)]
    return drawn([(one.score, float(one.waited.seconds > mark)) for one in known])
