"""`floorwalker evaluate wait`: learn the wait from one call log, foretell it in another, and judge what came of it."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import msgspec
from cyclopts import Parameter

from floorwalker.app.evaluate.call_days import waits_in
from floorwalker.app.evaluate.call_log import WrongCallLog, calls_in
from floorwalker.app.told_as import WRONG_USAGE, Json, tell
from floorwalker.kit.learned_wait.learned_wait import LONG_SECONDS, LearnedWait, TooLittleSeen, learn
from floorwalker.kit.learned_wait.moment import Waited
from floorwalker.kit.learned_wait.reliability import (
    Judged,
    Point,
    auc,
    brier_skill,
    reliability_curve,
    reliability_error,
    rmse,
)


class Figures(msgspec.Struct, frozen=True):
    """How good the foretold waits were; all but `rmse_s` as fractions of 1."""

    brier_skill: float
    reliability_error: float
    rmse_s: float
    auc: float


class Judgement(msgspec.Struct, frozen=True):
    """The figures, and what people want to see beside them."""

    figures: Figures
    cases: int
    long_share: float
    announced_kept: float
    curve: tuple[Point, ...]


def evaluate_wait(
    *,
    train: Annotated[Path, Parameter(help="The call log to learn from.")],
    test: Annotated[Path, Parameter(help="The call log to foretell, never seen before.")],
    json: Json = False,
) -> int:
    """Tell how well the learned wait foretells days that it has not seen."""
    try:
        past, days_to_come = waits_in(calls_in(train)), waits_in(calls_in(test))
    except WrongCallLog as why:
        sys.stderr.write(f"{why}\n")
        return WRONG_USAGE
    judgement = judge(past, days_to_come)
    tell(judgement.figures, _in_words(judgement), as_json=json)
    return 0


def judge(past: Sequence[Waited], to_come: Sequence[Waited]) -> Judgement:
    """Learn from the past alone, foretell the rest, and compare with what came; raises TooLittleSeen."""
    learned = learn(past)
    climatology = _long_share(_known(past))
    known, answered = _known(to_come), [one for one in to_come if one.answered]
    if not 0 < _long_share(known) < 1 or not answered:
        raise TooLittleSeen
    foretold = [Judged(learned.p_over(one.moment, LONG_SECONDS), one.seconds > LONG_SECONDS) for one in known]
    figures = Figures(
        brier_skill(foretold, climatology),
        reliability_error(foretold),
        rmse([(learned.mean_seconds(one.moment), one.seconds) for one in answered]),
        auc(foretold),
    )
    return Judgement(figures, len(known), climatology, _announced_kept(learned, to_come), reliability_curve(foretold))


def _known(waits: Sequence[Waited]) -> list[Waited]:
    return [one for one in waits if one.is_known_at(LONG_SECONDS)]


def _long_share(known: Sequence[Waited]) -> float:
    return sum(one.seconds > LONG_SECONDS for one in known) / len(known) if known else 0.0


def _announced_kept(learned: LearnedWait, waits: Sequence[Waited]) -> float:
    """The share of announced waits that held, of all of whom it is known: who left before cannot say."""
    announced = [(one, learned.announced_seconds(one.moment)) for one in waits]
    known = [one.seconds <= seconds for one, seconds in announced if one.is_known_at(seconds)]
    return sum(known) / len(known)


def _in_words(judgement: Judgement) -> str:
    figures = judgement.figures
    tenths = "".join(f"  {point.chance:6.1%} {point.share:6.1%}\n" for point in judgement.curve)
    return (
        f"share of the squared error saved (Brier skill): {figures.brier_skill:.3f}\n"
        f"chances off by, on average: {figures.reliability_error:.3f}\n"
        f"waits off by (root mean square): {figures.rmse_s:.1f} s\n"
        f"long waits ranked before short ones: {figures.auc:.1%}\n"
        f"announced waits kept: {judgement.announced_kept:.1%}\n"
        f"foretold and happened, by tenths of the cases:\n{tenths}"
    )
