"""An agent for whom it is too much gets no new chats for a while, and a colleague may take one over."""

import pytest

from floorwalker.availability.actions import ask_for_help, end_relief, finish_chats, go_away
from floorwalker.availability.facts import AgentCameOnline, HelpAsked
from floorwalker.availability.model import RELIEF_MS, NoChats
from floorwalker.availability.views import colleague, people_here
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId
from tests.availability.floor import pass_time, weighed
from tests.cast import Cast


def test_who_asks_gets_no_new_customers_for_a_while(cast: Cast) -> None:
    cast.talk()

    told = cast.told_by(ask_for_help, cast.ada)

    until = Instant(cast.clock.now() + RELIEF_MS)
    ada = cast.look(colleague, cast.shoe_shop.id, cast.ada.id)
    assert [one.entry.fact for one in told] == [HelpAsked(open_chats=1, slots=3, until=until)]
    assert (ada.presence, ada.wants_help, ada.relief_until) == ("relieved", True, until)
    assert cast.look(people_here, cast.shoe_shop.id) == []
    assert weighed(cast).cause == "finishing"


def test_after_the_while_they_take_new_ones_and_everybody_hears(cast: Cast) -> None:
    cast.talk()
    cast.do(ask_for_help, cast.ada)
    pass_time(cast, cast.ada, minutes=10)

    told = cast.told_by(end_relief, cast.house, AgentId(cast.ada.id))

    assert [one.entry.fact for one in told] == [AgentCameOnline(slots=3, because="relief_over")]
    assert not cast.look(colleague, cast.shoe_shop.id, cast.ada.id).wants_help
    assert weighed(cast).share == 100


def test_who_went_away_meanwhile_stays_away(cast: Cast) -> None:
    cast.talk()
    cast.do(ask_for_help, cast.ada)
    cast.do(go_away, cast.ada, "break")
    cast.clock.advance(seconds=RELIEF_MS / 1000)

    assert cast.told_by(end_relief, cast.house, AgentId(cast.ada.id)) == []


def test_who_finishes_meanwhile_goes_on_finishing(cast: Cast) -> None:
    cast.talk()
    cast.do(ask_for_help, cast.ada)
    cast.do(finish_chats, cast.ada, "break")

    assert cast.look(colleague, cast.shoe_shop.id, cast.ada.id).presence == "finishing"


def test_without_a_chat_nothing_can_be_too_much(cast: Cast) -> None:
    cast.come_online(cast.ada)

    with pytest.raises(NoChats):
        cast.do(ask_for_help, cast.ada)


def test_a_stranger_asks_for_nobody_here(cast: Cast) -> None:
    cast.talk()

    with pytest.raises(NoChats):
        cast.do(ask_for_help, cast.carl)

    assert not cast.look(colleague, cast.shoe_shop.id, cast.ada.id).wants_help
