"""The wait foretold from the floor as it stands: the published cold start, and what customers are told."""

import math
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit.queueing.ahead import Outflow
from floorwalker.kit.queueing.predicted_wait import announced_wait, outflow_of, p_wait_over, predict_wait
from floorwalker.kit.queueing.reaction import Reaction, supposed

# Agents x slots, handling when full, patience (minutes), ahead; then E[V], SD (s), P(V > 30 s), P(V > 60 s).
TABLE = [
    ((3, 3, 7.5, 2, 0), (50.00, 50.00), (0.548812, 0.301194)),
    ((3, 3, 7.5, 2, 1), (85.29, 61.20), (0.840164, 0.585620)),
    ((3, 3, 7.5, 2, 4), (153.54, 73.04), (0.995881, 0.943983)),
    ((5, 2, 6, 3, 0), (36.00, 36.00), (0.434598, 0.188876)),
    ((1, 3, 7.5, 1, 0), (150.00, 150.00), (0.818731, 0.670320)),
    ((8, 3, 9, 2, 0), (22.50, 22.50), (0.263597, 0.069483)),
    ((8, 3, 9, 2, 2), (57.81, 33.66), (0.792396, 0.396973)),
]
OUTFLOWS = st.builds(Outflow, st.floats(0.05, 50), st.floats(0.05, 5))


@pytest.mark.parametrize(("floor", "moments", "chances"), TABLE)
def test_the_cold_start_gives_the_published_values(
    floor: tuple[int, int, float, float, int], moments: tuple[float, float], chances: tuple[float, float]
) -> None:
    agents, slots, handling, patience, ahead = floor
    outflow = outflow_of([slots] * agents, (handling,) * slots, patience)

    found = predict_wait(outflow, ahead)

    assert (found.mean_seconds, found.sd_seconds) == pytest.approx(moments, abs=0.0051)
    assert [p_wait_over(outflow, ahead, seconds) for seconds in (30, 60)] == pytest.approx(chances, abs=6e-7)


def test_agents_free_their_slots_each_at_their_own_pace() -> None:
    outflow = outflow_of([1, 2, 0, 9], (5, 6, 7.5), patience_minutes=2)

    assert outflow.slots_per_minute == pytest.approx(1 / 5 + 2 / 6 + 3 / 7.5)
    assert outflow.leaving_per_minute == 0.5


@given(outflow=OUTFLOWS, ahead=st.integers(0, 15))
def test_the_announced_wait_shrinks_with_every_place(outflow: Outflow, ahead: int) -> None:
    assert announced_wait(outflow, ahead) < announced_wait(outflow, ahead + 1)


@pytest.mark.parametrize("ahead", [0, 1, 4, 9])
def test_four_in_five_are_answered_sooner_than_announced(ahead: int) -> None:
    outflow, reaction, chance = Outflow(1.2, 0.5), supposed(8, 20), Random(1)
    announced = announced_wait(outflow, ahead, reaction)

    waits = [
        sum(60 * chance.expovariate(outflow.step(i)) for i in range(ahead + 1)) + chance.choice(reaction.seconds)
        for _ in range(20_000)
    ]

    assert sum(wait <= announced for wait in waits) / len(waits) == pytest.approx(0.8, abs=0.012)


def test_a_slow_first_word_is_part_of_the_wait() -> None:
    quick, slow = Reaction((0.0,)), Reaction((40.0,))

    assert p_wait_over(Outflow(1.2, 0.5), 0, 30, slow) == 1
    assert announced_wait(Outflow(1.2, 0.5), 0, slow) == pytest.approx(
        announced_wait(Outflow(1.2, 0.5), 0, quick) + 40, abs=1e-5
    )


def test_where_nobody_answers_no_wait_can_be_announced() -> None:
    assert announced_wait(outflow_of([], (5, 6, 7.5), 2), 0) == math.inf
    assert predict_wait(outflow_of([], (5, 6, 7.5), 2), 0).mean_seconds == math.inf
