"""Letting pages from one more origin show a shop's widget."""

import pytest

from floorwalker.shops.actions import allow_origin
from floorwalker.shops.model import NotAnOrigin
from floorwalker.shops.views import site
from tests.cast import SHOE_ORIGIN, Cast


def test_pages_of_another_origin_may_show_the_widget(cast: Cast) -> None:
    cast.do(allow_origin, cast.house, "http://127.0.0.1:8000")

    assert cast.look(site, cast.shoe_shop.id).origins == {SHOE_ORIGIN, "http://127.0.0.1:8000"}


def test_an_origin_is_allowed_once(cast: Cast) -> None:
    told = cast.told_by(allow_origin, cast.house, SHOE_ORIGIN.upper())

    assert told == []


def test_a_page_is_no_origin(cast: Cast) -> None:
    with pytest.raises(NotAnOrigin):
        cast.do(allow_origin, cast.house, f"{SHOE_ORIGIN}/sale")


def test_a_stranger_allows_origins_for_their_own_shop_only(cast: Cast) -> None:
    cast.do(allow_origin, cast.carl, "https://evil.example")

    assert cast.look(site, cast.shoe_shop.id).origins == {SHOE_ORIGIN}
