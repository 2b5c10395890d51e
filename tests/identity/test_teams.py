"""Putting somebody of the staff into a team, and taking them out of it again."""

import pytest

from floorwalker.identity.actions import add_agent, join_team, leave_team
from floorwalker.identity.facts import AgentAdded, AgentJoinedTeam, AgentLeftTeam
from floorwalker.identity.model import NotInTeam
from floorwalker.identity.views import members
from floorwalker.kit.actors import Role
from floorwalker.kit.errors import NotAllowed, NotFound
from tests.cast import Cast


def test_somebody_is_put_into_a_team_and_taken_out_of_it(cast: Cast) -> None:
    fitters = cast.fitters.id

    [joined] = cast.told_by(join_team, cast.olga, cast.ada.id, fitters)
    assert cast.look(members, cast.shoe_shop.id) == {cast.ada.id: {fitters}}
    [left] = cast.told_by(leave_team, cast.olga, cast.ada.id, fitters)

    assert cast.look(members, cast.shoe_shop.id) == {}
    assert [joined.entry.fact, left.entry.fact] == [AgentJoinedTeam(fitters), AgentLeftTeam(fitters)]
    assert cast.shoe_shop.id in left.concerns


def test_joining_twice_is_joining_once(cast: Cast) -> None:
    cast.do(join_team, cast.olga, cast.ada.id, cast.fitters.id)

    assert list(cast.told_by(join_team, cast.olga, cast.ada.id, cast.fitters.id)) == []


def test_who_comes_with_teams_has_joined_them(cast: Cast) -> None:
    teams = (cast.fitters.id, cast.fitters.id)

    told = cast.told_by(add_agent, cast.olga, "Fia", "fia@shoes.example", Role.AGENT, "digest", teams)

    assert [one.entry.fact for one in told] == [AgentAdded(Role.AGENT), AgentJoinedTeam(cast.fitters.id)]


def test_who_is_not_in_the_team_cannot_be_taken_out_of_it(cast: Cast) -> None:
    with pytest.raises(NotInTeam):
        cast.do(leave_team, cast.olga, cast.ada.id, cast.fitters.id)


def test_who_and_which_team_is_to_be_known(cast: Cast) -> None:
    for action in (join_team, leave_team):
        with pytest.raises(NotFound):
            cast.do(action, cast.olga, cast.ada.id, "no-team-of-ours")
        with pytest.raises(NotFound):
            cast.do(action, cast.olga, "nobody", cast.fitters.id)


def test_only_an_owner_says_who_is_in_which_team(cast: Cast) -> None:
    for action in (join_team, leave_team):
        with pytest.raises(NotAllowed):
            cast.do(action, cast.lea, cast.ada.id, cast.fitters.id)


def test_a_stranger_changes_no_team_here_and_lends_nobody_theirs(cast: Cast) -> None:
    cast.do(join_team, cast.olga, cast.ada.id, cast.fitters.id)

    with pytest.raises(NotFound):
        cast.do(leave_team, cast.carl, cast.ada.id, cast.fitters.id)
    with pytest.raises(NotFound):
        cast.do(join_team, cast.carl, cast.ada.id, cast.milliners.id)
    with pytest.raises(NotFound):
        cast.do(join_team, cast.olga, cast.ada.id, cast.milliners.id)

    assert cast.look(members, cast.shoe_shop.id) == {cast.ada.id: {cast.fitters.id}}
