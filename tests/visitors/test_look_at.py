"""Which page a visitor has before them."""

import pytest

from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import VisitorId
from floorwalker.visitors.actions import look_at
from floorwalker.visitors.model import VisitorCard
from floorwalker.visitors.views import card
from tests.cast import Cast


def card_of_mia(cast: Cast) -> VisitorCard:
    return cast.look(card, cast.shoe_shop.id, VisitorId(cast.mia.id))


def test_the_agent_sees_the_visitors_present_page(cast: Cast) -> None:
    cast.do(look_at, cast.mia, "https://shoes.example/boots", "Boots")
    cast.do(look_at, cast.mia, "https://shoes.example/clogs", "Clogs")

    seen = card_of_mia(cast)
    assert (seen.page_url, seen.page_title) == ("https://shoes.example/clogs", "Clogs")


def test_nothing_invisible_in_a_page_deceives_the_agent(cast: Cast) -> None:
    cast.do(look_at, cast.mia, "https://shoes.example/\x00\u202egpj.exe", "Boots\x00\u2066 now\n")

    seen = card_of_mia(cast)
    assert (seen.page_url, seen.page_title) == ("https://shoes.example/gpj.exe", "Boots now")


def test_a_page_without_a_title_is_a_page(cast: Cast) -> None:
    cast.do(look_at, cast.mia, "https://shoes.example/", "")

    assert card_of_mia(cast).page_title == ""


def test_a_stranger_who_claims_mias_id_in_another_shop_moves_nobody(cast: Cast) -> None:
    cast.do(look_at, Actor(cast.hat_shop.id, "visitor", cast.mia.id), "https://evil.example", "Evil")

    assert card_of_mia(cast).page_url is None


def test_a_strangers_card_is_not_there(cast: Cast) -> None:
    with pytest.raises(NotFound):
        cast.look(card, cast.hat_shop.id, VisitorId(cast.mia.id))
