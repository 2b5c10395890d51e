"""Customers whose agent is gone are back in the queue without doing anything."""

from floorwalker.availability.actions import pulse
from floorwalker.availability.model import GONE_AFTER_MS
from floorwalker.conversations.views import conversation_for, entries_after
from floorwalker.kit.ids import AgentId
from floorwalker.routing.actions import take_back_from_the_gone
from tests.cast import Cast

JUST_TOO_LONG_SECONDS = GONE_AFTER_MS / 1000 + 1


def test_a_customer_of_a_gone_agent_is_back_in_the_queue(cast: Cast) -> None:
    talk = cast.talk()
    cast.clock.advance(seconds=JUST_TOO_LONG_SECONDS)

    cast.do(take_back_from_the_gone, cast.house, AgentId(cast.ada.id))

    assert cast.look(conversation_for, cast.ben, talk).state == "queued"
    assert cast.open_chats() == {}


def test_the_queue_learns_why_the_customer_is_back(cast: Cast) -> None:
    talk = cast.talk()
    cast.clock.advance(seconds=JUST_TOO_LONG_SECONDS)

    cast.do(take_back_from_the_gone, cast.house, AgentId(cast.ada.id))

    fact = cast.look(entries_after, cast.ben, talk, 0)[-1].fact
    assert (getattr(fact, "because", None), getattr(fact, "from_agent_id", None)) == ("agent_gone", cast.ada.id)


def test_an_agent_who_came_back_in_time_keeps_the_customer(cast: Cast) -> None:
    talk = cast.talk()
    cast.clock.advance(seconds=JUST_TOO_LONG_SECONDS)
    cast.do(pulse, cast.ada)

    cast.do(take_back_from_the_gone, cast.house, AgentId(cast.ada.id))

    assert cast.look(conversation_for, cast.ada, talk).agent_id == cast.ada.id


def test_a_stranger_of_another_shop_takes_nobody_back_from_the_gone(cast: Cast) -> None:
    talk = cast.talk()
    cast.clock.advance(seconds=JUST_TOO_LONG_SECONDS)

    cast.do(take_back_from_the_gone, cast.carl, AgentId(cast.ada.id))

    assert cast.look(conversation_for, cast.ada, talk).agent_id == cast.ada.id
