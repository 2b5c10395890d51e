"""Choosing how a shop gives customers to agents."""

import pytest

from floorwalker.kit.errors import NotAllowed
from floorwalker.routing.actions import choose_rules
from floorwalker.routing.facts import RoutingChosen
from floorwalker.routing.model import BY_HAND, NotATime, Rules
from floorwalker.routing.views import rules
from tests.cast import Cast


def test_until_a_shop_chooses_its_agents_take_by_hand(cast: Cast) -> None:
    assert cast.look(rules, cast.shoe_shop.id) == BY_HAND


def test_an_owner_chooses_and_it_is_told(cast: Cast) -> None:
    chosen = Rules("longest_idle", sticky_seconds=0, overflow_seconds=45, pick_up_seconds=20)

    [told] = cast.told_by(choose_rules, cast.olga, chosen)

    assert told.entry.fact == RoutingChosen("longest_idle", 0, 45, 20)
    assert cast.look(rules, cast.shoe_shop.id) == chosen
    assert cast.look(rules, cast.hat_shop.id) == BY_HAND


@pytest.mark.parametrize("times", [{"sticky_seconds": -1}, {"overflow_seconds": 601}, {"pick_up_seconds": 4}])
def test_times_that_help_nobody_are_refused(cast: Cast, times: dict[str, int]) -> None:
    with pytest.raises(NotATime):
        cast.do(choose_rules, cast.olga, Rules("least_loaded", **times))


def test_only_an_owner_chooses(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        cast.do(choose_rules, cast.lea, Rules("least_loaded"))


def test_a_stranger_chooses_for_their_own_shop_only(cast: Cast) -> None:
    cast.do(choose_rules, cast.carl, Rules("least_loaded"))

    assert cast.look(rules, cast.shoe_shop.id) == BY_HAND
