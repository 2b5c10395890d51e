"""Keeping somebody out, at once and everywhere, and letting them in again."""

import pytest

from floorwalker.identity.actions import restore, suspend
from floorwalker.identity.facts import AgentRestored, AgentSuspended, SignInsEnded
from floorwalker.identity.model import LastOwner
from floorwalker.identity.views import agent, credentials, is_still_valid, who_is
from floorwalker.kit.errors import NotAllowed, NotFound, NotSignedIn
from tests.cast import Cast


def test_a_suspended_agent_is_signed_out_everywhere(cast: Cast) -> None:
    told = cast.told_by(suspend, cast.olga, cast.ada.id)

    assert [type(one.entry.fact) for one in told] == [AgentSuspended, SignInsEnded]
    assert not cast.look(is_still_valid, cast.ada)
    with pytest.raises(NotSignedIn):
        cast.look(who_is, cast.people.tokens["Ada"])


def test_a_suspended_agent_cannot_sign_in(cast: Cast) -> None:
    cast.do(suspend, cast.olga, cast.ada.id)

    assert cast.look(credentials, "ada@shoes.example", "192.0.2.1") is None


def test_a_restored_agent_may_sign_in_but_their_old_sign_ins_stay_ended(cast: Cast) -> None:
    cast.do(suspend, cast.olga, cast.ada.id)

    told = cast.told_by(restore, cast.olga, cast.ada.id)

    assert [one.entry.fact for one in told] == [AgentRestored()]
    assert cast.look(credentials, "ada@shoes.example", "192.0.2.1") is not None
    assert not cast.look(is_still_valid, cast.ada)


def test_the_last_owner_cannot_be_suspended(cast: Cast) -> None:
    with pytest.raises(LastOwner):
        cast.do(suspend, cast.olga, cast.olga.id)


def test_a_lead_suspends_and_restores_nobody(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        cast.do(suspend, cast.lea, cast.ada.id)
    with pytest.raises(NotAllowed):
        cast.do(restore, cast.lea, cast.ada.id)


def test_a_stranger_cannot_suspend(cast: Cast) -> None:
    with pytest.raises(NotFound):
        cast.do(suspend, cast.carl, cast.ada.id)


def test_a_stranger_cannot_restore(cast: Cast) -> None:
    cast.do(suspend, cast.olga, cast.ada.id)

    with pytest.raises(NotFound):
        cast.do(restore, cast.carl, cast.ada.id)

    assert cast.look(agent, cast.shoe_shop.id, cast.ada.id).is_suspended
