"""Teams too large for the exact chain: what stands for it stays near, and hundreds of agents are no trouble."""

import pytest

from floorwalker.kit.queueing.chat import chat
from floorwalker.kit.queueing.erlang import some_leave
from floorwalker.kit.queueing.figures import Demand
from floorwalker.kit.queueing.routing import Routing

SHAPES = [(5, 6, 7.5), (5, 10, 15), (5, 20 / 3, 12), (5, 6, 7, 9)]
LOADS = [0.9, 1.1]


@pytest.mark.parametrize("load", LOADS)
@pytest.mark.parametrize("handling", SHAPES)
@pytest.mark.parametrize("routing", Routing)
def test_half_a_team_tells_of_the_whole(
    routing: Routing, handling: tuple[float, ...], load: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    agents = 14 if len(handling) == 3 else 9
    demand = Demand(load * agents * len(handling) / handling[-1], patience_minutes=2)
    exact = chat(demand, handling, agents, routing)

    monkeypatch.setattr("floorwalker.kit.queueing.chat.MOST_SPREADS", 130)
    near = chat(demand, handling, agents, routing)

    assert near.p_wait != exact.p_wait
    assert near.p_wait == pytest.approx(exact.p_wait, abs=0.02)
    assert near.p_abandon == pytest.approx(exact.p_abandon, abs=0.01)
    assert near.in_chat_minutes == pytest.approx(exact.in_chat_minutes, rel=0.02)
    assert near.level_shares == pytest.approx(exact.level_shares, abs=0.03)


@pytest.mark.parametrize("routing", Routing)
def test_hundreds_who_are_not_slowed_down_are_erlang_a(routing: Routing) -> None:
    demand = Demand(150, patience_minutes=2)

    found = chat(demand, (5, 5, 5), 250, routing)

    alone = some_leave(demand, 5, 750)
    assert found.p_wait == pytest.approx(alone.p_wait, abs=1e-9)
    assert found.service_level.offered == pytest.approx(alone.service_level.offered, abs=1e-9)
    assert found.in_chat_minutes == pytest.approx(5)
