"""Ending sign-ins: one's own, this one, or all of somebody's."""

import pytest

from floorwalker.identity.actions import end_all_sign_ins, end_sign_in, sign_in, sign_out
from floorwalker.identity.facts import SignInsEnded
from floorwalker.identity.views import credentials, is_still_valid, people, sign_ins, who_is
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import NotAllowed, NotFound, NotSignedIn
from tests.cast import Cast


def ada_elsewhere(cast: Cast) -> Actor:
    found = cast.look(credentials, "ada@shoes.example", "198.51.100.7")
    assert found is not None
    return cast.look(who_is, cast.do(sign_in, cast.house, found, "198.51.100.7", "Chromium"))


def test_signing_out_ends_this_sign_in_and_no_other(cast: Cast) -> None:
    elsewhere = ada_elsewhere(cast)

    cast.do(sign_out, cast.ada)

    assert [cast.look(is_still_valid, cast.ada), cast.look(is_still_valid, elsewhere)] == [False, True]


def test_an_agent_ends_their_sign_in_elsewhere(cast: Cast) -> None:
    elsewhere = ada_elsewhere(cast)

    told = cast.told_by(end_sign_in, cast.ada, elsewhere.sign_in_id or "")

    assert [type(one.entry.fact) for one in told] == [SignInsEnded]
    assert [one.id for one in cast.look(sign_ins, cast.ada)] == [cast.ada.sign_in_id]


def test_a_sign_in_ends_once(cast: Cast) -> None:
    cast.do(sign_out, cast.ada)

    with pytest.raises(NotFound):
        cast.do(sign_out, cast.ada)


def test_an_owner_signs_somebody_out_everywhere(cast: Cast) -> None:
    ada_elsewhere(cast)

    cast.do(end_all_sign_ins, cast.olga, cast.ada.id)

    assert {one.name: one.sign_ins for one in cast.look(people, cast.shoe_shop.id)}["Ada"] == 0
    with pytest.raises(NotSignedIn):
        cast.look(who_is, cast.people.tokens["Ada"])


def test_signing_out_somebody_who_is_nowhere_signed_in_is_no_news(cast: Cast) -> None:
    cast.do(sign_out, cast.ada)

    assert cast.told_by(end_all_sign_ins, cast.olga, cast.ada.id) == []


def test_a_lead_signs_nobody_out(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        cast.do(end_all_sign_ins, cast.lea, cast.ada.id)


@pytest.mark.parametrize("name", ["ben", "carl"])
def test_a_stranger_cannot_end_sign_in(cast: Cast, name: str) -> None:
    stranger: Actor = getattr(cast, name)

    with pytest.raises(NotFound):
        cast.do(end_sign_in, stranger, cast.ada.sign_in_id or "")

    assert cast.look(is_still_valid, cast.ada)


def test_a_stranger_cannot_end_all_sign_ins(cast: Cast) -> None:
    with pytest.raises(NotFound):
        cast.do(end_all_sign_ins, cast.carl, cast.ada.id)


def test_a_stranger_without_sign_in_cannot_sign_out(cast: Cast) -> None:
    with pytest.raises(NotFound):
        cast.do(sign_out, Actor(cast.shoe_shop.id, "agent", cast.ada.id))
