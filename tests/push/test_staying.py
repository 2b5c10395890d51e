"""Ada serves alone: with her desk closed she stays on offer by her phone, as long as it answers and she does."""

import pytest

from floorwalker.app.errands import DUE
from floorwalker.availability.actions import come_back, go_away, pulse
from floorwalker.availability.model import Colleague
from floorwalker.availability.views import colleague
from floorwalker.kit.actors import system_of
from floorwalker.kit.ids import AgentId, SiteId
from floorwalker.plumbing.due import claim as claim_due
from floorwalker.plumbing.due import finish
from floorwalker.push.actions.devices import choose_staying, note_reached, remove_device
from floorwalker.push.actions.waking import look_at_desk
from floorwalker.push.model import Call, NotWoken
from floorwalker.push.views import own_device
from floorwalker.routing.actions import choose_rules, claim, give
from floorwalker.routing.model import AT_FOUNDING
from floorwalker.routing.strategies.plan import plan
from floorwalker.routing.views import board
from tests.cast import Cast
from tests.push.waking import calls_made, let_be_woken

EVERYWHERE = system_of(SiteId(""))


@pytest.fixture
def alone(cast: Cast) -> Cast:
    """Give the cast with Ada alone in the shop, her desk open, and her phone tried and reached."""
    let_be_woken(cast, cast.ada)
    cast.come_online(cast.ada)
    cast.do(pulse, cast.ada)
    cast.do(look_at_desk, cast.ada, "visible")
    cast.do(choose_staying, cast.ada, True)
    assert [call.alert.kind for call in calls_made(cast)] == ["test"]
    cast.clock.advance(seconds=1)
    cast.do(note_reached, cast.ada)
    return cast


def pass_time(cast: Cast, seconds: int, *, is_reached: bool = True) -> list[Call]:
    """Let seconds pass in which nobody opens a desk; gives the calls, each of which reaches the phone or does not."""
    made: list[Call] = []
    for _ in range(seconds):
        cast.clock.advance(seconds=1)
        calls = calls_made(cast)
        made += calls
        if calls and is_reached:
            cast.do(note_reached, cast.ada)
        for item in cast.do(claim_due, EVERYWHERE, 20, list(DUE)):
            cast.do(DUE[item.kind], cast.house, item)
            cast.do(finish, EVERYWHERE, item)
    return made


def ada(cast: Cast) -> Colleague:
    return cast.look(colleague, cast.shoe_shop.id, cast.ada.id)


def test_with_her_desk_closed_she_stays_on_offer_for_one_chat_at_a_time(alone: Cast) -> None:
    assert (ada(alone).slots, ada(alone).is_by_phone) == (3, False)
    alone.do(look_at_desk, alone.ada, "hidden")

    assert pass_time(alone, 120) == []

    assert (ada(alone).presence, ada(alone).slots, ada(alone).is_by_phone) == ("online", 1, True)


def test_her_phone_rings_and_whom_she_takes_stays_hers(alone: Cast) -> None:
    pass_time(alone, 120)
    talk = alone.mia_asks()

    [call] = pass_time(alone, 5)

    assert (call.alert.kind, call.alert.open) == ("waits", talk)
    alone.do(pulse, alone.ada)
    alone.do(look_at_desk, alone.ada, "visible")
    alone.do(claim, alone.ada, talk)
    pass_time(alone, 60)
    assert (ada(alone).presence, ada(alone).open_chats) == ("online", 1)


def test_a_phone_that_is_not_reached_in_time_is_no_desk(alone: Cast) -> None:
    pass_time(alone, 120)
    alone.mia_asks()

    pass_time(alone, 40, is_reached=False)
    assert ada(alone).presence == "online"
    pass_time(alone, 10, is_reached=False)

    assert ada(alone).presence == "offline"
    shown = alone.look(own_device, alone.ada)
    assert shown is not None
    assert (shown.stays, shown.by_phone_until) == (True, None)


def test_who_lets_a_customer_wait_whom_they_were_told_of_is_not_on_offer_any_more(alone: Cast) -> None:
    pass_time(alone, 120)
    alone.mia_asks()

    pass_time(alone, 110)
    assert ada(alone).presence == "online"
    pass_time(alone, 20)

    assert ada(alone).presence == "offline"


def test_the_phone_is_asked_quietly_whether_it_is_still_there(alone: Cast) -> None:
    alone.clock.advance(seconds=90)
    pass_time(alone, 10)
    alone.clock.advance(seconds=2 * 3_600 - 120 - 110)

    calls = pass_time(alone, 30)

    assert [call.alert.kind for call in calls] == ["stays"]
    alone.clock.advance(seconds=3_600)
    assert ada(alone).presence == "online"


def test_after_half_a_day_without_a_look_the_desk_is_closed_for_good(alone: Cast) -> None:
    for _ in range(8):
        pass_time(alone, 5)
        alone.clock.advance(seconds=2 * 3_600 - 60)

    assert ada(alone).presence == "offline"


def test_where_a_colleague_is_at_a_desk_a_phone_is_none(alone: Cast) -> None:
    alone.come_online(alone.ben)
    for _ in range(4):
        alone.do(pulse, alone.ben)
        pass_time(alone, 30)

    assert ada(alone).presence == "offline"


def test_the_house_gives_to_a_desk_before_it_gives_to_a_phone_and_gives_a_phone_time(alone: Cast) -> None:
    alone.do(choose_rules, alone.olga, AT_FOUNDING)
    pass_time(alone, 120)
    alone.mia_asks()
    [gift] = plan(alone.look(board, alone.shoe_shop.id))
    assert gift.agent_id == alone.ada.id
    alone.come_online(alone.ben)
    [gift] = plan(alone.look(board, alone.shoe_shop.id))
    assert gift.agent_id == alone.ben.id

    alone.do(give, alone.house, gift.conversation_id, AgentId(alone.ada.id), gift.choice, 20)

    [row] = [one for one in alone.look(board, alone.shoe_shop.id).candidates if one.agent_id == alone.ben.id]
    assert row.open_chats == 0
    pass_time(alone, 55)
    assert ada(alone).open_chats == 1
    pass_time(alone, 10)
    assert ada(alone).open_chats == 0


def test_who_goes_away_or_switches_it_off_is_away(alone: Cast) -> None:
    pass_time(alone, 120)

    alone.do(choose_staying, alone.ada, False)
    assert ada(alone).presence == "offline"
    alone.do(come_back, alone.house, AgentId(alone.ada.id), "wrote")
    alone.do(pulse, alone.ada)
    alone.do(go_away, alone.ada, "break")
    alone.do(choose_staying, alone.ada, True)
    pass_time(alone, 5)
    assert ada(alone).presence == "away"


def test_a_phone_that_is_forgotten_is_no_desk(alone: Cast) -> None:
    pass_time(alone, 120)

    alone.do(remove_device, alone.ada)

    assert ada(alone).presence == "offline"


def test_a_phone_that_never_answers_is_not_asked_over_and_over(alone: Cast) -> None:
    alone.clock.advance(seconds=2 * 3_600)
    alone.come_online(alone.ada)
    alone.do(look_at_desk, alone.ada, "hidden")

    calls = pass_time(alone, 80, is_reached=False)

    assert [call.alert.kind for call in calls] == ["stays"]


def test_only_a_device_that_is_woken_can_be_stayed_by_and_a_stranger_chooses_nothing(alone: Cast) -> None:
    for other in (alone.ben, alone.carl):
        with pytest.raises(NotWoken):
            alone.do(choose_staying, other, False)

    pass_time(alone, 120)
    assert ada(alone).presence == "online"
