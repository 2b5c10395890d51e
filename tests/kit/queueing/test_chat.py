"""Agents who chat with several at once: exact chains as published, and what must be the same as Erlang A."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from floorwalker.kit.queueing.chat import balanced, chat, most_useful_slots
from floorwalker.kit.queueing.erlang import some_leave
from floorwalker.kit.queueing.figures import Demand, Figures, Unstable, WrongFigure
from floorwalker.kit.queueing.routing import Routing
from floorwalker.kit.queueing.spreads import how_many

LEAST_BUSY, RANDOM, MOST_BUSY = Routing
CONCAVE, SHARING, OVERLOAD = (5.0, 6.0, 7.5), (5.0, 10.0, 15.0), (5.0, 20 / 3, 12.0)

# Patience two minutes. Handling, agents, arrivals, routing; then P(all full), E[W], P(leave), minutes in chat.
TABLE = [
    ((CONCAVE, 3, 0.9, LEAST_BUSY), (0.130387, 0.101558, 0.050779, 6.3600)),
    ((CONCAVE, 3, 0.9, RANDOM), (0.140152, 0.109164, 0.054582, 6.5966)),
    ((CONCAVE, 3, 0.9, MOST_BUSY), (0.150655, 0.117345, 0.058672, 6.8460)),
    ((SHARING, 3, 0.45, LEAST_BUSY), (0.049003, 0.051432, 0.025716, 8.224)),
    ((SHARING, 3, 0.45, MOST_BUSY), (0.092862, 0.097467, 0.048733, 11.747)),
    ((OVERLOAD, 4, 0.96, LEAST_BUSY), (0.129889, 0.117035, 0.058518, 7.804)),
    ((OVERLOAD, 4, 0.96, MOST_BUSY), (0.216647, 0.195208, 0.097604, 10.098)),
]
LEVELS = {
    LEAST_BUSY: (0.083, 0.291, 0.358, 0.268),
    RANDOM: (0.127, 0.236, 0.277, 0.360),
    MOST_BUSY: (0.180, 0.159, 0.211, 0.451),
}
SHOPS = {
    "handling": st.lists(st.floats(1, 30), min_size=1, max_size=4).map(tuple),
    "agents": st.integers(1, 4),
    "arrivals": st.floats(0.01, 5),
    "routing": st.sampled_from(Routing),
}


@pytest.mark.parametrize(("asked", "told"), TABLE)
def test_the_exact_chain_gives_the_published_values(
    asked: tuple[tuple[float, ...], int, float, Routing], told: tuple[float, ...]
) -> None:
    handling, agents, arrivals, routing = asked

    found = chat(Demand(arrivals, patience_minutes=2), handling, agents, routing)

    assert (found.p_wait, found.mean_wait_minutes, found.p_abandon) == pytest.approx(told[:3], abs=6e-7)
    assert found.in_chat_minutes == pytest.approx(told[3], abs=6e-4)


@pytest.mark.parametrize("routing", Routing)
def test_agents_spend_the_published_shares_at_each_level(routing: Routing) -> None:
    found = chat(Demand(0.9, patience_minutes=2), CONCAVE, 3, routing)

    assert found.level_shares == pytest.approx(LEVELS[routing], abs=6e-4)


@pytest.mark.parametrize("routing", Routing)
def test_who_is_not_slowed_down_is_as_good_as_one_agent_for_each_slot(routing: Routing) -> None:
    found = chat(Demand(0.9, patience_minutes=2), (5, 5, 5), 3, routing)

    assert queue_of(found) == pytest.approx(queue_of(some_leave(Demand(0.9, patience_minutes=2), 5, 9)), abs=1e-9)
    told = (found.p_wait, found.mean_wait_minutes, found.p_abandon, found.in_chat_minutes)
    assert told == pytest.approx((0.036322, 0.020394, 0.010197, 5), abs=6e-7)


@settings(deadline=None)
@given(handling=st.floats(1, 30), agents=st.integers(1, 6), arrivals=st.floats(0.01, 5), slots=st.integers(1, 3))
def test_equal_handling_is_erlang_a_for_every_shop(handling: float, agents: int, arrivals: float, slots: int) -> None:
    demand = Demand(arrivals, patience_minutes=2)
    alone = some_leave(demand, handling, agents * slots)

    found = [chat(demand, (handling,) * slots, agents, routing) for routing in Routing]

    assert [queue_of(one) for one in found] == [pytest.approx(queue_of(alone), abs=1e-8)] * 3


@settings(deadline=None)
@given(**SHOPS)
def test_what_comes_in_comes_out(
    handling: tuple[float, ...], agents: int, arrivals: float, routing: Routing
) -> None:  # fmt: skip
    found = chat(Demand(arrivals, patience_minutes=2), handling, agents, routing)

    ended = agents * sum(level / minutes * found.level_shares[level] for level, minutes in enumerate(handling, 1))
    left = arrivals * found.mean_wait_minutes / 2
    assert ended + left == pytest.approx(arrivals, rel=1e-6)
    assert sum(found.level_shares) == pytest.approx(1, abs=1e-9)


@pytest.mark.parametrize(
    ("handling", "agents", "arrivals", "told"),
    [(CONCAVE, 3, 0.9, 0.125433), (SHARING, 3, 0.45, 0.041837), (OVERLOAD, 4, 0.96, 0.108994)],
)
def test_even_chats_are_a_little_too_kind(
    handling: tuple[float, ...], agents: int, arrivals: float, told: float
) -> None:  # fmt: skip
    demand = Demand(arrivals, patience_minutes=2)
    exact = chat(demand, handling, agents, LEAST_BUSY).p_wait

    assert balanced(demand, handling, agents).p_wait == pytest.approx(told, abs=6e-7)
    assert 0 < exact - told <= 0.03


def test_a_third_slot_hides_the_queue_in_the_conversation() -> None:
    # Four agents, 0.96 a minute: the queue gets better with each slot and the conversation longer.
    found = [chat(Demand(0.96, patience_minutes=2), OVERLOAD[:slots], 4, LEAST_BUSY) for slots in (1, 2, 3)]

    assert [one.p_wait for one in found] == pytest.approx([0.595, 0.205, 0.130], abs=6e-4)
    assert [one.p_abandon for one in found] == pytest.approx([0.308, 0.081, 0.059], abs=6e-4)
    assert [one.in_chat_minutes for one in found] == pytest.approx([5.0, 6.05, 7.80], abs=6e-3)
    assert most_useful_slots(OVERLOAD) == 2


def test_eight_agents_with_four_slots_have_495_spreads() -> None:
    assert how_many(8, 4) == 495


def test_one_agent_with_one_slot_is_the_smallest_shop() -> None:
    alone = chat(Demand(0.1, patience_minutes=2), (5,), 1, LEAST_BUSY)

    assert queue_of(alone) == pytest.approx(queue_of(some_leave(Demand(0.1, patience_minutes=2), 5, 1)))


def test_if_nobody_leaves_too_many_are_too_many() -> None:
    stays = chat(Demand(0.9), CONCAVE, 3, LEAST_BUSY)

    assert stays.p_abandon == 0
    assert stays.p_wait > chat(Demand(0.9, patience_minutes=2), CONCAVE, 3, LEAST_BUSY).p_wait
    with pytest.raises(Unstable):
        chat(Demand(1.2), CONCAVE, 3, LEAST_BUSY)


def test_levels_without_time_or_agents_are_refused() -> None:
    for handling in ((), (5.0, 0.0), (5.0, -6.0), (float("nan"),)):
        with pytest.raises(WrongFigure):
            chat(Demand(1, patience_minutes=2), handling, 3, LEAST_BUSY)
    with pytest.raises(WrongFigure):
        chat(Demand(1, patience_minutes=2), CONCAVE, 0, LEAST_BUSY)
    with pytest.raises(WrongFigure):
        balanced(Demand(1, patience_minutes=2), CONCAVE, 0)


def queue_of(figures: Figures) -> tuple[float, ...]:
    """The figures that no routing can change, in one row."""
    level = figures.service_level
    waits = (figures.p_wait, figures.p_abandon, figures.mean_wait_minutes, figures.in_chat_minutes)
    return (*waits, level.virtual, level.offered, level.answered)
