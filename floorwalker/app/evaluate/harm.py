"""`floorwalker evaluate harm`: how soon the guardrail stops invitations that drive people off."""

import math
import sys
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from random import Random
from statistics import median
from typing import Annotated

import msgspec
from cyclopts import Parameter

from floorwalker.app.told_as import WRONG_USAGE, Json, tell
from floorwalker.invitations.experiments.arms import USUAL_GHOSTS
from floorwalker.invitations.experiments.guardrail import UNJUDGED, Counts, Tally, judge

BASE_EXIT = 0.20
LOOK_EVERY, DECISIONS = 100, 50_000


class Figures(msgspec.Struct, frozen=True):
    """The share of shops whose rule was stopped, and after how many decisions half of all shops had stopped it.

    Who has not stopped it counts as later than all others; null where fewer than half did.
    """

    stopped_share: float
    median_decisions_to_stop: float | None


def evaluate_harm(
    *,
    shops: Annotated[int, Parameter(help="How many shops, at least 1.")],
    effect: Annotated[float, Parameter(help="How many more leave, as a fraction: 0.05 is five in a hundred.")],
    seed: Annotated[int, Parameter(help="The chance; the same seed gives the same shops.")] = 1,
    json: Json = False,
) -> int:
    """Tell how soon the guardrail stops a rule that makes so many visitors leave."""
    if shops < 1 or not 0 <= BASE_EXIT + effect <= 1:
        sys.stderr.write("At least 1 shop, and an effect from -0.2 to 0.8: one in five leave anyway.\n")
        return WRONG_USAGE
    figures = simulate(shops, effect, seed)
    tell(figures, _in_words(figures), as_json=json)
    return 0


def simulate(shops: int, effect: float, seed: int) -> Figures:
    """Let so many shops live through their decisions; each has a chance of its own."""
    stopped = [_stopped_after(effect, Random(f"{seed}/{shop}")) for shop in range(shops)]  # noqa: S311 - made-up life
    half = median(stopped)
    return Figures(sum(map(math.isfinite, stopped)) / shops, half if math.isfinite(half) else None)


def _stopped_after(effect: float, chance: Random) -> float:
    verdict = UNJUDGED
    for tally in _looks(effect, chance):
        verdict = judge([tally], verdict)
        if verdict.is_stopped:
            return tally.treated.decisions + tally.ghosts.decisions
    return math.inf


def _looks(effect: float, chance: Random) -> Iterator[Tally]:
    """What has been counted at each look; a hundred decisions are drawn at once, as a hundred draws would give."""
    treated = ghosts = Counts()
    for _ in range(DECISIONS // LOOK_EVERY):
        invited = _hits(LOOK_EVERY, 1 - USUAL_GHOSTS, chance)
        alone = LOOK_EVERY - invited
        treated += Counts(invited, _hits(invited, BASE_EXIT + effect, chance))
        ghosts += Counts(alone, _hits(alone, BASE_EXIT, chance))
        yield Tally(treated, ghosts, USUAL_GHOSTS)


def _hits(of: int, share: float, chance: Random) -> int:
    return bisect_left(_up_to(of, share), chance.random())


@cache
def _up_to(of: int, share: float) -> list[float]:
    """The chance of so many hits or fewer."""
    exactly = [math.comb(of, hits) * share**hits * (1 - share) ** (of - hits) for hits in range(of)]
    return [*accumulate(exactly), 1.0]


def _in_words(figures: Figures) -> str:
    half = figures.median_decisions_to_stop
    return (
        f"shops that stopped the rule: {figures.stopped_share:.1%}\n"
        f"decisions until half of them had: {'never' if half is None else f'{half:g}'}\n"
    )
