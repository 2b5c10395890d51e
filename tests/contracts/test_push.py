"""Push on both engines: where a device is woken is kept, found by whoever asks, and gone when it is forgotten."""

from floorwalker.identity.actions import sign_out
from floorwalker.push.actions.devices import add_device, forget_signed_out
from floorwalker.push.actions.waking import look_at_desk
from floorwalker.push.model import Alert
from tests.cast import Cast
from tests.contracts.test_races import Node, at_once
from tests.push.browser import Browser
from tests.push.waking import calls_made, device_of, devices_of, let_be_woken


def test_a_device_is_woken_once_let_alone_while_seen_and_forgotten_with_its_sign_in(cast: Cast) -> None:
    let_be_woken(cast, cast.ada)
    cast.come_online(cast.ada)
    cast.do(look_at_desk, cast.ada, "visible")
    talk = cast.mia_asks()
    assert calls_made(cast) == []

    cast.do(look_at_desk, cast.ada, "hidden")
    [call] = calls_made(cast)

    assert call.alert == Alert("waits", "en", 1, talk)
    assert device_of(cast, cast.ada).told_until == call.up_to
    cast.do(sign_out, cast.ada)
    cast.do(forget_signed_out, cast.house, cast.ada.id)
    assert devices_of(cast, cast.ada) == []


def test_of_two_processes_that_add_one_browser_at_once_one_way_is_kept(node: Node) -> None:
    here, there = node(), node()
    here_at, there_at = (Browser().address(f"https://fcm.googleapis.com/{name}") for name in ("here", "there"))

    at_once(
        lambda: here.outcome_of(add_device, here.ada, here_at, "en", frozenset()),
        lambda: there.outcome_of(add_device, there.ada, there_at, "en", frozenset()),
    )

    assert len(devices_of(here, here.ada)) == 1
