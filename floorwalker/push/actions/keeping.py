"""How a device is loaded, and how what happens to it is kept."""

from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.work import Work
from floorwalker.push import store
from floorwalker.push.facts import DeviceAdded, DeviceFact
from floorwalker.push.model import Address, Device, DeviceId, NotWoken


def hold_own(work: Work) -> Device:
    """Hold the device that the actor is signed in with."""
    for known in store.of_agent(work, work.actor.site_id, work.actor.id):
        device = store.held(work, known.id) if known.sign_in_id == work.actor.sign_in_id else None
        if device is not None:
            device.require_own(work.actor)
            return device
    raise NotWoken


def keep_new(work: Work, device_id: DeviceId, added: DeviceAdded, address: Address) -> Device:
    """Keep a new device."""
    device = added.begun(work.actor.site_id, device_id)
    store.add(work, device, address)
    tell(work, device.id, added, state=device)
    return device


def record(work: Work, before: Device, fact: DeviceFact) -> Device:
    """Keep what happened to a device; gives it as it is then."""
    after = fact.changed(before, before.seq + 1, work.now)
    tell(work, before.id, fact, state=after)
    return after
