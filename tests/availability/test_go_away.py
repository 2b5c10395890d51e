"""An agent takes no new chats, for a stated reason."""

import pytest

from floorwalker.availability.actions import go_away, go_online
from floorwalker.availability.facts import AgentWentAway
from floorwalker.availability.model import ColleagueNotHere
from floorwalker.availability.views import colleague, people_here
from floorwalker.routing.actions import transfer
from tests.cast import Cast


def test_an_agent_away_is_not_shown_to_customers(cast: Cast) -> None:
    cast.do(go_online, cast.ada)

    told = cast.told_by(go_away, cast.ada, "meeting")

    assert cast.look(people_here, cast.shoe_shop.id) == []
    assert [one.entry.fact for one in told] == [AgentWentAway(because="meeting")]


def test_an_agent_away_keeps_their_customers(cast: Cast) -> None:
    cast.talk()

    cast.do(go_away, cast.ada, "break")

    assert cast.open_chats() == {"Ada": 1}


def test_nobody_can_hand_over_to_an_agent_away(cast: Cast) -> None:
    talk = cast.talk()
    cast.come_online(cast.ben)
    cast.do(go_away, cast.ben, "training")

    with pytest.raises(ColleagueNotHere):
        cast.do(transfer, cast.ada, talk, agent=cast.ben.id)


def test_a_stranger_who_goes_away_takes_nobody_along(cast: Cast) -> None:
    cast.do(go_online, cast.ada)

    cast.do(go_away, cast.carl, "break")

    assert cast.look(colleague, cast.shoe_shop.id, cast.ada.id).presence == "online"
