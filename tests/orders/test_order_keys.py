"""A shop's server gets keys to sign its reports with, two at a time for each kind of software."""

import pytest

from floorwalker.kit.errors import NotAllowed, NotFound
from floorwalker.orders.actions.keys import add_order_key, require_usable, retire_order_key
from floorwalker.orders.model import SecretUnusable, TwoOrderKeysLive
from floorwalker.orders.proofs.signature import made_secret, sealed_secret, secrets_of
from floorwalker.orders.views import keys, live_at
from tests.cast import Cast

SHPSS = "shpss_0123456789abcdef"


def live(cast: Cast, shop: str = "shoe_shop") -> list[str]:
    return [key for key, _ in cast.look(live_at, getattr(cast, shop).key, "generic")[1]]


def test_two_keys_may_be_live_for_one_software_and_a_third_only_once_one_is_retired(cast: Cast) -> None:
    first, second = cast.do(add_order_key, cast.olga, "generic"), cast.do(add_order_key, cast.olga, "generic")
    cast.do(add_order_key, cast.olga, "woocommerce")
    with pytest.raises(TwoOrderKeysLive):
        cast.do(add_order_key, cast.olga, "generic")

    cast.do(retire_order_key, cast.olga, first.id)
    third = cast.do(add_order_key, cast.olga, "generic")

    assert set(live(cast)) == {second.id, third.id}


def test_a_retired_key_is_still_known_its_secret_is_not_and_it_is_retired_once(cast: Cast) -> None:
    key = cast.do(add_order_key, cast.olga, "shopify", sealed_secret("installation", SHPSS))
    cast.do(retire_order_key, cast.olga, key.id)

    assert [one.retired_at for one in cast.look(keys, cast.shoe_shop.id)] == [cast.clock.now()]
    assert cast.look(lambda reads: reads.read("SELECT sealed FROM order_keys")) == [("",)]
    with pytest.raises(NotFound):
        cast.do(retire_order_key, cast.olga, key.id)


def test_a_brought_secret_is_sealed_and_opens_for_this_installation_only(cast: Cast) -> None:
    sealed = sealed_secret("installation", SHPSS)
    shop = cast.shoe_shop.id

    assert SHPSS not in sealed
    assert secrets_of("installation", shop, "shopify", [("k1", sealed)]) == [SHPSS]
    assert secrets_of("another", shop, "shopify", [("k1", sealed)]) == []


def test_every_key_of_every_shop_has_a_secret_of_its_own(cast: Cast) -> None:
    shops = (cast.shoe_shop.id, cast.hat_shop.id)
    made = {
        made_secret("installation", shop, source, key)
        for shop in shops
        for source in ("generic", "woocommerce")
        for key in ("k1", "k2")
    }

    assert len(made) == 8


@pytest.mark.parametrize(
    ("source", "secret"), [("shopify", ""), ("shopify", "short"), ("shopify", "é" * 20), ("generic", SHPSS)]
)
def test_a_secret_that_cannot_be_one_is_refused(source: str, secret: str) -> None:
    with pytest.raises(SecretUnusable):
        require_usable(source, secret)  # type: ignore[arg-type]


def test_a_lead_may_neither_make_nor_retire_a_key(cast: Cast) -> None:
    key = cast.do(add_order_key, cast.olga, "generic")

    with pytest.raises(NotAllowed):
        cast.do(add_order_key, cast.lea, "generic")
    with pytest.raises(NotAllowed):
        cast.do(retire_order_key, cast.lea, key.id)


def test_a_stranger_makes_keys_of_their_own_shop_only_and_retires_no_other(cast: Cast) -> None:
    key = cast.do(add_order_key, cast.olga, "generic")
    carls = cast.do(add_order_key, cast.carl, "generic")

    with pytest.raises(NotFound):
        cast.do(retire_order_key, cast.carl, key.id)
    assert (live(cast), live(cast, "hat_shop")) == ([key.id], [carls.id])
