"""Remembering what a visitor's cart is worth, as the shop's page says it."""

import pytest

from floorwalker.kit.ids import VisitorId
from floorwalker.kit.money import Money, NotMoney
from floorwalker.visitors.actions import fill_cart
from floorwalker.visitors.views import cart_of
from tests.cast import Cast


def worth(cast: Cast) -> Money | None:
    return cast.look(cart_of, cast.shoe_shop.id, VisitorId(cast.mia.id))


def test_the_latest_word_of_the_page_counts(cast: Cast) -> None:
    assert worth(cast) is None

    cast.do(fill_cart, cast.mia, "7990EUR")
    cast.do(fill_cart, cast.mia, "12500SEK")

    assert worth(cast) == Money(12_500, "SEK")


@pytest.mark.parametrize("nothing", ["", "0EUR"])
def test_an_empty_cart_is_worth_nothing(cast: Cast, nothing: str) -> None:
    cast.do(fill_cart, cast.mia, "7990EUR")

    cast.do(fill_cart, cast.mia, nothing)

    assert worth(cast) is None


def test_what_is_no_amount_is_refused_and_leaves_what_was_known(cast: Cast) -> None:
    cast.do(fill_cart, cast.mia, "7990EUR")

    with pytest.raises(NotMoney):
        cast.do(fill_cart, cast.mia, "79.90EUR")

    assert worth(cast) == Money(7_990, "EUR")


def test_a_stranger_shop_knows_of_no_cart_here(cast: Cast) -> None:
    cast.do(fill_cart, cast.mia, "7990EUR")

    assert cast.look(cart_of, cast.hat_shop.id, VisitorId(cast.mia.id)) is None
    assert cast.look(cart_of, cast.shoe_shop.id, VisitorId(cast.max.id)) is None
