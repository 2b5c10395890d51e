"""When devices are woken, and what became of it."""

from floorwalker.kit.clock import Instant
from floorwalker.plumbing.due import schedule_by
from floorwalker.plumbing.work import Work
from floorwalker.push import store
from floorwalker.push.actions.keeping import record
from floorwalker.push.actions.staying import hear_answer, stay_no_longer
from floorwalker.push.facts import DeviceForgotten, DeviceNotWoken, DeviceWoken
from floorwalker.push.model import GAP_MS, MOST_TRIES, SEEN_FOR_MS, Call, Device, Failure, Outcome, Seen
from floorwalker.push.views import Scene, is_alive, next_call, scene

WAKE = "wake_device"
"""Due work that leads out of the house: going to a push service with one word. The subject is the device."""


def arrange_calls(work: Work) -> None:
    """Somebody may wait: have those woken whom it concerns. In a shop without devices this is one question.

    Whoever looks at their desk sees it; whether they still need to be told is asked when they look no more.
    """
    devices = store.of_site(work, work.actor.site_id)
    seen_until = {one.id: store.looked_at_until(work, one.site_id, one.agent_id) for one in devices}
    for device in devices:
        if seen_until[device.id] > work.now:
            schedule_by(work, WAKE, device.id, seen_until[device.id])
    if unseen := [one for one in devices if seen_until[one.id] <= work.now]:
        here = scene(work, work.actor.site_id)
        for device in unseen:
            _arrange(work, device, here)


def arrange(work: Work, device: Device) -> None:
    """Have a device woken once it is time, if there is anything to tell it."""
    _arrange(work, device, scene(work, device.site_id))


def look_at_desk(work: Work, seen: Seen) -> None:
    """The actor has the desk before their eyes, or no more; what they see they need not be woken for."""
    store.keep_look(work, Instant(work.now + SEEN_FOR_MS) if seen == "visible" else work.now)
    if seen == "hidden":
        for device in store.of_agent(work, work.actor.site_id, work.actor.id):
            arrange(work, device)


def look_again(work: Work, device_id: str) -> None:
    """There was nothing to say to a device after all, or not yet; whose sign-in has ended is forgotten."""
    device = store.held(work, device_id)
    if device is None:
        return
    if not is_alive(work, device):
        _end(work, device, DeviceForgotten(because="signed_out"))
    else:
        arrange(work, device)


def note_call(work: Work, call: Call, outcome: Outcome) -> None:
    """Keep what became of a call, and have the next one arranged."""
    device = store.held(work, call.device_id)
    if device is None:
        return
    if outcome.kind == "gone":
        _end(work, device, DeviceForgotten(because="gone"))
    elif outcome.kind == "taken":
        alert, rests_until = call.alert, Instant(work.now + GAP_MS)
        woken = DeviceWoken(alert.kind, alert.waiting, call.at, call.up_to, rests_until)
        arrange(work, hear_answer(work, record(work, device, woken)))
    else:
        fact = _failure(work, device, call, outcome)
        if fact.gives_up:
            stay_no_longer(work, device)
        arrange(work, record(work, device, fact))


def _arrange(work: Work, device: Device, here: Scene) -> None:
    at = next_call(work, device, here)
    if at is not None:
        schedule_by(work, WAKE, device.id, at)


def _failure(work: Work, device: Device, call: Call, outcome: Outcome) -> DeviceNotWoken:
    """What is refused is not said again; what was not taken is, a few times, until it would come too late."""
    tries = device.failures + 1
    because: Failure = "refused" if outcome.kind == "refused" else "unreachable"
    pause = device.pause_after(tries, outcome.again_after_seconds)
    gives_up = because == "refused" or tries >= MOST_TRIES
    return DeviceNotWoken(because, tries, Instant(work.now + pause), gives_up, call.up_to)


def _end(work: Work, device: Device, fact: DeviceForgotten) -> None:
    stay_no_longer(work, device)
    record(work, device, fact)
    store.remove(work, device)
