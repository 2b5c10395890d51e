"""What people do about their devices: let one be woken, try it, switch it off; and what ends by itself."""

from collections.abc import Collection

from floorwalker.availability.actions import leave_phone
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import AgentId, SignInId, new_id
from floorwalker.plumbing.due import cancel
from floorwalker.plumbing.push.keys import browser_auth, browser_key
from floorwalker.plumbing.push.known_origins import service_of
from floorwalker.plumbing.work import Work
from floorwalker.push import store
from floorwalker.push.actions.keeping import hold_own, keep_new, record
from floorwalker.push.actions.staying import stay_no_longer, stay_reached
from floorwalker.push.actions.waking import WAKE, arrange
from floorwalker.push.facts import DeviceAdded, DeviceForgotten, DeviceReached, DeviceTested, StayingChosen
from floorwalker.push.model import REACHED_APART_MS, Address, Device, DeviceId, Forgotten, NotAPushKey, NotAPushService
from floorwalker.push.views import is_alive


def add_device(work: Work, address: Address, language: str, allowed: Collection[str]) -> None:
    """Let the browser that the actor is signed in with be woken from now on; said again, the newest way holds."""
    if work.actor.kind != "agent" or work.actor.sign_in_id is None:
        raise NotFound
    if service_of(address.endpoint, allowed) is None:
        raise NotAPushService
    _require_key(address)
    sign_in = SignInId(work.actor.sign_in_id)
    for known in store.of_agent(work, work.actor.site_id, work.actor.id):
        if known.sign_in_id == sign_in:
            _forget(work, known.id, "replaced")
    for known in store.at_endpoint(work, work.actor.site_id, address.endpoint):
        _forget(work, known.id, "replaced")
    added = DeviceAdded(agent_id=AgentId(work.actor.id), sign_in_id=sign_in, language=language)
    keep_new(work, DeviceId(new_id()), added, address)


def remove_device(work: Work) -> None:
    """Wake this browser no more; where it never was, nothing changes."""
    for known in store.of_agent(work, work.actor.site_id, work.actor.id):
        if known.sign_in_id == work.actor.sign_in_id:
            _forget(work, known.id, "switched_off")


def try_device(work: Work) -> None:
    """Have the actor's device woken once, to see that it works."""
    arrange(work, record(work, hold_own(work), DeviceTested()))


def note_reached(work: Work) -> None:
    """A word has come to the actor's device."""
    device = hold_own(work)
    if work.now - device.reached_at >= REACHED_APART_MS:
        arrange(work, stay_reached(work, record(work, device, DeviceReached())))


def choose_staying(work: Work, stays: bool) -> None:  # noqa: FBT001 - it comes from the edge as it is
    """Stay on offer by this device when the desk is closed, or no longer; whether it is reached is tried at once."""
    device = record(work, hold_own(work), StayingChosen(stays=stays))
    if stays:
        arrange(work, record(work, device, DeviceTested()))
    else:
        leave_phone(work, device.agent_id)


def forget_signed_out(work: Work, agent_id: str) -> None:
    """Forget the devices of somebody whose sign-in no longer holds, and what is known of their looks."""
    for known in store.of_agent(work, work.actor.site_id, agent_id):
        if not is_alive(work, known):
            _forget(work, known.id, "signed_out")
    store.forget_looks(work, work.actor.site_id, agent_id)


def forget_device(work: Work, device: Device, because: Forgotten) -> None:
    """Wake a device no more, for this reason."""
    stay_no_longer(work, device)
    record(work, device, DeviceForgotten(because=because))
    store.remove(work, device)
    cancel(work, WAKE, device.id)


def _forget(work: Work, device_id: str, because: Forgotten) -> None:
    device = store.held(work, device_id)
    if device is not None:
        forget_device(work, device, because)


def _require_key(address: Address) -> None:
    try:
        browser_key(address.key)
        browser_auth(address.auth)
    except ValueError as error:
        raise NotAPushKey from error
