"""What was learned foretells one distribution: chances, mean and announced wait belong together."""

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit.learned_wait.learned_wait import MARKS_SECONDS, LearnedWait, TooLittleSeen, learn
from floorwalker.kit.learned_wait.moment import Waited
from tests.kit.learned_wait.moments import moment, past

LEARNED = learn(past(days=6))
AHEAD = st.integers(0, 12)


@given(ahead=AHEAD, seconds=st.floats(0, 700), more=st.floats(0, 700))
def test_a_longer_wait_is_never_likelier(ahead: int, seconds: float, more: float) -> None:
    here = moment(ahead=ahead)

    assert 0 <= LEARNED.p_over(here, seconds + more) <= LEARNED.p_over(here, seconds) <= 1


def test_more_ahead_means_a_longer_wait() -> None:
    moments = [moment(ahead=ahead) for ahead in range(9)]

    assert all(a <= b for a, b in pairwise(LEARNED.p_over(one, 60) for one in moments))
    assert all(a <= b for a, b in pairwise(LEARNED.mean_seconds(one) for one in moments))
    assert all(a <= b for a, b in pairwise(LEARNED.announced_seconds(one) for one in moments))
    assert LEARNED.mean_seconds(moments[8]) > LEARNED.mean_seconds(moments[0]) + 60


@given(ahead=AHEAD)
def test_four_in_five_are_to_wait_no_longer_than_announced(ahead: int) -> None:
    here = moment(ahead=ahead)

    assert LEARNED.p_over(here, LEARNED.announced_seconds(here)) == pytest.approx(0.2)


def test_the_announced_wait_is_kept_by_four_in_five_on_days_not_seen() -> None:
    seen = {one.day for one in past(days=6)}
    to_come = [one for one in past(days=13) if one.day not in seen]

    announced = [(one, LEARNED.announced_seconds(one.moment)) for one in to_come]
    kept = [one.seconds <= seconds for one, seconds in announced if one.is_known_at(seconds)]

    assert len(kept) > 500
    assert 0.75 <= sum(kept) / len(kept) <= 0.85


def test_whoever_left_early_says_nothing_of_a_long_wait() -> None:
    left = Waited("day 1", moment(), 40.0, answered=False)

    assert not left.is_known_at(60)
    assert left.is_known_at(30)
    assert msgspec.structs.replace(left, answered=True).is_known_at(60)


def test_where_waits_never_end_the_longest_that_was_looked_at_is_announced() -> None:
    endless = [msgspec.structs.replace(one, seconds=9_000.0) if i % 9 else one for i, one in enumerate(past(3))]
    assert {one.seconds > 60 for one in endless} == {True, False}

    assert learn(endless).announced_seconds(moment(ahead=8)) == MARKS_SECONDS[-1]


@pytest.mark.parametrize("seconds", [5.0, 500.0])
def test_days_that_are_all_the_same_teach_nothing(seconds: float) -> None:
    with pytest.raises(TooLittleSeen):
        learn([msgspec.structs.replace(one, seconds=seconds, answered=True) for one in past(2)])


@pytest.mark.parametrize("days", [0, 1, 2])
def test_few_days_are_learned_from_too(days: int) -> None:
    if days:
        assert learn(past(days)).days == days
    else:
        with pytest.raises(TooLittleSeen):
            learn([])


def test_days_each_of_one_kind_are_learned_from_together() -> None:
    waits = [msgspec.structs.replace(one, day="slow" if one.seconds > 60 else "quick") for one in past(3)]

    learned = learn(waits)

    assert learned.p_over(moment(ahead=8), 60) > learned.p_over(moment(ahead=0), 60)


def test_a_past_in_which_nobody_was_answered_teaches_nothing() -> None:
    with pytest.raises(TooLittleSeen):
        learn([msgspec.structs.replace(one, answered=False) for one in past(2)])


def test_it_is_kept_as_plain_numbers_and_learned_the_same_each_time() -> None:
    kept = msgspec.json.encode(LEARNED)

    assert msgspec.json.decode(kept, type=LearnedWait) == LEARNED == learn(past(days=6))
    assert len(kept) < 40_000
