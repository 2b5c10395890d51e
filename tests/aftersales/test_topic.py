"""Whoever talks about an order is beside it at the desk: proven theirs, or only named."""

import pytest

from floorwalker.aftersales.actions.talking import talk_about
from floorwalker.aftersales.model import TOPIC_LASTS_MS
from floorwalker.aftersales.views.desk import OrdersAtDesk, orders_at_desk
from floorwalker.kit.errors import EmptyText, NotFound
from floorwalker.kit.ids import ConversationId
from tests.aftersales.serving import opens, opens_service
from tests.cast import Cast


def at_desk(cast: Cast, talk: ConversationId) -> OrdersAtDesk:
    return cast.look(orders_at_desk, cast.ada, talk)


def test_an_order_opened_by_a_code_stands_beside_the_chat_as_proven(cast: Cast) -> None:
    placed = opens_service(cast)
    opens(cast, cast.mia)
    talk = cast.talk()

    (told,) = cast.told_by(talk_about, cast.mia, placed, "")

    desk = at_desk(cast, talk)
    assert told.concerns == (talk,)
    assert desk.topic is not None
    assert (desk.topic.number, desk.topic.order_id, desk.by_code) == ("10023", placed, [placed])
    assert [(card.number, card.is_proven, len(card.lines)) for card in desk.orders] == [("10023", True, 1)]


def test_a_number_that_is_only_named_is_not_proven_and_shows_nothing(cast: Cast) -> None:
    opens_service(cast)
    talk = cast.talk()

    cast.do(talk_about, cast.mia, None, "#10023")

    desk = at_desk(cast, talk)
    assert desk.topic is not None
    assert (desk.topic.number, desk.topic.order_id, desk.orders) == ("10023", None, [])


def test_a_topic_of_another_day_is_none_of_this_chat(cast: Cast) -> None:
    opens_service(cast)
    cast.do(talk_about, cast.mia, None, "10023")
    cast.clock.advance(seconds=TOPIC_LASTS_MS / 1_000 + 1)

    assert at_desk(cast, cast.talk()).topic is None


def test_a_stranger_names_nobody_elses_order_and_sees_none(cast: Cast) -> None:
    placed = opens_service(cast)
    opens(cast, cast.mia)
    talk = cast.talk()

    with pytest.raises(NotFound):
        cast.do(talk_about, cast.max, placed, "")
    with pytest.raises(EmptyText):
        cast.do(talk_about, cast.mia, None, " ")
    for somebody in (cast.carl, cast.mia, cast.max):
        with pytest.raises(NotFound):
            cast.look(orders_at_desk, somebody, talk)
