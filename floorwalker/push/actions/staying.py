"""Whoever serves alone stays on offer when their desk is closed, for as long as their phone answers and they do."""

from floorwalker.availability.actions import leave_phone, stay_by_phone
from floorwalker.availability.views import is_by_phone
from floorwalker.kit.clock import Instant
from floorwalker.plumbing.due import schedule
from floorwalker.plumbing.work import Work
from floorwalker.push import store
from floorwalker.push.model import ANSWERED_WITHIN_MS, REACHED_WITHIN_MS, STAYS_AT_MOST_MS, STAYS_MS, Device
from floorwalker.push.views import scene

ANSWERED = "phone_answered"
"""The due work that asks whether a phone has answered, and its owner with it. The subject is the device."""


def stay_reached(work: Work, device: Device) -> Device:
    """A device has answered: if its owner stays on offer by it, they do so for a while."""
    if device.stays:
        last_look = store.looked_at_until(work, device.site_id, device.agent_id)
        until = Instant(min(work.now + STAYS_MS, last_look + STAYS_AT_MOST_MS))
        if until > work.now:
            stay_by_phone(work, device.agent_id, until)
    return device


def stay_no_longer(work: Work, device: Device) -> None:
    """A device cannot be reached: nobody is on offer by it."""
    if device.stays:
        leave_phone(work, device.agent_id)


def hear_answer(work: Work, device: Device) -> Device:
    """A word has left for a device: arrange that it is asked in time whether it has come."""
    if device.stays:
        schedule(work, ANSWERED, device.id, Instant(work.now + REACHED_WITHIN_MS))
    return device


def ask_whether_answered(work: Work, device_id: str) -> None:
    """Let nobody be on offer whose phone was not reached in time, or who lets customers wait whom they were told of."""
    device = store.held(work, device_id)
    if device is None or not device.stays:
        return
    if device.reached_at < device.sent_at:
        leave_phone(work, device.agent_id)
    elif is_by_phone(work, device.site_id, device.agent_id) and _lets_wait(work, device):
        _ask_again_or_end(work, device)


def _lets_wait(work: Work, device: Device) -> bool:
    told = device.told_until
    return any(wait.since <= told for wait in scene(work, device.site_id).waits_for(device.agent_id))


def _ask_again_or_end(work: Work, device: Device) -> None:
    answered_by = Instant(device.sent_at + ANSWERED_WITHIN_MS)
    if work.now >= answered_by:
        leave_phone(work, device.agent_id)
    else:
        schedule(work, ANSWERED, device.id, answered_by)
