"""The logistic regression finds what made the outcomes, and stays calm where little was seen."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit.learned_wait.equations import solved
from floorwalker.kit.learned_wait.moment import Moment, signs
from floorwalker.kit.learned_wait.weights import FEWEST, chance, learn_weights
from tests.kit.learned_wait.moments import moment


def test_what_made_the_outcomes_is_found_again() -> None:
    chance_of, moments = Random(3), [moment(ahead=i % 8, of="shoes" if i % 3 else "hats") for i in range(6_000)]
    truth = [chance(-2 + 1.5 * signs(one)[0] + 0.8 * (one.groups == ("shoes",))) for one in moments]

    found = learn_weights(moments, [chance_of.random() < p for p in truth])

    missed = [abs(chance(found.score(one)) - p) for one, p in zip(moments, truth, strict=True)]
    assert max(missed) < 0.05


def test_nothing_is_better_nearby() -> None:
    # At the likeliest weights, the start being free, as many are foretold as came.
    moments = [moment(ahead=i % 5, ended=i % 3) for i in range(300)]
    outcomes = [i % 5 + i % 3 > 3 for i in range(300)]

    found = learn_weights(moments, outcomes)

    assert sum(chance(found.score(one)) for one in moments) == pytest.approx(sum(outcomes), abs=1e-3)


def test_a_sign_that_tells_all_does_not_grow_beyond_measure() -> None:
    moments = [moment(ahead=i % 2 * 9) for i in range(200)]

    found = learn_weights(moments, [i % 2 == 1 for i in range(200)])

    assert 0.9 < chance(found.score(moments[1])) < 1
    assert 0 < chance(found.score(moments[0])) < 0.1


def test_a_group_hardly_ever_seen_weighs_nothing() -> None:
    seen = [moment(of="shoes") for _ in range(FEWEST)] + [moment(of="hats") for _ in range(FEWEST - 1)]

    found = learn_weights(seen, [i % 3 == 0 for i in range(len(seen))])

    assert list(found.of_groups) == ["shoes"]
    assert found.score(moment(of="hats")) == found.score(moment(of="never seen"))


@given(score=st.floats(allow_nan=False))
def test_a_chance_is_a_chance_whatever_the_score(score: float) -> None:
    assert 0 < chance(score) <= 1


def test_equations_are_solved() -> None:
    found = solved([[4.0], [2.0, 5.0], [1.0, 3.0, 6.0]], [11.0, 21.0, 25.0])

    assert found == pytest.approx([1.0, 2.0, 3.0])


def test_the_logarithms_take_the_emptiest_floor() -> None:
    empty = Moment((), 0, 0, 0, 0, 0, 0.0, 0.0, 0.0, 0)

    assert signs(empty) == (0.0,) * 9
