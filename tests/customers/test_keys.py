"""A shop makes keys to vouch for people with, and retires them."""

import pytest

from floorwalker.customers.actions import add_key, retire_key
from floorwalker.customers.model import TwoKeysLive
from floorwalker.customers.views import keys, live_keys
from floorwalker.kit.errors import NotAllowed, NotFound
from tests.cast import Cast


def names(cast: Cast) -> list[str]:
    return [key.id for key in cast.look(live_keys, cast.shoe_shop.id)]


def test_an_owner_makes_a_key_and_it_is_live(cast: Cast) -> None:
    key = cast.do(add_key, cast.olga)

    assert names(cast) == [key.id]


def test_two_keys_may_be_live_and_a_third_only_once_one_is_retired(cast: Cast) -> None:
    first, second = cast.do(add_key, cast.olga), cast.do(add_key, cast.olga)
    with pytest.raises(TwoKeysLive):
        cast.do(add_key, cast.olga)

    cast.do(retire_key, cast.olga, first.id)
    third = cast.do(add_key, cast.olga)

    assert set(names(cast)) == {second.id, third.id}


def test_a_retired_key_is_still_known_and_is_retired_once(cast: Cast) -> None:
    key = cast.do(add_key, cast.olga)
    cast.do(retire_key, cast.olga, key.id)

    assert [one.retired_at for one in cast.look(keys, cast.shoe_shop.id)] == [cast.clock.now()]
    with pytest.raises(NotFound):
        cast.do(retire_key, cast.olga, key.id)


def test_no_fact_carries_what_signs(cast: Cast) -> None:
    (told,) = cast.told_by(add_key, cast.olga)

    assert told.entry.fact.__struct_fields__ == ("key_id",)


def test_a_lead_may_neither_make_nor_retire_a_key(cast: Cast) -> None:
    key = cast.do(add_key, cast.olga)

    with pytest.raises(NotAllowed):
        cast.do(add_key, cast.lea)
    with pytest.raises(NotAllowed):
        cast.do(retire_key, cast.lea, key.id)


def test_a_stranger_makes_keys_of_their_own_shop_only_and_retires_no_other(cast: Cast) -> None:
    key = cast.do(add_key, cast.olga)
    carls = cast.do(add_key, cast.carl)

    with pytest.raises(NotFound):
        cast.do(retire_key, cast.carl, key.id)
    assert (names(cast), [one.id for one in cast.look(live_keys, cast.hat_shop.id)]) == ([key.id], [carls.id])
