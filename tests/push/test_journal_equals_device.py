"""What is kept of a device is what its facts amount to."""

from typing import get_args

from floorwalker.kit.facts import Entry
from floorwalker.plumbing.trail import is_intact
from floorwalker.push.actions.devices import choose_staying, note_reached, remove_device, try_device
from floorwalker.push.facts import DeviceAdded, DeviceFact, apply
from floorwalker.push.model import Device, DeviceId
from tests.cast import Cast
from tests.folding import facts_of
from tests.push.waking import calls_made, device_of, let_be_woken


def test_the_state_is_what_the_facts_make_of_it(cast: Cast) -> None:
    device = let_be_woken(cast, cast.ada).id
    cast.come_online(cast.ada)
    cast.mia_asks()
    assert len(calls_made(cast, 503)) == 1
    assert folded(cast, device) == device_of(cast, cast.ada)
    cast.do(try_device, cast.ada)
    assert len(calls_made(cast)) == 1
    cast.do(note_reached, cast.ada)
    cast.do(choose_staying, cast.ada, True)

    assert folded(cast, device) == device_of(cast, cast.ada)
    cast.do(remove_device, cast.ada)
    assert folded(cast, device).forgotten == "switched_off"
    assert {type(fact) for fact, _ in facts_of(cast, device, DeviceFact)} == set(get_args(DeviceFact))
    assert cast.look(is_intact, cast.shoe_shop.id, device)


def folded(cast: Cast, device_id: str) -> Device:
    """Work out from its journal alone what is known of a device."""
    state: Device | None = None
    for seq, (fact, at) in enumerate(facts_of(cast, device_id, DeviceFact), 1):
        if state is None:
            assert isinstance(fact, DeviceAdded)
            state = fact.begun(cast.shoe_shop.id, DeviceId(device_id))
        else:
            state = apply(state, Entry(seq, at, fact, None))
    assert state is not None
    return state
