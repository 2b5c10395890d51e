"""An agent finishes the chats they have and takes no new ones; with the last of them they are away."""

import pytest

from floorwalker.availability.actions import finish_chats, go_online
from floorwalker.availability.facts import AgentFinishesChats, AgentWentAway
from floorwalker.availability.model import ColleagueNotHere
from floorwalker.availability.views import colleague, people_here
from floorwalker.conversations.actions.ending import close
from floorwalker.conversations.actions.talking import send_message
from floorwalker.routing.actions import transfer
from tests.cast import Cast


def presence_of(cast: Cast, who: str) -> str:
    return cast.look(colleague, cast.shoe_shop.id, who).presence


def test_who_finishes_is_not_shown_and_goes_on_with_their_customers(cast: Cast) -> None:
    talk = cast.talk()

    told = cast.told_by(finish_chats, cast.ada, "meeting")

    assert [one.entry.fact for one in told] == [AgentFinishesChats(because="meeting", open_chats=1)]
    assert cast.look(people_here, cast.shoe_shop.id) == []
    assert cast.do(send_message, cast.ada, talk, cast.new_client_id(), "They do.").conversation == talk
    assert (presence_of(cast, cast.ada.id), cast.open_chats()) == ("finishing", {"Ada": 1})


def test_with_the_last_chat_they_are_away_for_the_reason_they_gave(cast: Cast) -> None:
    talk = cast.talk()
    cast.do(finish_chats, cast.ada, "meeting")

    told = cast.told_by(close, cast.ada, talk, "unanswered")

    assert AgentWentAway(because="meeting") in [one.entry.fact for one in told]
    assert presence_of(cast, cast.ada.id) == "away"


def test_without_a_chat_there_is_nothing_to_finish(cast: Cast) -> None:
    cast.come_online(cast.ada)

    told = cast.told_by(finish_chats, cast.ada, "break")

    assert [one.entry.fact for one in told] == [AgentWentAway(because="break")]


def test_who_finishes_may_go_on_after_all(cast: Cast) -> None:
    cast.talk()
    cast.do(finish_chats, cast.ada, "break")

    cast.do(go_online, cast.ada)

    assert presence_of(cast, cast.ada.id) == "online"


def test_nobody_can_hand_over_to_who_finishes(cast: Cast) -> None:
    cast.talk()
    cast.do(finish_chats, cast.ada, "break")
    waiting = cast.max_asks()

    with pytest.raises(ColleagueNotHere):
        cast.do(transfer, cast.lea, waiting, agent=cast.ada.id)


def test_a_stranger_who_finishes_takes_nobody_along(cast: Cast) -> None:
    cast.talk()

    cast.do(finish_chats, cast.carl, "break")

    assert presence_of(cast, cast.ada.id) == "online"
