"""The wait with so many ahead: published values, and the same from plain chance."""

import math
from random import Random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from floorwalker.kit.queueing.ahead import (
    Outflow,
    chance_of_more,
    chances_of_more,
    mean_wait_minutes,
    spread_minutes,
    wait_kept,
)

OUTFLOWS = st.builds(Outflow, st.floats(0.01, 500), st.floats(0, 20))


@given(outflow=OUTFLOWS, minutes=st.floats(0, 20))
def test_the_further_back_the_likelier_a_long_wait(outflow: Outflow, minutes: float) -> None:
    chances = chances_of_more(outflow, minutes, 60)

    assert chances == sorted(chances)
    assert 0 <= chances[0] <= chances[-1] <= 1


@given(outflow=OUTFLOWS, minutes=st.floats(0, 20))
def test_with_nobody_ahead_the_wait_is_exponential(outflow: Outflow, minutes: float) -> None:
    assert chance_of_more(outflow, 0, minutes) == pytest.approx(math.exp(-outflow.slots_per_minute * minutes))


@given(slots=st.floats(0.1, 50), ahead=st.integers(0, 30), minutes=st.floats(0.01, 5))
def test_hardly_anybody_leaving_is_nobody_leaving(slots: float, ahead: int, minutes: float) -> None:
    hardly = chance_of_more(Outflow(slots, 1e-10), ahead, minutes)

    assert hardly == pytest.approx(chance_of_more(Outflow(slots), ahead, minutes), rel=1e-6, abs=1e-12)


def test_nobody_has_waited_less_than_no_time() -> None:
    assert chances_of_more(Outflow(3, 0.5), 0, 9)[0] == 1


def test_where_no_slot_comes_free_nobody_is_ever_reached() -> None:
    assert chance_of_more(Outflow(0, 1), 0, 1e9) == 1
    assert mean_wait_minutes(Outflow(0, 1), 2) == math.inf
    assert spread_minutes(Outflow(0, 1), 2) == math.inf
    assert wait_kept(Outflow(0, 1), 2, 0.8) == math.inf


@pytest.mark.parametrize(("outflow", "ahead"), [(Outflow(1.2, 0.5), 4), (Outflow(5, 2), 12), (Outflow(0.4, 1), 0)])
def test_plain_chance_gives_the_same(outflow: Outflow, ahead: int) -> None:
    chance = Random(20)
    waits = [sum(chance.expovariate(outflow.step(i)) for i in range(ahead + 1)) for _ in range(20_000)]

    longer = sum(wait > 1 for wait in waits) / len(waits)
    mean = sum(waits) / len(waits)
    assert longer == pytest.approx(chance_of_more(outflow, ahead, 1), abs=0.012)
    assert mean == pytest.approx(mean_wait_minutes(outflow, ahead), rel=0.03)


@example(outflow=Outflow(10, 5e-324), ahead=2, share=0.5)
@given(outflow=OUTFLOWS, ahead=st.integers(0, 20), share=st.floats(0.05, 0.99))
def test_a_wait_that_is_kept_is_kept_that_often(outflow: Outflow, ahead: int, share: float) -> None:
    minutes = wait_kept(outflow, ahead, share)

    assert chance_of_more(outflow, ahead, minutes) == pytest.approx(1 - share, abs=1e-6)


def test_a_thousand_ahead_of_five_hundred_agents() -> None:
    outflow = Outflow(500, 1)

    waits = [chance_of_more(outflow, 1_000, minutes) for minutes in (0.5, 1.0986, 2)]

    assert waits == pytest.approx([1, 0.5, 0], abs=0.02)
