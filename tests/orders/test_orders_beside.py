"""Which orders stand beside a conversation: those that are proven theirs, and those bought in their browser."""

import pytest

from floorwalker.customers.model import Vouched
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import ConversationId
from floorwalker.orders.actions.reporting import take_in
from floorwalker.orders.views import OrderCard, orders_beside
from floorwalker.visitors.actions import introduce, present
from floorwalker.visitors.model import Presented
from tests.cast import Cast
from tests.orders.reports import order
from tests.orders.test_followed_chat import says_bought

HOME = "mia@home.example"


def beside(cast: Cast, talk: ConversationId) -> list[OrderCard]:
    return cast.look(orders_beside, cast.ada, talk)


def test_whom_the_shop_vouches_for_has_their_orders_there_with_what_is_in_them(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(present, cast.mia, Presented(Vouched("4711")))
    cast.do(take_in, cast.house, "generic", order(cast, customer_ref="4711"))

    (card,) = beside(cast, talk)

    assert (card.number, card.is_proven, [line.name for line in card.lines]) == ("10023", True, ["Berry picker"])


def test_a_mail_address_that_the_shop_vouches_for_is_theirs_however_it_is_written(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(present, cast.mia, Presented(Vouched("4711", mail=HOME)))
    cast.do(take_in, cast.house, "generic", order(cast, mail=f" {HOME.upper()}"))

    assert [card.is_proven for card in beside(cast, talk)] == [True]


def test_a_mail_address_that_somebody_typed_shows_nothing(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(introduce, cast.mia, "Mia", HOME)
    cast.do(take_in, cast.house, "generic", order(cast, mail=HOME, customer_ref="4711"))

    assert beside(cast, talk) == []


def test_what_was_bought_in_the_browser_stands_there_without_what_is_in_it(cast: Cast) -> None:
    talk = cast.talk()
    says_bought(cast, cast.mia)
    cast.do(take_in, cast.house, "generic", order(cast, mail=HOME, customer_ref="4711"))

    (card,) = beside(cast, talk)

    assert (card.number, card.is_proven, card.lines) == ("10023", False, [])


def test_an_order_without_customer_or_mail_is_nobodys_of_those_without(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(present, cast.mia, Presented(Vouched("4711")))
    cast.do(take_in, cast.house, "generic", order(cast))

    assert beside(cast, talk) == []


def test_a_stranger_and_the_customer_themselves_see_no_orders(cast: Cast) -> None:
    talk = cast.talk()

    for somebody in (cast.carl, cast.mia, cast.max):
        with pytest.raises(NotFound):
            cast.look(orders_beside, somebody, talk)
