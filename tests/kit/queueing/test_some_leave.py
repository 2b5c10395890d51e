"""Erlang A, where those who wait may leave: published values, limits, and what goes in comes out."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit.queueing.ahead import Outflow, chance_of_more
from floorwalker.kit.queueing.erlang import all_stay, some_leave, turned_away
from floorwalker.kit.queueing.figures import Demand, Figures
from floorwalker.kit.queueing.patience import mean_patience

# Computed from the birth-death chain: arrivals, handling, agents, patience (minutes), seconds; then P(W > 0),
# P(leave), E[W], service level virtual, offered, answered.
TABLE = [
    ((48, 1, 50, 2, 20), (0.467774, 0.030912, 0.061824, 0.967943, 0.943019, 0.973100)),
    ((10, 1, 10, 1, 30), (0.542070, 0.125110, 0.125110, 0.911507, 0.829513, 0.948134)),
    ((5, 1, 5, 3, 30), (0.675105, 0.129420, 0.388259, 0.628105, 0.604940, 0.694870)),
    ((1, 5, 6, 3, 30), (0.348601, 0.115843, 0.347528, 0.738558, 0.731837, 0.827723)),
    ((1, 5, 4, 3, 30), (0.670326, 0.308681, 0.926042, 0.420257, 0.413041, 0.597468)),
]
SHOPS = {
    "arrivals": st.floats(0.05, 300),
    "agents": st.integers(1, 200),
    "patience": st.floats(0.05, 200),
    "within": st.floats(0, 5),
}


@pytest.mark.parametrize(("asked", "told"), TABLE)
def test_erlang_a_gives_the_published_values(asked: tuple[float, ...], told: tuple[float, ...]) -> None:
    arrivals, handling, agents, patience, seconds = asked

    figures = some_leave(Demand(arrivals, seconds / 60, patience), handling, int(agents))

    assert flat(figures) == pytest.approx(told, abs=6e-7)


def test_with_equal_patience_and_handling_the_number_of_customers_is_poisson() -> None:
    figures = some_leave(Demand(10, 0.5, 1), 1, 10)

    at_most_nine = chance_of_more(Outflow(10), 9, 1)
    assert figures.p_wait == pytest.approx(1 - at_most_nine, abs=1e-12)
    assert figures.p_wait == pytest.approx(0.542070, abs=5e-7)


def test_fifty_agents_and_48_calls_a_minute_if_some_leave() -> None:
    # Gans, Koole and Mandelbaum 2003: 3.1 % leave, 3.7 s, a tenth waits longer than 12.5 s, 3 stand in the queue.
    figures = some_leave(Demand(48, 12.4446 / 60, 2), 1, 50)

    longer_and_still_here = (1 - figures.service_level.virtual) * math.exp(-12.4446 / 120)
    assert 100 * figures.p_abandon == pytest.approx(3.09122, abs=5e-5)
    assert 60 * figures.mean_wait_minutes == pytest.approx(3.70947, abs=5e-5)
    assert longer_and_still_here == pytest.approx(0.1, abs=1e-5)
    assert 48 * figures.mean_wait_minutes == pytest.approx(2.9676, abs=5e-5)
    assert 100 * figures.level_shares[1] == pytest.approx(93.032, abs=5e-3)


@given(arrivals=st.floats(0.1, 90), agents=st.integers(100, 200))
def test_with_endless_patience_all_stay(arrivals: float, agents: int) -> None:
    patient = some_leave(Demand(arrivals, 0.3, 1e9), 1, agents)

    assert flat(patient) == pytest.approx(flat(all_stay(Demand(arrivals, 0.3), 1, agents)), rel=1e-6, abs=1e-9)


@given(arrivals=st.floats(0.1, 100), agents=st.integers(1, 60))
def test_without_patience_who_finds_all_busy_is_lost(arrivals: float, agents: int) -> None:
    impatient = some_leave(Demand(arrivals, 0.3, 1e-9), 1, agents)

    assert flat(impatient) == pytest.approx(flat(turned_away(Demand(arrivals, 0.3), 1, agents)), abs=1e-6)


@given(**SHOPS)
def test_what_comes_in_is_answered_or_leaves(arrivals: float, agents: int, patience: float, within: float) -> None:
    figures = some_leave(Demand(arrivals, within, patience), 1, agents)

    answered_per_minute = agents * figures.level_shares[1]
    leaving_per_minute = arrivals * figures.mean_wait_minutes / patience
    assert answered_per_minute + leaving_per_minute == pytest.approx(arrivals, rel=1e-8)


@given(**SHOPS)
def test_shares_are_shares_and_stand_in_order(arrivals: float, agents: int, patience: float, within: float) -> None:
    figures = some_leave(Demand(arrivals, within, patience), 1, agents)

    level = figures.service_level
    assert 0 <= figures.p_abandon <= figures.p_wait <= 1
    assert sum(figures.level_shares) == pytest.approx(1)
    assert 0 <= level.offered <= level.virtual + 1e-12 <= level.answered + 2e-12 <= 1 + 3e-12


@given(**SHOPS)
def test_one_more_agent_makes_nothing_worse(arrivals: float, agents: int, patience: float, within: float) -> None:
    few = some_leave(Demand(arrivals, within, patience), 1, agents)
    more = some_leave(Demand(arrivals, within, patience), 1, agents + 1)

    assert more.p_wait <= few.p_wait + 1e-12
    assert more.p_abandon <= few.p_abandon + 1e-12
    assert more.mean_wait_minutes <= few.mean_wait_minutes + 1e-12
    assert more.service_level.offered >= few.service_level.offered - 1e-12


def test_ten_times_too_many_for_a_thousand_agents_with_endless_patience() -> None:
    figures = some_leave(Demand(10_000, 0.5, 10_000), 1, 1_000)

    assert figures.p_abandon == pytest.approx(0.9)
    assert figures.level_shares == pytest.approx((0, 1))
    assert figures.service_level.offered == pytest.approx(0)


def test_patience_is_the_waiting_of_all_over_those_who_left() -> None:
    assert mean_patience(total_waiting=1_044, left=3) == 348
    assert mean_patience(total_waiting=1_044, left=0) is None


def flat(figures: Figures) -> tuple[float, ...]:
    """The figures of a queue in one row."""
    level = figures.service_level
    waits = (figures.p_wait, figures.p_abandon, figures.mean_wait_minutes)
    return (*waits, level.virtual, level.offered, level.answered)
