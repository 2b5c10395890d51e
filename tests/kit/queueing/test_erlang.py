"""Erlang B and C: published values, their relation, and teams of hundreds."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit.queueing.erlang import all_stay, erlang_b, erlang_c, turned_away
from floorwalker.kit.queueing.figures import Demand, Unstable, WrongFigure

# Values as they stand in the tables of the trade, eight digits: (agents, load in Erlang, B, C).
TABLE = [
    (1, 0.5, 0.33333333, 0.5),
    (2, 1, 0.2, 0.33333333),
    (5, 3, 0.11005435, 0.23615160),
    (7, 5, None, 0.32414995),
    (8, 5, None, 0.16726651),
    (10, 5, 0.01838457, None),
    (10, 8, 0.12166106, 0.40918015),
    (14, 10, None, 0.17413193),
    (20, 15, 0.04559322, 0.16042939),
    (50, 48, 0.08333735, 0.69445561),
    (100, 90, 0.02695738, 0.21694048),
    (300, 280, 0.01289205, 0.16381417),
]
LOADS = st.floats(0.01, 400)
TEAMS = st.integers(1, 500)


@pytest.mark.parametrize(("agents", "load", "share", "_c"), [row for row in TABLE if row[2]])
def test_erlang_b_gives_the_published_values(agents: int, load: float, share: float, _c: float) -> None:
    assert erlang_b(load, agents) == pytest.approx(share, abs=5.1e-9)


@pytest.mark.parametrize(("agents", "load", "_b", "share"), [row for row in TABLE if row[3]])
def test_erlang_c_gives_the_published_values(agents: int, load: float, _b: float, share: float) -> None:
    assert erlang_c(load, agents) == pytest.approx(share, abs=5.1e-9)


def test_the_half_hour_of_100_calls_of_three_minutes() -> None:
    # Published with the library pyworkforce and by Call Centre Helper: 14 agents, four in five within 20 seconds.
    figures = all_stay(Demand(100 / 30, 20 / 60), 3, 14)

    assert figures.service_level.offered == pytest.approx(0.8883500191794669, abs=1e-12)
    assert figures.p_wait == pytest.approx(0.1741319335950498, abs=1e-12)
    assert figures.level_shares[1] == pytest.approx(0.7142857142857143, abs=1e-12)
    assert 60 * figures.mean_wait_minutes == pytest.approx(7.836, abs=5e-4)


def test_the_half_hour_of_360_calls_of_four_minutes() -> None:
    # The example of Mitan, recomputed: 55 agents, within 15 seconds.
    figures = all_stay(Demand(360 / 30, 15 / 60), 4, 55)

    assert figures.p_wait == pytest.approx(0.238701, abs=5e-7)
    assert figures.level_shares[1] == pytest.approx(0.873, abs=5e-4)
    assert 60 * figures.mean_wait_minutes == pytest.approx(8.184, abs=5e-4)
    assert figures.service_level.offered == pytest.approx(0.845883, abs=5e-7)


def test_fifty_agents_and_48_calls_a_minute_if_all_stay() -> None:
    # Gans, Koole and Mandelbaum 2003: 20.8 s on average, a tenth waits longer than 58.1 s, 17 stand in the queue.
    figures = all_stay(Demand(48, 58.1387 / 60), 1, 50)

    assert 60 * figures.mean_wait_minutes == pytest.approx(20.8337, abs=5e-5)
    assert figures.service_level.offered == pytest.approx(0.9, abs=1e-6)
    assert 48 * figures.mean_wait_minutes == pytest.approx(16.667, abs=5e-4)
    assert figures.level_shares[1] == pytest.approx(0.96)


def test_a_full_load_has_no_figures() -> None:
    for arrivals in (5, 5.0001, 80):
        with pytest.raises(Unstable):
            all_stay(Demand(arrivals), 1, 5)
        with pytest.raises(Unstable):
            erlang_c(arrivals, 5)


@given(load=LOADS, agents=TEAMS)
def test_c_follows_from_b(load: float, agents: int) -> None:
    b = erlang_b(load, agents)
    if load >= agents:
        return

    assert erlang_c(load, agents) == pytest.approx(agents * b / (agents - load * (1 - b)), rel=1e-9)


@given(load=LOADS, agents=TEAMS)
def test_one_more_agent_never_turns_more_away(load: float, agents: int) -> None:
    assert erlang_b(load, agents + 1) <= erlang_b(load, agents)


@given(load=LOADS, agents=TEAMS)
def test_who_is_turned_away_is_lost_at_once(load: float, agents: int) -> None:
    figures = turned_away(Demand(load), 1, agents)

    assert figures.p_wait == figures.p_abandon == erlang_b(load, agents)
    assert figures.mean_wait_minutes == 0
    assert figures.service_level.offered == 1 - figures.p_abandon
    assert math.isclose(agents * figures.level_shares[1], load * (1 - figures.p_abandon), rel_tol=1e-9)


def test_thousands_of_agents_neither_overflow_nor_vanish() -> None:
    assert erlang_b(9_900, 10_000) == pytest.approx(0.003, abs=0.002)
    assert erlang_b(1, 2_000) == 0
    assert 0 < erlang_c(9_900, 10_000) < 1
    assert erlang_b(1e6, 10) == pytest.approx(1, abs=2e-5)


@pytest.mark.parametrize("wrong", [0, -1, math.nan, math.inf])
def test_figures_that_cannot_be_are_refused(wrong: float) -> None:
    with pytest.raises(WrongFigure):
        Demand(wrong)
    with pytest.raises(WrongFigure):
        Demand(1, patience_minutes=wrong)
    with pytest.raises(WrongFigure):
        all_stay(Demand(1), wrong, 5)
    with pytest.raises(WrongFigure):
        erlang_b(wrong, 5)


def test_nobody_is_no_team_and_the_past_is_no_promise() -> None:
    with pytest.raises(WrongFigure):
        all_stay(Demand(1), 1, 0)
    with pytest.raises(WrongFigure):
        Demand(1, within_minutes=-0.1)
