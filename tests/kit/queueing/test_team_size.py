"""How many agents a promise needs: the published plan of a shop, and the roster behind it."""

import pytest

from floorwalker.kit.queueing.chat import balanced
from floorwalker.kit.queueing.erlang import all_stay, some_leave
from floorwalker.kit.queueing.figures import Demand, Figures, WrongFigure
from floorwalker.kit.queueing.team_size import Promise, agents_below_occupancy, fewest_agents, positions

# SuperOffice's mean of 410 s, a quarter and a half longer at two and three chats; patience two minutes; even chats.
HANDLING = (410 / 60, 512.5 / 60, 615 / 60)
PER_HOUR = (5, 10, 20, 40, 60, 100, 200)
PLAN = {
    1: [(3, 410), (4, 410), (5, 410), (8, 410), (10, 410), (15, 410), (26, 410)],
    2: [(2, 418), (2, 434), (3, 438), (5, 441), (6, 458), (9, 468), (16, 484)],
    3: [(1, 468), (2, 439), (2, 495), (4, 477), (5, 502), (7, 535), (13, 555)],
}


@pytest.mark.parametrize("slots", PLAN)
def test_the_plan_of_a_typical_shop(slots: int) -> None:
    found = [smallest(per_hour, slots) for per_hour in PER_HOUR]

    assert found == PLAN[slots]


def test_seven_agents_with_three_slots_are_hardly_ever_without_a_chat() -> None:
    figures = balanced(demand(100), HANDLING, 7)

    assert 1 - figures.level_shares[0] == pytest.approx(0.99, abs=5e-3)


@pytest.mark.parametrize(
    ("most_occupancy", "raw", "rostered", "level", "occupancy", "p_wait"),
    [(0.85, 14, 20, 0.888, 0.714, 0.174), (0.70, 15, 22, 0.941, 0.667, 0.102)],
)
def test_the_half_hour_of_100_calls_needs_its_roster(
    most_occupancy: float, raw: int, rostered: int, level: float, occupancy: float, p_wait: float
) -> None:
    # Published with the library pyworkforce, which takes 20 seconds for 0.33 minutes.
    asked = Demand(100 / 30, 0.33)

    prompt = fewest_agents(lambda agents: all_stay(asked, 3, agents), Promise())
    agents = max(prompt, agents_below_occupancy(10, most_occupancy))

    found = all_stay(asked, 3, agents)
    assert (agents, positions(agents, 0.3)) == (raw, rostered)
    shares = (found.service_level.offered, found.level_shares[1], found.p_wait)
    assert shares == pytest.approx((level, occupancy, p_wait), abs=6e-4)


def test_a_promise_that_nobody_can_keep_is_refused() -> None:
    with pytest.raises(WrongFigure):
        fewest_agents(lambda _: some_leave(demand(5), 1, 1), Promise(service_level=1.01))


@pytest.mark.parametrize("shrinkage", [1, 1.2, -0.1])
def test_not_everybody_can_be_away(shrinkage: float) -> None:
    with pytest.raises(WrongFigure):
        positions(3, shrinkage)


def demand(per_hour: float) -> Demand:
    """So many chats an hour, to be answered within half a minute, ready to wait two."""
    return Demand(per_hour / 60, patience_minutes=2)


def smallest(per_hour: float, slots: int) -> tuple[int, int]:
    """The fewest agents that keep the usual promise, and how many seconds a conversation then lasts."""

    def figures_of(agents: int) -> Figures:
        return balanced(demand(per_hour), HANDLING[:slots], agents)

    agents = fewest_agents(figures_of, Promise())
    return agents, round(60 * figures_of(agents).in_chat_minutes)
