"""Giving a shop another team."""

import pytest

from floorwalker.kit.errors import NotFound
from floorwalker.shops.actions import TeamExists, add_team
from floorwalker.shops.facts import TeamAdded
from floorwalker.shops.views import team, teams
from tests.cast import Cast


def test_a_new_team_can_be_handed_customers(cast: Cast) -> None:
    added = cast.do(add_team, cast.house, "Returns")

    assert cast.look(team, cast.shoe_shop.id, added.id).name == "Returns"


def test_a_new_team_is_told(cast: Cast) -> None:
    told = cast.told_by(add_team, cast.house, "Returns")

    assert [type(one.entry.fact) for one in told] == [TeamAdded]


def test_two_teams_need_two_names(cast: Cast) -> None:
    with pytest.raises(TeamExists):
        cast.do(add_team, cast.house, " Fitters ")

    assert [one.name for one in cast.look(teams, cast.shoe_shop.id)] == ["Fitters"]


def test_a_stranger_may_use_the_name_in_their_own_shop(cast: Cast) -> None:
    cast.do(add_team, cast.carl, "Fitters")

    assert [one.name for one in cast.look(teams, cast.hat_shop.id)] == ["Fitters", "Milliners"]


def test_a_strangers_team_is_not_there(cast: Cast) -> None:
    with pytest.raises(NotFound):
        cast.look(team, cast.shoe_shop.id, cast.milliners.id)
