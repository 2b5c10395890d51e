"""Letting somebody do more or less."""

import pytest

from floorwalker.identity.actions import change_role, suspend
from floorwalker.identity.facts import RoleChanged
from floorwalker.identity.model import LastOwner
from floorwalker.identity.views import agent, is_still_valid
from floorwalker.kit.actors import Role
from floorwalker.kit.errors import NotAllowed, NotFound
from tests.cast import Cast


def test_an_owner_makes_somebody_a_lead(cast: Cast) -> None:
    told = cast.told_by(change_role, cast.olga, cast.ada.id, Role.LEAD)

    assert cast.look(agent, cast.shoe_shop.id, cast.ada.id).role is Role.LEAD
    assert [one.entry.fact for one in told] == [RoleChanged(role=Role.LEAD)]


def test_a_connection_that_came_with_the_old_role_is_no_longer_valid(cast: Cast) -> None:
    assert cast.look(is_still_valid, cast.ada)

    cast.do(change_role, cast.olga, cast.ada.id, Role.LEAD)

    assert not cast.look(is_still_valid, cast.ada)


def test_the_last_owner_stays_one(cast: Cast) -> None:
    with pytest.raises(LastOwner):
        cast.do(change_role, cast.olga, cast.olga.id, Role.AGENT)


def test_a_suspended_owner_does_not_count(cast: Cast) -> None:
    cast.do(change_role, cast.olga, cast.lea.id, Role.OWNER)
    cast.do(suspend, cast.olga, cast.lea.id)

    with pytest.raises(LastOwner):
        cast.do(change_role, cast.olga, cast.olga.id, Role.LEAD)


def test_nobody_makes_themselves_an_owner(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        cast.do(change_role, cast.lea, cast.lea.id, Role.OWNER)


def test_a_stranger_cannot_change_a_role(cast: Cast) -> None:
    with pytest.raises(NotFound):
        cast.do(change_role, cast.carl, cast.ada.id, Role.OWNER)
