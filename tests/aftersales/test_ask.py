"""What may be asked of an order is the shop's to say, and so is what becomes of it."""

import pytest
from msgspec.structs import replace

from floorwalker.aftersales.actions.asking import answer_request, ask_request, note_unreached
from floorwalker.aftersales.actions.choosing import choose_aftersales
from floorwalker.aftersales.model import (
    MOST_REQUESTS_A_DAY,
    AskedAlready,
    Kind,
    NotAskable,
    Rules,
    TooManyRequests,
)
from floorwalker.aftersales.views.desk import orders_at_desk
from floorwalker.aftersales.views.message import outgoing
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import EmptyText, NotFound
from floorwalker.orders.actions.reporting import take_in
from floorwalker.orders.model import STATES, Delivery, OrderLine, State
from tests.aftersales.serving import ALL, HOME, opens, opens_service, seen_by
from tests.cast import Cast
from tests.orders.reports import PICKER, order

DAYS_14 = 14 * 24 * 3_600
SCRIPT = "<script>alert(1)</script>"


def offered(cast: Cast) -> list[Kind]:
    (shown,) = seen_by(cast, cast.mia).orders
    return [one.kind for one in shown.may_ask]


def is_now(cast: Cast, state: State, **said: object) -> None:
    """The shop reports Mia's order anew."""
    cast.clock.advance(seconds=1)
    placed = order(cast, "10023", mail=HOME, state=state, **said)
    cast.do(take_in, cast.house, "generic", replace(placed, placed_at=Instant(placed.placed_at - 1_000)))


def test_an_order_can_be_cancelled_and_changed_until_it_is_sent_and_returned_for_some_days_after(cast: Cast) -> None:
    opens_service(cast)
    opens(cast, cast.mia)
    seen = [offered(cast)]
    for state in STATES[1:]:
        is_now(cast, state)
        seen.append(offered(cast))

    assert seen == [["cancel", "change"], ["cancel", "change"], ["return"], ["return"], []]


def test_the_days_for_a_return_begin_when_it_was_sent(cast: Cast) -> None:
    opens_service(cast)
    opens(cast, cast.mia)
    is_now(cast, "sent")
    sent_at = cast.clock.now()
    cast.clock.advance(seconds=DAYS_14 - 3_600)
    is_now(cast, "done")
    opens(cast, cast.mia)

    (shown,) = seen_by(cast, cast.mia).orders

    assert shown.delivery.sent_at == sent_at
    assert [(one.kind, one.until) for one in shown.may_ask] == [("return", sent_at + DAYS_14 * 1_000)]
    cast.clock.advance(seconds=3_600)
    assert offered(cast) == []


@pytest.mark.parametrize("rules", [replace(ALL, address=""), Rules(is_on=True, address=ALL.address)])
def test_what_a_shop_does_not_offer_cannot_be_asked(cast: Cast, rules: Rules) -> None:
    placed = opens_service(cast, rules)
    opens(cast, cast.mia)

    assert offered(cast) == []
    with pytest.raises(NotAskable):
        cast.do(ask_request, cast.mia, placed, "cancel", "", [])


def test_what_is_asked_goes_to_the_shop_in_its_own_words_for_the_order(cast: Cast) -> None:
    boots = OrderLine("Boots", 2, 7990, "B-1")
    placed = opens_service(cast, customer_ref="4711", state="sent", lines=(PICKER, boots))
    opens(cast, cast.mia)

    request = cast.do(ask_request, cast.mia, placed, "return", "Too small. Card 4111 1111 1111 1111", [1, 7])

    going = cast.look(outgoing, cast.shoe_shop.id, request)
    assert going is not None
    asked = going.message.data
    assert (asked.kind, asked.order, asked.customer, asked.proven_by) == ("return", "10023", "4711", "code")
    assert [(one.sku, one.quantity) for one in asked.goods] == [("B-1", 2)]
    assert asked.text.startswith("Too small.")
    assert "4111 1111" not in asked.text
    assert going.address == ALL.address


def test_the_answer_is_shown_to_both_and_the_first_one_stands(cast: Cast) -> None:
    talk = cast.talk()
    placed = opens_service(cast)
    opens(cast, cast.mia)
    request = cast.do(ask_request, cast.mia, placed, "cancel", f"Wrong colour {SCRIPT}", [])

    told = cast.told_by(answer_request, cast.house, request, "refused", f"It is packed already\n{SCRIPT}")
    again = cast.told_by(answer_request, cast.house, request, "accepted", "")

    assert ([one.concerns for one in told], list(again)) == ([(talk,)], [])
    (shown,) = seen_by(cast, cast.mia).orders[0].requests
    assert (shown.standing, shown.reply) == ("refused", f"It is packed already {SCRIPT}")
    (card,) = cast.look(orders_at_desk, cast.ada, talk).requests
    assert (card.number, card.kind, card.standing) == ("10023", "cancel", "refused")
    assert card.text == f"Wrong colour {SCRIPT}"
    assert cast.look(outgoing, cast.shoe_shop.id, request) is None


def test_one_thing_is_asked_once_at_a_time(cast: Cast) -> None:
    placed = opens_service(cast)
    opens(cast, cast.mia)
    request = cast.do(ask_request, cast.mia, placed, "cancel", "", [])

    assert offered(cast) == ["change"]
    with pytest.raises(AskedAlready):
        cast.do(ask_request, cast.mia, placed, "cancel", "", [])
    cast.do(answer_request, cast.house, request, "refused", "")
    assert offered(cast) == ["cancel", "change"]
    for _ in range(MOST_REQUESTS_A_DAY - 1):
        cast.do(answer_request, cast.house, cast.do(ask_request, cast.mia, placed, "cancel", "", []), "refused", "")
    with pytest.raises(TooManyRequests):
        cast.do(ask_request, cast.mia, placed, "cancel", "", [])


def test_what_never_got_there_says_so_and_may_still_be_answered(cast: Cast) -> None:
    placed = opens_service(cast)
    opens(cast, cast.mia)
    request = cast.do(ask_request, cast.mia, placed, "cancel", "", [])

    cast.do(note_unreached, cast.house, request, 12)
    assert seen_by(cast, cast.mia).orders[0].requests[0].standing == "unreached"
    assert list(cast.told_by(note_unreached, cast.house, request, 12)) == []
    cast.do(answer_request, cast.house, request, "accepted", "")

    assert seen_by(cast, cast.mia).orders[0].requests[0].standing == "accepted"


def test_a_change_without_a_word_is_none(cast: Cast) -> None:
    placed = opens_service(cast)
    opens(cast, cast.mia)

    with pytest.raises(EmptyText):
        cast.do(ask_request, cast.mia, placed, "change", " \n", [])


def test_a_stranger_asks_nothing_of_somebodys_order_and_answers_nothing(cast: Cast) -> None:
    placed = opens_service(cast)
    opens(cast, cast.mia)
    request = cast.do(ask_request, cast.mia, placed, "cancel", "", [])

    for somebody in (cast.max, cast.ada, cast.carl):
        with pytest.raises(NotFound):
            cast.do(ask_request, somebody, placed, "change", "Mine", [])
        with pytest.raises(NotFound):
            cast.do(answer_request, somebody, request, "accepted", "")
    hats = replace(cast.house, site_id=cast.hat_shop.id)
    with pytest.raises(NotFound):
        cast.do(answer_request, hats, request, "accepted", "")
    with pytest.raises(NotFound):
        cast.do(note_unreached, hats, request, 12)
    assert cast.look(outgoing, cast.hat_shop.id, request) is None


def test_money_back_and_where_it_is_are_shown_as_the_shop_reported(cast: Cast) -> None:
    way = Delivery("https://carrier.example/t/1", "Carrier", None, Instant(cast.clock.now() + 1))
    opens_service(cast, state="sent", delivery=way)
    opens(cast, cast.mia)
    cast.do(choose_aftersales, cast.olga, ALL)

    (shown,) = seen_by(cast, cast.mia).orders

    assert (shown.delivery.tracking, shown.delivery.carrier) == (way.tracking, "Carrier")
    assert (shown.delivery.sent_at, shown.delivery.expected_at) == (cast.clock.now(), way.expected_at)
    assert shown.refunded.minor == 0
