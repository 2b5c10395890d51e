"""Formulas speak until enough was seen; from then on experience does, where anybody works."""

import math

import msgspec
import pytest

from floorwalker.kit.learned_wait.foretold import ENOUGH_CASES, ENOUGH_DAYS, ColdStart, Experience, foretell
from floorwalker.kit.learned_wait.learned_wait import LearnedWait, learn
from floorwalker.kit.queueing.ahead import Outflow
from floorwalker.kit.queueing.predicted_wait import announced_wait
from tests.kit.learned_wait.moments import moment, past

HERE, OUTFLOW, NOBODY = moment(ahead=3), Outflow(1.2, 0.5), Outflow(0.0, 0.5)
LEARNED = learn(past(days=6))


def without_days(learned: LearnedWait) -> LearnedWait:
    return msgspec.structs.replace(learned, days=ENOUGH_DAYS - 1)


def without_cases(learned: LearnedWait) -> LearnedWait:
    return msgspec.structs.replace(learned, cases=ENOUGH_CASES - 1)


@pytest.mark.parametrize("learned", [None, without_days(LEARNED), without_cases(LEARNED)])
def test_before_enough_was_seen_the_formulas_speak(learned: LearnedWait | None) -> None:
    told = foretell(HERE, OUTFLOW, learned)

    assert told == ColdStart(OUTFLOW, ahead=3)
    assert told.announced_seconds() == announced_wait(OUTFLOW, 3)
    assert told.p_over(told.announced_seconds()) == pytest.approx(0.2, abs=1e-6)


def test_once_enough_was_seen_experience_speaks() -> None:
    told = foretell(HERE, OUTFLOW, LEARNED)

    assert told == Experience(LEARNED, HERE)
    assert told.p_over(60) == LEARNED.p_over(HERE, 60)
    assert told.mean_seconds() == LEARNED.mean_seconds(HERE)
    assert told.announced_seconds() == LEARNED.announced_seconds(HERE)


def test_where_nobody_works_no_experience_promises_anything() -> None:
    told = foretell(HERE, NOBODY, LEARNED)

    assert told.mean_seconds() == told.announced_seconds() == math.inf
    assert told.p_over(3_600) == 1
