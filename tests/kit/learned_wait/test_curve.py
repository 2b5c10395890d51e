"""A curve through what was seen rises, keeps the mean, and does not follow single customers."""

from itertools import pairwise
from statistics import fmean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit.learned_wait.curve import FEWEST_IN_GROUP, GROUPS, Curve, drawn

SEEN = st.lists(st.tuples(st.floats(-5, 5), st.floats(0, 600)), min_size=1, max_size=400)


@given(seen=SEEN)
def test_it_never_falls_and_never_leaves_what_was_seen(seen: list[tuple[float, float]]) -> None:
    curve = drawn(seen)

    assert all(low <= high + 1e-9 for low, high in pairwise(curve.values))
    assert min(value for _, value in seen) - 1e-6 <= curve.values[0]
    assert curve.values[-1] <= max(value for _, value in seen) + 1e-6


def test_neighbours_that_contradict_each_other_are_pooled() -> None:
    values = [1.0] * FEWEST_IN_GROUP + [3.0] * FEWEST_IN_GROUP + [2.0] * FEWEST_IN_GROUP

    curve = drawn(list(enumerate(values)))

    assert curve.values == (1.0, 2.5, 2.5)


def test_pooling_keeps_the_mean_of_all() -> None:
    seen = [(float(i), float((i * 7919) % 601)) for i in range(GROUPS * FEWEST_IN_GROUP)]

    assert fmean(drawn(seen).values) == pytest.approx(fmean(value for _, value in seen))


def test_it_is_straight_between_groups_and_level_beyond_them() -> None:
    curve = Curve((0.0, 2.0), (10.0, 30.0))

    assert [curve.at(score) for score in (-9, 0, 0.5, 2, 9)] == [10, 10, 15, 30, 30]


def test_few_cases_are_one_group() -> None:
    assert drawn([(0.0, 4.0), (1.0, 8.0)]) == Curve((0.5,), (6.0,))


def test_the_same_score_for_all_gives_one_answer() -> None:
    curve = drawn([(1.0, float(i % 2)) for i in range(FEWEST_IN_GROUP * 4)])

    assert curve.at(1.0) == pytest.approx(0.5)
