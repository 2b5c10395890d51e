"""A device is let be woken, tried, switched off; it belongs to one sign-in and goes with it."""

import pytest

from floorwalker.app.errands import DUE
from floorwalker.identity.actions import end_all_sign_ins, sign_out, suspend
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import NotFound
from floorwalker.push.actions.devices import add_device, note_reached, remove_device, try_device
from floorwalker.push.actions.waking import look_at_desk
from floorwalker.push.facts import DeviceAdded, DeviceForgotten
from floorwalker.push.model import Address, NotAPushKey, NotAPushService, NotWoken
from floorwalker.push.views import own_device
from tests.callbacks.night import let_due_work_be_done
from tests.cast import Cast
from tests.push.browser import MOZILLA, Browser
from tests.push.waking import calls_made, device_of, devices_of, let_be_woken

NOWHERE_ELSE: frozenset[str] = frozenset()


def test_a_browser_is_let_be_woken_and_no_fact_says_where(cast: Cast) -> None:
    address = Browser().address()

    [told] = cast.told_by(add_device, cast.ada, address, "fi", NOWHERE_ELSE)

    assert isinstance(told.entry.fact, DeviceAdded)
    assert device_of(cast, cast.ada).language == "fi"
    assert cast.look(own_device, cast.ada) is not None
    assert cast.look(own_device, cast.ben) is None
    written = repr(told) + repr(device_of(cast, cast.ada))
    assert not any(secret in written for secret in (address.endpoint, address.key, address.auth))


def test_the_newest_way_to_a_browser_holds_whoever_had_it_before(cast: Cast) -> None:
    let_be_woken(cast, cast.ada)

    told = cast.told_by(add_device, cast.ada, Browser().address(f"{MOZILLA}-2"), "en", NOWHERE_ELSE)
    let_be_woken(cast, cast.ben, f"{MOZILLA}-2")

    assert [one.entry.fact.because for one in told if isinstance(one.entry.fact, DeviceForgotten)] == ["replaced"]
    assert devices_of(cast, cast.ada) == []
    assert len(devices_of(cast, cast.ben)) == 1


@pytest.mark.parametrize("endpoint", ["https://evil.example/a", "http://169.254.169.254/", "https://localhost/a", ""])
def test_what_is_no_push_service_is_refused(cast: Cast, endpoint: str) -> None:
    with pytest.raises(NotAPushService):
        cast.do(add_device, cast.ada, Browser().address(endpoint), "en", NOWHERE_ELSE)

    assert devices_of(cast, cast.ada) == []


@pytest.mark.parametrize(("key", "auth"), [("", None), ("ä", None), (None, "short"), ("A" * 88, None)])
def test_what_is_no_key_is_refused(cast: Cast, key: str | None, auth: str | None) -> None:
    given = Browser().address()
    address = Address(given.endpoint, given.key if key is None else key, given.auth if auth is None else auth)

    with pytest.raises(NotAPushKey):
        cast.do(add_device, cast.ada, address, "en", NOWHERE_ELSE)


def test_a_device_is_tried_at_once_whatever_is_going_on(cast: Cast) -> None:
    let_be_woken(cast, cast.ada)
    cast.do(look_at_desk, cast.ada, "visible")

    cast.do(try_device, cast.ada)

    [call] = calls_made(cast)
    assert (call.alert.kind, call.alert.waiting) == ("test", 0)
    assert calls_made(cast) == []
    cast.clock.advance(seconds=2)
    cast.do(note_reached, cast.ada)
    shown = cast.look(own_device, cast.ada)
    assert shown is not None
    assert shown.reached_at == cast.clock.now()


def test_of_what_a_device_says_too_often_nothing_is_kept(cast: Cast) -> None:
    let_be_woken(cast, cast.ada)
    cast.do(note_reached, cast.ada)

    assert cast.told_by(note_reached, cast.ada) == []


def test_who_is_not_woken_has_nothing_to_try(cast: Cast) -> None:
    for action in (try_device, note_reached):
        with pytest.raises(NotWoken):
            cast.do(action, cast.ada)


def test_switched_off_is_off_and_off_again_is_nothing(cast: Cast) -> None:
    let_be_woken(cast, cast.ada)

    told = cast.told_by(remove_device, cast.ada)

    assert [one.entry.fact for one in told] == [DeviceForgotten(because="switched_off")]
    assert cast.told_by(remove_device, cast.ada) == []
    cast.come_online(cast.ada)
    cast.mia_asks()
    assert calls_made(cast) == []


def ends_own(cast: Cast) -> None:
    cast.do(sign_out, cast.ada)


def is_ended(cast: Cast) -> None:
    cast.do(end_all_sign_ins, cast.olga, cast.ada.id)


def is_suspended(cast: Cast) -> None:
    cast.do(suspend, cast.olga, cast.ada.id)


@pytest.mark.parametrize("ending", [ends_own, is_ended, is_suspended])
@pytest.mark.parametrize("is_tidied", [True, False])
def test_a_sign_in_that_ends_takes_its_device_along(cast: Cast, ending: object, *, is_tidied: bool) -> None:
    let_be_woken(cast, cast.ada)
    cast.come_online(cast.ada)
    cast.mia_asks()
    assert callable(ending)
    ending(cast)

    if is_tidied:
        let_due_work_be_done(cast)
        assert devices_of(cast, cast.ada) == []

    assert calls_made(cast) == []
    assert devices_of(cast, cast.ada) == []


def test_a_sign_in_that_runs_out_takes_its_device_along(cast: Cast) -> None:
    let_be_woken(cast, cast.ada)
    cast.clock.advance(seconds=15 * 24 * 3_600)
    cast.come_online(cast.ada)
    cast.mia_asks()

    assert calls_made(cast) == []
    assert devices_of(cast, cast.ada) == []


def test_a_stranger_is_told_nothing_of_a_device_and_changes_nothing(cast: Cast) -> None:
    before = let_be_woken(cast, cast.ada)
    elsewhere = Actor(cast.carl.site_id, "agent", cast.ada.id, cast.ada.role, cast.ada.sign_in_id)

    for stranger in (cast.carl, cast.ben, elsewhere):
        assert cast.look(own_device, stranger) is None
        cast.do(remove_device, stranger)
        for action in (try_device, note_reached):
            with pytest.raises(NotWoken):
                cast.do(action, stranger)
    for nobody in (cast.mia, cast.house):
        with pytest.raises(NotFound):
            cast.do(add_device, nobody, Browser().address(), "en", NOWHERE_ELSE)
    cast.do(look_at_desk, cast.carl, "visible")

    assert device_of(cast, cast.ada) == before
    cast.come_online(cast.ada)
    cast.mia_asks()
    assert len(calls_made(cast)) == 1


def test_there_is_an_errand_for_sign_ins_that_ended() -> None:
    assert "agent_signed_out" in DUE
