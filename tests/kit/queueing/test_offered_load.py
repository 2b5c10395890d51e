"""The load lags behind the arrivals: the sine whose answer is known."""

import math

import pytest

from floorwalker.kit.queueing.ahead import Outflow, chance_of_more
from floorwalker.kit.queueing.offered_load import offered_load
from floorwalker.kit.queueing.square_root import agents_by_square_root

CHECKPOINTS = [i * math.pi / 4 for i in range(8)]


def sine(minute: float) -> float:
    """Arrivals of 100 a minute, 20 more or fewer in the course of the day."""
    return 100 + 20 * math.sin(minute)


@pytest.mark.parametrize("minute", CHECKPOINTS)
def test_the_load_of_a_sine_is_a_later_sine(minute: float) -> None:
    found = offered_load(sine, 1, minute, start=90)

    assert found == pytest.approx(100 + 10 * (math.sin(minute) - math.cos(minute)), abs=1e-6)


def test_agents_for_the_lagging_load_keep_the_chance_of_waiting_even() -> None:
    loads = [offered_load(sine, 1, minute, start=90) for minute in CHECKPOINTS]

    teams = [agents_by_square_root(round(load, 9), 0.5) for load in loads]

    p_wait = [1 - chance_of_more(Outflow(load), team - 1, 1) for load, team in zip(loads, teams, strict=True)]
    assert (teams[0], teams[2]) == (95, 116)
    assert (p_wait[0], p_wait[2]) == pytest.approx((0.312805, 0.296014), abs=6e-7)
    assert min(p_wait) == pytest.approx(0.296, abs=5e-4)
    assert max(p_wait) == pytest.approx(0.322, abs=5e-4)


def test_agents_for_the_arrivals_of_the_moment_are_too_many_or_too_few() -> None:
    assert [agents_by_square_root(sine(minute), 0.5) for minute in (0, math.pi / 2)] == [105, 126]


def test_from_an_empty_shop_the_load_rises_in_about_one_chat() -> None:
    assert offered_load(lambda _: 2, 10, 10) == pytest.approx(20 * (1 - math.exp(-1)), abs=1e-6)
    assert offered_load(lambda _: 2, 10, 0, start=7) == 7
