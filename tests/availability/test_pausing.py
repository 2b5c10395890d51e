"""What a pause costs is known before it is taken, and who switched off under load is known after."""

from floorwalker.availability.actions import finish_chats, go_away, go_online, set_slots
from floorwalker.availability.measures.pausing import CostOfPausing, cost_of_pausing
from floorwalker.availability.measures.under_load import switched_off_under_load
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId
from floorwalker.routing.actions import claim
from tests.availability.floor import keep_office_hours, pass_time, weighed
from tests.cast import Cast


def cost_for(cast: Cast, agent: Actor) -> CostOfPausing:
    return cast.look(cost_of_pausing, cast.shoe_shop.id, AgentId(agent.id), 0)


def test_the_only_one_here_costs_the_shop_half_an_hour(cast: Cast) -> None:
    keep_office_hours(cast)
    cast.come_online(cast.ada)
    weighed(cast)
    pass_time(cast, cast.ada, minutes=59)

    cost = cost_for(cast, cast.ada)

    assert cost.takes_offer_away
    assert (cost.goal_percent, cost.staying_percent) == (90, 99)
    assert cost.pausing_percent == 93


def test_where_a_colleague_carries_it_a_pause_costs_nothing(cast: Cast) -> None:
    keep_office_hours(cast)
    cast.come_online(cast.ada, cast.ben)
    pass_time(cast, cast.ada, cast.ben, minutes=59)

    cost = cost_for(cast, cast.ada)

    assert not cost.takes_offer_away
    assert cost.staying_percent == cost.pausing_percent


def test_without_hours_there_is_no_figure_but_the_truth(cast: Cast) -> None:
    cast.come_online(cast.ada)
    weighed(cast)

    assert cost_for(cast, cast.ada) == CostOfPausing(takes_offer_away=True)
    assert cost_for(cast, cast.ben) == CostOfPausing(takes_offer_away=False)


def off_under_load(cast: Cast, begins_at: Instant) -> dict[str, dict[str, float]]:
    found = cast.look(switched_off_under_load, cast.shoe_shop.id, begins_at, cast.clock.now())
    names = {agent.id: name for name, agent in cast.people.staff.items()}
    return {names[agent_id]: seconds for agent_id, seconds in found.items()}


def test_minutes_off_count_while_customers_wait_and_not_else(cast: Cast) -> None:
    begins_at = cast.clock.now()
    cast.come_online(cast.ada, cast.ben)
    pass_time(cast, cast.ada, cast.ben, minutes=5)
    cast.do(go_away, cast.ada, "meeting")
    pass_time(cast, cast.ada, cast.ben, minutes=5)
    cast.mia_asks()
    weighed(cast)
    pass_time(cast, cast.ada, cast.ben, minutes=4)
    cast.do(go_online, cast.ada)
    pass_time(cast, cast.ada, cast.ben, minutes=3)

    assert off_under_load(cast, begins_at) == {"Ada": {"meeting": 240}}


def test_finishing_while_all_slots_are_taken_counts_and_going_home_does_not(cast: Cast) -> None:
    begins_at = cast.clock.now()
    cast.come_online(cast.ada, cast.ben)
    cast.do(claim, cast.ada, cast.mia_asks())
    cast.do(set_slots, cast.ada, 1)
    cast.do(go_away, cast.ben, "end_of_shift")
    cast.do(finish_chats, cast.ada, "break")
    weighed(cast)
    pass_time(cast, cast.ada, minutes=6)

    assert off_under_load(cast, begins_at) == {"Ada": {"break": 360}}


def test_what_began_before_the_span_is_known_in_it(cast: Cast) -> None:
    cast.do(go_online, cast.ada)
    cast.do(go_away, cast.ada, "other")
    cast.mia_asks()
    weighed(cast)
    cast.clock.advance(seconds=600)
    begins_at = cast.clock.now()
    cast.clock.advance(seconds=60)

    assert off_under_load(cast, begins_at) == {"Ada": {"other": 60}}


def test_a_stranger_off_is_not_among_ours(cast: Cast) -> None:
    begins_at = cast.clock.now()
    cast.come_online(cast.carl)
    cast.do(go_away, cast.carl, "break")
    cast.mia_asks()
    weighed(cast)
    cast.clock.advance(seconds=60)

    assert off_under_load(cast, begins_at) == {}
