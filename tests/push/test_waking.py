"""Who is woken for whom and when: each wait once, never for what is seen, never at night, never in a storm."""

import pytest

from floorwalker.availability.actions import go_away, lose, set_slots
from floorwalker.conversations.actions.talking import send_message
from floorwalker.kit.ids import AgentId
from floorwalker.push.actions.waking import look_at_desk
from floorwalker.push.facts import DeviceForgotten
from floorwalker.push.model import GAP_MS, MOST_TRIES, Alert
from floorwalker.push.store import of_agent
from floorwalker.routing.actions import claim
from floorwalker.shops.actions import set_hours
from tests.cast import Cast
from tests.push.waking import calls_made, device_of, devices_of, let_be_woken


@pytest.fixture
def woken(cast: Cast) -> Cast:
    """Give the cast with Ada here, whose phone is woken, and who does not look at her desk."""
    let_be_woken(cast, cast.ada)
    cast.come_online(cast.ada)
    return cast


def test_who_takes_chats_is_woken_for_a_customer_in_the_queue_and_told_no_word(woken: Cast) -> None:
    talk = woken.mia_asks("My name is Mia Virtanen, +358 40 1234567")

    [call] = calls_made(woken)

    assert call.alert == Alert("waits", "en", 1, talk)
    assert call.contact == "https://shoes.example"


def test_of_each_wait_a_device_is_told_once(woken: Cast) -> None:
    woken.mia_asks()
    woken.mia_asks("Hello?")

    assert len(calls_made(woken)) == 1
    woken.mia_asks("Is anybody there?")
    woken.clock.advance(seconds=GAP_MS // 1_000 + 1)
    assert calls_made(woken) == []


def test_who_comes_soon_after_is_told_of_later_and_with_those_who_wait(woken: Cast) -> None:
    first = woken.mia_asks()
    assert len(calls_made(woken)) == 1
    woken.clock.advance(seconds=1)
    woken.max_asks()

    assert calls_made(woken) == []
    woken.clock.advance(seconds=GAP_MS // 1_000)
    [call] = calls_made(woken)

    assert (call.alert.waiting, call.alert.open) == (2, first)


def test_nobody_is_woken_for_what_they_see_but_once_they_look_no_more(woken: Cast) -> None:
    woken.do(look_at_desk, woken.ada, "visible")
    woken.mia_asks()

    assert calls_made(woken) == []
    woken.do(look_at_desk, woken.ada, "hidden")
    assert len(calls_made(woken)) == 1


def test_a_desk_that_vanished_without_a_word_counts_as_seen_for_a_minute(woken: Cast) -> None:
    woken.do(look_at_desk, woken.ada, "visible")
    woken.mia_asks()
    assert calls_made(woken) == []

    woken.clock.advance(seconds=59)
    assert calls_made(woken) == []
    woken.clock.advance(seconds=1)
    assert len(calls_made(woken)) == 1


def test_who_answers_a_customer_is_woken_when_that_customer_speaks_again(woken: Cast) -> None:
    talk = woken.mia_asks()
    woken.do(claim, woken.ada, talk)
    woken.do(send_message, woken.ada, talk, woken.new_client_id(), "They run true to size.")
    assert calls_made(woken) == []

    woken.clock.advance(seconds=30)
    woken.mia_asks("And in green?")

    [call] = calls_made(woken)
    assert call.alert == Alert("waits", "en", 1, talk)


def test_a_customer_whom_somebody_else_answers_wakes_only_them(woken: Cast) -> None:
    let_be_woken(woken, woken.ben, "https://fcm.googleapis.com/fcm/send/ben")
    woken.come_online(woken.ben)
    talk = woken.mia_asks()
    woken.do(claim, woken.ben, talk)

    [call] = calls_made(woken)

    assert call.device_id == device_of(woken, woken.ben).id


def test_who_has_no_room_or_went_away_on_purpose_is_left_alone(woken: Cast) -> None:
    woken.do(set_slots, woken.ada, 1)
    woken.do(claim, woken.ada, woken.mia_asks())
    assert len(calls_made(woken)) == 1

    woken.clock.advance(seconds=20)
    woken.max_asks()
    assert calls_made(woken) == []
    woken.do(set_slots, woken.ada, 2)
    woken.do(go_away, woken.ada, "break")
    assert calls_made(woken) == []


def test_who_was_lost_is_woken_where_nobody_else_is_here(woken: Cast) -> None:
    woken.clock.advance(seconds=91)
    woken.do(lose, woken.house, AgentId(woken.ada.id))
    woken.mia_asks()

    assert len(calls_made(woken)) == 1
    woken.come_online(woken.ben)
    woken.clock.advance(seconds=30)
    woken.max_asks()
    assert calls_made(woken) == []


def test_nobody_is_woken_outside_of_the_shops_hours(woken: Cast) -> None:
    woken.do(set_hours, woken.house, None, "Europe/Helsinki", ["12:00-12:30"] * 7)
    woken.mia_asks()

    assert calls_made(woken) == []


def test_in_another_shop_nobody_is_woken(woken: Cast) -> None:
    let_be_woken(woken, woken.carl, "https://fcm.googleapis.com/fcm/send/carl")
    woken.come_online(woken.carl)
    woken.mia_asks()

    [call] = calls_made(woken)

    assert call.device_id == device_of(woken, woken.ada).id


@pytest.mark.parametrize("status", [404, 410])
def test_a_device_that_its_push_service_knows_no_more_is_forgotten(woken: Cast, status: int) -> None:
    woken.mia_asks()

    assert len(calls_made(woken, status)) == 1

    assert devices_of(woken, woken.ada) == []
    assert DeviceForgotten(because="gone").because == "gone"
    assert calls_made(woken) == []


def test_what_a_push_service_does_not_take_is_tried_again_a_few_times_ever_later(woken: Cast) -> None:
    woken.mia_asks()

    waits, tries = 0, 0
    while waits < 1_000:
        tries += len(calls_made(woken, 503))
        woken.clock.advance(seconds=1)
        waits += 1

    assert tries == MOST_TRIES
    assert device_of(woken, woken.ada).failed_because == "unreachable"
    woken.max_asks()
    assert len(calls_made(woken)) == 1
    assert device_of(woken, woken.ada).failed_because is None


def test_a_push_service_that_asks_for_patience_gets_it(woken: Cast) -> None:
    woken.mia_asks()
    assert len(calls_made(woken, 429, again_after_seconds=45)) == 1

    woken.clock.advance(seconds=44)
    assert calls_made(woken) == []
    woken.clock.advance(seconds=1)
    assert len(calls_made(woken)) == 1


@pytest.mark.parametrize("status", [400, 403, 413])
def test_what_a_push_service_refuses_is_not_said_again(woken: Cast, status: int) -> None:
    woken.mia_asks()
    assert len(calls_made(woken, status)) == 1

    woken.clock.advance(seconds=300)
    assert calls_made(woken) == []
    assert device_of(woken, woken.ada).failed_because == "refused"


def test_a_customer_who_was_taken_meanwhile_wakes_nobody(woken: Cast) -> None:
    woken.come_online(woken.ben)
    talk = woken.mia_asks()
    assert len(calls_made(woken, 503)) == 1
    woken.do(claim, woken.ben, talk)

    woken.clock.advance(seconds=30)

    assert calls_made(woken) == []


def test_in_a_shop_without_devices_nothing_is_arranged(cast: Cast) -> None:
    cast.come_online(cast.ada)
    cast.mia_asks()

    assert calls_made(cast) == []
    assert cast.look(of_agent, cast.shoe_shop.id, cast.ada.id) == []
