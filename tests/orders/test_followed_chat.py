"""Which order followed which chat: by the shop's word on who bought, or by the browser saying so in time."""

import pytest

from floorwalker.conversations.actions.ending import close
from floorwalker.conversations.actions.talking import send_message
from floorwalker.customers.model import Vouched
from floorwalker.kit.actors import Actor
from floorwalker.kit.ids import ConversationId, VisitorId
from floorwalker.orders.actions.reporting import take_in
from floorwalker.orders.facts import OrderFollowedChat, OrderMatched
from floorwalker.orders.model import AFTER_CHAT_MS, Order
from floorwalker.orders.reactions import match_purchases
from floorwalker.signals.actions import keep_seen, switch_signals
from floorwalker.signals.model import Seen, SignalRules
from floorwalker.visitors.actions import present
from floorwalker.visitors.model import Presented
from tests.cast import Cast
from tests.orders.reports import HOUR, known, order

DAY = 24 * HOUR


def answered(cast: Cast) -> ConversationId:
    """Mia asked, Ada answered, and it is over."""
    talk = cast.talk()
    cast.do(send_message, cast.ada, talk, cast.new_client_id(), "Yes, in Turku.")
    cast.do(close, cast.ada, talk, "answered")
    return talk


def says_bought(cast: Cast, who: Actor, number: str = "10023") -> None:
    cast.do(switch_signals, cast.olga, SignalRules(is_on=True))
    cast.do(keep_seen, who, Seen("bought", bought=number))
    cast.do(match_purchases, cast.house, VisitorId(who.id))


def found(cast: Cast) -> Order:
    now_known = known(cast)
    assert now_known is not None
    return now_known


def test_an_order_of_the_browser_that_chatted_followed_the_chat(cast: Cast) -> None:
    talk = answered(cast)
    cast.clock.advance(seconds=HOUR)
    says_bought(cast, cast.mia)

    told = [one.entry.fact for one in cast.told_by(take_in, cast.house, "generic", order(cast))]

    assert [type(one) for one in told[1:]] == [OrderMatched, OrderFollowedChat]
    assert (told[2].conversation_id, told[2].way, told[2].after_ms) == (talk, "signal", HOUR * 1000)
    assert found(cast).visitor_id == cast.mia.id


def test_the_browser_may_say_it_after_the_shop_did(cast: Cast) -> None:
    talk = answered(cast)
    cast.do(take_in, cast.house, "generic", order(cast))
    cast.clock.advance(seconds=30)

    says_bought(cast, cast.mia)

    assert (found(cast).visitor_id, found(cast).conversation_id) == (cast.mia.id, talk)


def test_an_order_of_whom_the_shop_vouched_for_followed_their_chat_without_any_signal(cast: Cast) -> None:
    cast.do(present, cast.mia, Presented(Vouched("4711", "Mia")))
    talk = answered(cast)

    cast.do(take_in, cast.house, "generic", order(cast, customer_ref="4711"))

    assert (found(cast).conversation_id, found(cast).visitor_id) == (talk, None)


def test_what_an_unknown_person_said_there_before_is_not_theirs(cast: Cast) -> None:
    answered(cast)
    cast.clock.advance(seconds=60)
    cast.do(present, cast.mia, Presented(Vouched("4711", "Mia")))

    cast.do(take_in, cast.house, "generic", order(cast, customer_ref="4711"))

    assert found(cast).conversation_id is None


@pytest.mark.parametrize(("days", "followed"), [(AFTER_CHAT_MS // 86_400_000, True), (8, False)])
def test_seven_days_later_it_followed_it_and_after_that_no_more(cast: Cast, days: int, *, followed: bool) -> None:
    answered(cast)
    cast.clock.advance(seconds=days * DAY)
    says_bought(cast, cast.mia)

    cast.do(take_in, cast.house, "generic", order(cast))

    assert (found(cast).conversation_id is not None) == followed


def test_nobody_who_was_never_answered_followed_anything(cast: Cast) -> None:
    cast.mia_asks()
    says_bought(cast, cast.mia)

    cast.do(take_in, cast.house, "generic", order(cast))

    assert (found(cast).visitor_id, found(cast).conversation_id) == (cast.mia.id, None)


def test_an_order_placed_before_the_chat_did_not_follow_it(cast: Cast) -> None:
    placed = order(cast)
    cast.clock.advance(seconds=60)
    answered(cast)
    says_bought(cast, cast.mia)

    cast.do(take_in, cast.house, "generic", placed)

    assert found(cast).conversation_id is None


def test_who_says_it_second_or_much_later_has_not_bought_it(cast: Cast) -> None:
    says_bought(cast, cast.mia)
    cast.clock.advance(seconds=5)
    says_bought(cast, cast.max)
    cast.do(take_in, cast.house, "generic", order(cast))
    late = order(cast, "10024")
    cast.do(take_in, cast.house, "generic", late)
    cast.clock.advance(seconds=2 * HOUR)

    says_bought(cast, cast.max, "10024")

    later = known(cast, "10024")
    assert (found(cast).visitor_id, later and later.visitor_id) == (cast.mia.id, None)


def test_who_named_the_number_before_there_was_an_order_has_guessed(cast: Cast) -> None:
    says_bought(cast, cast.max)
    cast.clock.advance(seconds=600)
    cast.do(take_in, cast.house, "generic", order(cast))

    says_bought(cast, cast.mia)

    assert found(cast).visitor_id == cast.mia.id


def test_another_customer_of_the_shop_has_not_bought_it_whatever_their_browser_says(cast: Cast) -> None:
    cast.do(present, cast.max, Presented(Vouched("max")))
    says_bought(cast, cast.max)

    cast.do(take_in, cast.house, "generic", order(cast, customer_ref="4711"))

    assert found(cast).visitor_id is None


def test_it_is_kept_once(cast: Cast) -> None:
    answered(cast)
    says_bought(cast, cast.mia)
    cast.do(take_in, cast.house, "generic", order(cast))
    before = found(cast)

    assert cast.told_by(match_purchases, cast.house, VisitorId(cast.mia.id)) == []
    assert found(cast) == before
