"""Whether somebody in the shop may be greeted: everything that speaks against it is told, and nothing is overlooked."""

from typing import Any

import pytest
from msgspec.structs import replace

from floorwalker.conversations.actions.ending import end
from floorwalker.customers.model import Vouched
from floorwalker.invitations.model import AFTER_CHAT_MS, Circumstances, WhyNot
from floorwalker.invitations.views import why_not_greet
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import VisitorId
from floorwalker.shops.actions import set_hours
from floorwalker.visitors.actions import present
from floorwalker.visitors.model import Presented, Stay
from tests.callbacks.night import Night, by_mail
from tests.cast import Cast
from tests.shops.planned import HELSINKI

IN_72_HOURS = AFTER_CHAT_MS / 1_000
MIA = Presented(Vouched("4711", "Mia"))


@pytest.fixture
def shop(cast: Cast) -> Cast:
    """Give Shoe Shop, always open, with Ada at her desk and a slot free."""
    cast.do(set_hours, cast.lea, None, HELSINKI, ["00:00-24:00"] * 7)
    cast.come_online(cast.ada)
    return cast


@pytest.fixture
def night(cast: Cast) -> Night:
    """Give a Monday evening at ten, with the shop closed until Tuesday at nine."""
    return Night(cast)


def stands(cast: Cast, who: Actor | None = None, **known: Any) -> Stay:
    """Say where somebody stands: before the socks, having agreed to be seen from page to page."""
    at = cast.clock.now()
    page = "https://shoes.example/product/socks"
    stay = Stay("visit", cast.shoe_shop.id, page, "Socks", "product", "en", at, at, has_agreed=True)
    return replace(stay, visitor_id=VisitorId(who.id) if who else None, **known)


def against(cast: Cast, stay: Stay) -> tuple[WhyNot, ...]:
    return cast.look(why_not_greet, stay)


def test_nothing_speaks_against_somebody_who_agreed_and_whom_somebody_could_serve(shop: Cast) -> None:
    assert against(shop, stands(shop)) == against(shop, stands(shop, shop.mia)) == ()


def test_who_did_not_agree_is_left_alone(shop: Cast) -> None:
    assert against(shop, stands(shop, has_agreed=False)) == ("not_agreed",)


def test_nobody_is_disturbed_while_they_pay(shop: Cast) -> None:
    assert against(shop, stands(shop, stage="checkout")) == ("at_checkout",)


def test_who_chats_is_not_spoken_to_twice(shop: Cast) -> None:
    shop.mia_asks()

    assert against(shop, stands(shop, shop.mia))[0] == "chats"


def test_for_seventy_two_hours_after_the_end_of_a_chat_there_is_peace(shop: Cast) -> None:
    talk = shop.mia_asks()
    shop.clock.advance(seconds=24 * 3_600)
    shop.do(end, shop.mia, talk)

    shop.clock.advance(seconds=IN_72_HOURS - 1)
    shop.come_online(shop.ada)
    assert against(shop, stands(shop, shop.mia)) == ("chatted_lately",)
    shop.clock.advance(seconds=2)
    assert against(shop, stands(shop, shop.mia)) == ()


def test_a_chat_on_another_device_counts_where_the_shop_vouches_for_both(shop: Cast) -> None:
    for visitor in (shop.mia, shop.max):
        shop.do(present, visitor, MIA)
    shop.max_asks()

    assert against(shop, stands(shop, shop.mia))[0] == "chats"


def test_who_waits_for_an_answer_to_a_question_is_not_greeted_as_if_nothing_were(night: Night) -> None:
    night.ask(by_mail())

    assert "question_open" in against(night.cast, stands(night.cast, night.cast.mia))
    assert "question_open" not in against(night.cast, stands(night.cast, night.cast.max))


def test_nobody_is_greeted_whom_nobody_could_serve(shop: Cast) -> None:
    for _ in range(3):
        shop.max_asks()
    free_for_one = against(shop, stands(shop))
    shop.clock.advance(seconds=300)

    assert (free_for_one, against(shop, stands(shop))) == ((), ("nobody_free",))


def test_a_closed_shop_greets_nobody(night: Night) -> None:
    assert against(night.cast, stands(night.cast)) == ("closed",)


def test_whatever_speaks_against_it_is_told_at_once() -> None:
    worst = Circumstances("checkout", False, True, Instant(0), True, False, False)

    assert worst.why_not(Instant(1)) == ("not_agreed", "chats", "question_open", "at_checkout", "closed")


def test_a_strangers_shop_knows_nothing_of_ours(shop: Cast) -> None:
    shop.mia_asks()
    theirs = replace(stands(shop, shop.mia), site_id=shop.hat_shop.id)

    with pytest.raises(Exception, match="no such thing"):
        against(shop, theirs)
