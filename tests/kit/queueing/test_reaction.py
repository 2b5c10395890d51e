"""How long agents take to their first word: what is supposed, what was observed."""

import math

import pytest

from floorwalker.kit.queueing.figures import WrongFigure
from floorwalker.kit.queueing.reaction import AT_ONCE, Reaction, learned, supposed


def test_what_is_supposed_has_its_median_and_its_90th_percentile() -> None:
    reaction = supposed(median_seconds=8, p90_seconds=20)

    assert reaction.p_over(8) == 0.5
    assert reaction.p_over(20) == pytest.approx(0.1)
    assert list(reaction.seconds) == sorted(reaction.seconds)


def test_a_share_is_kept_by_its_percentile() -> None:
    reaction = Reaction((1, 2, 3, 4, 5))

    assert [reaction.kept_by(share) for share in (0, 0.2, 0.5, 0.8, 1)] == [1, 1, 3, 4, 5]
    assert [reaction.p_over(seconds) for seconds in (0, 1, 4.5, 5)] == [1, 0.8, pytest.approx(0.2), 0]
    assert AT_ONCE.p_over(0) == 0


def test_what_is_observed_takes_the_place_of_what_was_supposed() -> None:
    before = supposed(8, 20)

    nothing, some, enough = (learned(before, [60.0] * times) for times in (0, 25, 50))

    assert nothing.p_over(30) < 0.1
    assert some.p_over(30) == pytest.approx(0.5 + nothing.p_over(30) / 2, abs=0.03)
    assert set(enough.seconds) == {60}


def test_times_that_cannot_be_are_refused() -> None:
    for seconds in ((), (-1.0, 2.0), (3.0, 2.0), (math.nan,)):
        with pytest.raises(WrongFigure):
            Reaction(seconds)
    with pytest.raises(WrongFigure):
        supposed(0, 20)
    with pytest.raises(WrongFigure):
        supposed(20, 8)
