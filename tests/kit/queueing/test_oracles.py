"""Those who know nothing of our formulas come to the same: a shop played by chance, and another's library."""

from random import Random

import pytest
from pyworkforce.queuing import ErlangC

from floorwalker.kit.queueing.chat import chat
from floorwalker.kit.queueing.erlang import all_stay
from floorwalker.kit.queueing.figures import Demand
from floorwalker.kit.queueing.routing import Routing
from tests.kit.queueing.shop_by_chance import Shop, play


@pytest.mark.parametrize("routing", Routing)
@pytest.mark.parametrize(
    ("handling", "agents", "arrivals"), [((5.0, 6.0, 7.5), 3, 0.9), ((5.0, 20 / 3, 12.0), 2, 0.5), ((5.0,), 4, 1.0)]
)
def test_a_shop_played_by_chance_lives_through_the_same(
    handling: tuple[float, ...], agents: int, arrivals: float, routing: Routing
) -> None:
    told = chat(Demand(arrivals, 0.5, 2), handling, agents, routing)

    lived = play(Shop(arrivals, handling, agents, routing), Random(7), customers=30_000)

    minutes = sum(lived.level_minutes.values())
    shares = [lived.level_minutes.get(level, 0) / minutes for level in range(len(handling) + 1)]
    assert lived.found_all_full / lived.came == pytest.approx(told.p_wait, abs=0.02)
    assert lived.left / lived.came == pytest.approx(told.p_abandon, abs=0.015)
    assert lived.waited / lived.came == pytest.approx(told.mean_wait_minutes, abs=0.02)
    assert lived.answered_in_time / lived.came == pytest.approx(told.service_level.offered, abs=0.015)
    assert lived.in_chat / (lived.came - lived.left) == pytest.approx(told.in_chat_minutes, rel=0.03)
    assert shares == pytest.approx(told.level_shares, abs=0.015)


@pytest.mark.parametrize(("calls", "minutes", "agents"), [(100, 3, 14), (30, 5, 7), (360, 4, 55), (900, 2, 64)])
def test_pyworkforce_gives_the_same_if_all_stay(calls: int, minutes: int, agents: int) -> None:
    theirs = ErlangC(transactions=calls, aht=minutes, asa=20 / 60, interval=30, shrinkage=0)

    ours = all_stay(Demand(calls / 30, 20 / 60), minutes, agents)

    assert ours.p_wait == pytest.approx(theirs.waiting_probability(agents), rel=1e-9)
    assert ours.service_level.offered == pytest.approx(theirs.service_level(agents), rel=1e-9)
    assert ours.level_shares[1] == pytest.approx(theirs.achieved_occupancy(agents), rel=1e-9)


def test_pyworkforce_needs_the_same_roster() -> None:
    theirs = ErlangC(transactions=100, aht=3, asa=20 / 60, interval=30, shrinkage=0.3)

    found = theirs.required_positions(service_level=0.8, max_occupancy=0.85)

    assert (found["raw_positions"], found["positions"]) == (14, 20)
    assert found["service_level"] == pytest.approx(all_stay(Demand(100 / 30, 20 / 60), 3, 14).service_level.offered)
