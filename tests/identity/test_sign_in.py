"""Beginning a sign-in, and being refused one."""

import pytest

from floorwalker.identity.actions import refuse_sign_in, sign_in, use_sign_in
from floorwalker.identity.facts import SignedIn
from floorwalker.identity.model import (
    MOST_REFUSALS_PER_ADDRESS,
    MOST_REFUSALS_PER_NAME,
    REFUSALS_WITHIN_MS,
    SIGN_IN_LASTS_MS,
    Credentials,
    TooManySignIns,
)
from floorwalker.identity.views import credentials, is_still_valid, sign_ins, who_is
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import NotSignedIn
from tests.cast import Cast

ADDRESS = "198.51.100.7"


def credentials_of_ada(cast: Cast) -> Credentials:
    found = cast.look(credentials, "Ada@shoes.example ", ADDRESS)
    assert found is not None
    return found


def test_the_token_proves_who_signed_in(cast: Cast) -> None:
    token = cast.do(sign_in, cast.house, credentials_of_ada(cast), ADDRESS, "Firefox")

    actor = cast.look(who_is, token)
    assert (actor.id, actor.role, actor.site_id) == (cast.ada.id, cast.ada.role, cast.shoe_shop.id)


def test_a_sign_in_is_told_and_listed(cast: Cast) -> None:
    told = cast.told_by(sign_in, cast.house, credentials_of_ada(cast), ADDRESS, "Firefox" * 100)

    listed = cast.look(sign_ins, cast.ada)
    assert [one.entry.fact for one in told] == [SignedIn(sign_in_id=next(o.id for o in listed if o.address == ADDRESS))]
    assert max(len(one.browser) for one in listed) == 200


def test_a_sign_in_expires(cast: Cast) -> None:
    cast.clock.advance(seconds=SIGN_IN_LASTS_MS / 1000)

    assert not cast.look(is_still_valid, cast.ada)
    with pytest.raises(NotSignedIn):
        cast.look(who_is, cast.people.tokens["Ada"])


def test_whoever_guesses_a_name_too_often_waits(cast: Cast) -> None:
    for _ in range(MOST_REFUSALS_PER_NAME):
        cast.do(refuse_sign_in, cast.house, "ada@shoes.example", ADDRESS)

    with pytest.raises(TooManySignIns):
        cast.look(credentials, "ADA@shoes.example", "203.0.113.9")
    cast.clock.advance(seconds=REFUSALS_WITHIN_MS / 1000)
    assert credentials_of_ada(cast).agent_id == cast.ada.id


def test_whoever_guesses_many_names_from_one_address_waits(cast: Cast) -> None:
    for number in range(MOST_REFUSALS_PER_ADDRESS):
        cast.do(refuse_sign_in, cast.house, f"agent{number}@shoes.example", ADDRESS)

    with pytest.raises(TooManySignIns):
        cast.look(credentials, "ada@shoes.example", ADDRESS)
    assert cast.look(credentials, "ada@shoes.example", "203.0.113.9")


def test_a_stranger_has_nothing_to_sign_in_with(cast: Cast) -> None:
    assert cast.look(credentials, "nobody@shoes.example", ADDRESS) is None


def test_a_stranger_signs_in_to_their_own_shop(cast: Cast) -> None:
    found = cast.look(credentials, "carl@hats.example", ADDRESS)
    assert found is not None

    token = cast.do(sign_in, cast.house, found, ADDRESS, "Firefox")

    assert cast.look(who_is, token).site_id == cast.hat_shop.id


def test_a_refused_stranger_does_not_close_ben_out(cast: Cast) -> None:
    for _ in range(MOST_REFUSALS_PER_NAME):
        cast.do(refuse_sign_in, cast.house, "carl@hats.example", ADDRESS)

    assert cast.look(credentials, "ben@shoes.example", "203.0.113.9") is not None


def test_a_sign_in_remembers_when_it_was_last_used(cast: Cast) -> None:
    cast.clock.advance(seconds=600)

    cast.do(use_sign_in, cast.ada)

    assert [one.last_seen_at for one in cast.look(sign_ins, cast.ada)] == [cast.clock.now()]


def test_a_stranger_does_not_use_sign_in_of_ada(cast: Cast) -> None:
    before = cast.look(sign_ins, cast.ada)
    cast.clock.advance(seconds=600)

    cast.do(use_sign_in, Actor(cast.hat_shop.id, "agent", cast.ada.id, sign_in_id=cast.ada.sign_in_id))

    assert cast.look(sign_ins, cast.ada) == before
