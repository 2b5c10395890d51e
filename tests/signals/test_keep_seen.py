"""What a shop's pages say of a visitor is kept while they agree, the latest only, and for shops that switched it on."""

import msgspec
import pytest

from floorwalker.kit.errors import NotAllowed, NotFound, TooMuch
from floorwalker.kit.ids import VisitorId
from floorwalker.kit.money import Money
from floorwalker.signals.actions import drop_old, forget_seen, keep_seen, switch_signals
from floorwalker.signals.facts import PurchaseSaid, SignalsForgotten, SignalsSwitched
from floorwalker.signals.model import (
    Seen,
    SeenCart,
    SeenItem,
    SeenPage,
    SeenPrice,
    SeenProduct,
    SignalRules,
    SignalsOff,
)
from floorwalker.signals.store import MOST_PURCHASES
from floorwalker.signals.views import purchases_of, rules, sighting
from floorwalker.visitors.views import cart_of
from tests.cast import Cast

PICKER = SeenProduct("BP-1", "Berry picker", "Garden", SeenPrice(3990, "EUR"))
CART = SeenCart([SeenItem("BP-1", "Berry picker", 2)], SeenPrice(7980, "EUR"))
SEEN = Seen("cart", PICKER, CART, pages=[SeenPage("https://shoes.example/cart", "SeenCart", 3)])


@pytest.fixture
def shop(cast: Cast) -> Cast:
    """Give the cast in a shop that reads what its pages say."""
    cast.do(switch_signals, cast.olga, SignalRules(is_on=True))
    return cast


def seen(cast: Cast) -> Seen | None:
    found = cast.look(sighting, cast.shoe_shop.id, VisitorId(cast.mia.id))
    return found.seen if found else None


def test_the_latest_is_kept_and_the_cart_is_worth_what_it_says(shop: Cast) -> None:
    shop.do(keep_seen, shop.mia, Seen("product", PICKER))
    shop.do(keep_seen, shop.mia, SEEN)

    assert seen(shop) == SEEN
    assert shop.look(cart_of, shop.shoe_shop.id, VisitorId(shop.mia.id)) == Money(7980, "EUR")


def test_a_shop_that_has_not_switched_it_on_keeps_nothing(cast: Cast) -> None:
    with pytest.raises(SignalsOff):
        cast.do(keep_seen, cast.mia, SEEN)

    assert (seen(cast), cast.look(rules, cast.shoe_shop.id)) == (None, SignalRules())


def test_whoever_takes_their_leave_back_is_forgotten_with_cart_and_purchases(shop: Cast) -> None:
    shop.do(keep_seen, shop.mia, msgspec.structs.replace(SEEN, bought="10023"))

    told = shop.told_by(forget_seen, shop.mia)

    mia = VisitorId(shop.mia.id)
    assert [type(one.entry.fact) for one in told] == [SignalsForgotten]
    assert seen(shop) is None
    assert shop.look(cart_of, shop.shoe_shop.id, mia) is None
    assert shop.look(purchases_of, shop.shoe_shop.id, mia) == []
    assert shop.told_by(forget_seen, shop.mia) == []


def test_what_is_old_goes(shop: Cast) -> None:
    shop.do(keep_seen, shop.mia, SEEN)

    shop.do(drop_old, shop.house, VisitorId(shop.mia.id))

    assert seen(shop) is None


def test_a_purchase_is_said_once_and_its_number_stands_in_no_fact(shop: Cast) -> None:
    told = shop.told_by(keep_seen, shop.mia, Seen("bought", bought="#10023"))

    assert [one.entry.fact for one in told] == [PurchaseSaid(1)]
    assert shop.told_by(keep_seen, shop.mia, Seen("looking", bought="10023")) == []
    found = shop.look(purchases_of, shop.shoe_shop.id, VisitorId(shop.mia.id))
    assert [number for number, _ in found] == ["10023"]


def test_nobody_says_more_purchases_than_anybody_makes(shop: Cast) -> None:
    for number in range(MOST_PURCHASES):
        shop.do(keep_seen, shop.mia, Seen("bought", bought=str(number)))

    with pytest.raises(TooMuch):
        shop.do(keep_seen, shop.mia, Seen("bought", bought="one more"))


def test_what_would_deceive_a_reader_is_taken_out(shop: Cast) -> None:
    trick = "Picker\u202e\n\x00gpj"
    shop.do(keep_seen, shop.mia, Seen("product", SeenProduct("1", trick, trick), SeenCart([SeenItem("1", trick, 1)])))

    kept = seen(shop)

    assert kept is not None
    assert kept.product == SeenProduct("1", "Picker gpj", "Picker gpj")
    assert kept.cart == SeenCart([SeenItem("1", "Picker gpj", 1)])


WRONG = [
    {"stage": "dancing"},
    {"stage": "cart", "pages": [{"url": "u", "title": "t", "seconds_ago": 1}] * 21},
    {"stage": "cart", "product": {"id": "x" * 81, "name": "n"}},
    {"stage": "cart", "cart": {"items": [{"id": "1", "name": "n", "quantity": 0}]}},
    {"stage": "cart", "cart": {"value": {"minor": -1, "currency": "EUR"}}},
    {"stage": "cart", "cart": {"value": {"minor": 1.5, "currency": "EUR"}}},
    {"stage": "cart", "cart": {"value": {"minor": 1, "currency": "euro"}}},
    {"stage": "cart", "mail": "mia@home.example"},
]


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_what_is_too_much_or_of_another_kind_never_comes_in(wrong: object) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(wrong, Seen)


def test_only_an_owner_switches_it(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        cast.do(switch_signals, cast.lea, SignalRules(is_on=True))

    told = cast.told_by(switch_signals, cast.olga, SignalRules(is_on=True))

    assert [one.entry.fact for one in told] == [SignalsSwitched(is_on=True)]


def test_a_stranger_switches_their_own_shop_only_and_nobody_but_a_visitor_is_seen(cast: Cast) -> None:
    cast.do(switch_signals, cast.carl, SignalRules(is_on=True))

    assert not cast.look(rules, cast.shoe_shop.id).is_on
    for somebody in (cast.ada, cast.carl):
        with pytest.raises(NotFound):
            cast.do(keep_seen, somebody, SEEN)
        with pytest.raises(NotFound):
            cast.do(forget_seen, somebody)
