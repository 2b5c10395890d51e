"""Choosing another password."""

import pytest

from floorwalker.identity.actions import change_password, sign_in
from floorwalker.identity.facts import PasswordChanged, SignInsEnded
from floorwalker.identity.model import SHORTEST_PASSWORD, WeakPassword, require_strong
from floorwalker.identity.views import credentials, is_still_valid, who_is
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import NotFound
from tests.cast import Cast


def digest_kept(cast: Cast, email: str = "ada@shoes.example") -> str:
    found = cast.look(credentials, email, "192.0.2.1")
    assert found is not None
    return found.password_digest


def test_the_new_password_counts(cast: Cast) -> None:
    told = cast.told_by(change_password, cast.ada, "another digest")

    assert digest_kept(cast) == "another digest"
    assert [one.entry.fact for one in told] == [PasswordChanged()]


def test_every_other_sign_in_ends(cast: Cast) -> None:
    found = cast.look(credentials, "ada@shoes.example", "192.0.2.1")
    assert found is not None
    elsewhere = cast.look(who_is, cast.do(sign_in, cast.house, found, "192.0.2.1", "Chromium"))

    told = cast.told_by(change_password, cast.ada, "another digest")

    assert [type(one.entry.fact) for one in told] == [PasswordChanged, SignInsEnded]
    assert [cast.look(is_still_valid, cast.ada), cast.look(is_still_valid, elsewhere)] == [True, False]


def test_what_is_guessed_in_an_afternoon_is_refused() -> None:
    require_strong("x" * SHORTEST_PASSWORD)

    with pytest.raises(WeakPassword):
        require_strong("x" * (SHORTEST_PASSWORD - 1))


def test_a_strangers_change_password_is_their_own(cast: Cast) -> None:
    before = digest_kept(cast)

    cast.do(change_password, cast.carl, "another digest")

    assert digest_kept(cast) == before


def test_a_stranger_who_claims_adas_id_cannot_change_password(cast: Cast) -> None:
    with pytest.raises(NotFound):
        cast.do(change_password, Actor(cast.hat_shop.id, "agent", cast.ada.id), "another digest")
