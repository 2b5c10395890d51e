"""Who waits for whom, what a device is to be told of it and when, and what its owner sees of it."""

from collections.abc import Iterator

import msgspec

from floorwalker.availability.model import Presence
from floorwalker.availability.views import board
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.views import open_ones
from floorwalker.identity.views import is_still_signed_in
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.work import Reads
from floorwalker.push import store
from floorwalker.push.model import ASK_AGAIN_MS, STAYS_AT_MOST_MS, Alert, AlertKind, Call, Device, Failure, Wait
from floorwalker.shops.views import plan, site

UNWILLING = {"gone", "missed"}
"""Who went away like this did not say that they want to be left alone."""


class Scene(msgspec.Struct, frozen=True):
    """One moment of a shop: who is there, and what is open; outside of its hours nobody is woken for anything."""

    now: Instant
    is_open: bool
    presences: list[Presence]
    talks: list[Conversation]

    def waits_for(self, agent_id: str) -> list[Wait]:
        """Who waits for somebody, the longest first."""
        found = self._waits(agent_id, may_take=self._may_take(agent_id)) if self.is_open else ()
        return sorted(found, key=lambda wait: wait.since)

    def asks_whether_there_at(self, agent_id: str) -> Instant | None:
        """When the phone by which somebody stays on offer has to answer again; nothing where they do not stay by it."""
        mine = next((one for one in self.presences if one.agent_id == agent_id), None)
        if mine is None or not self.is_open or mine.state(self.now) != "online" or self._has_others(agent_id):
            return None
        return Instant(mine.by_phone_until - ASK_AGAIN_MS)

    def _has_others(self, agent_id: str) -> bool:
        others = (one for one in self.presences if one.agent_id != agent_id)
        return any(one.state(self.now) == "online" and one.is_at_desk(self.now) for one in others)

    def _waits(self, agent_id: str, *, may_take: bool) -> Iterator[Wait]:
        for talk in self.talks:
            if talk.state == "queued" and may_take:
                yield Wait(talk.id, talk.queued_at or talk.last_at)
            elif talk.agent_id == agent_id and talk.waiting_since is not None:
                yield Wait(talk.id, max(talk.waiting_since, talk.assigned_at or talk.waiting_since))

    def _may_take(self, agent_id: str) -> bool:
        """Whether the queue is their business: they take chats and have room; or nobody does, and they were lost."""
        mine = next((one for one in self.presences if one.agent_id == agent_id), None)
        if mine is None:
            return False
        if mine.state(self.now) == "online":
            return mine.has_free_slot(self.now)
        is_anybody_here = any(one.state(self.now) == "online" for one in self.presences)
        return not is_anybody_here and not mine.is_finishing and (mine.is_online or mine.because in UNWILLING)


class OwnDevice(msgspec.Struct, frozen=True):
    """What somebody sees of the device that they are signed in with."""

    sent_at: Instant | None
    reached_at: Instant | None
    failed_because: Failure | None
    stays: bool
    by_phone_until: Instant | None


def own_device(reads: Reads, actor: Actor) -> OwnDevice | None:
    """The device that the actor is signed in with, if it is woken."""
    found = next((one for one in store.of_agent(reads, actor.site_id, actor.id) if _is_own(one, actor)), None)
    if found is None:
        return None
    by_phone_until = next((one.by_phone_until for one in board(reads, actor.site_id) if one.agent_id == actor.id), None)
    reached = (found.sent_at or None, found.reached_at or None, found.failed_because)
    return OwnDevice(*reached, found.stays, by_phone_until or None)


def scene(reads: Reads, site_id: SiteId) -> Scene:
    """Look around in a shop."""
    is_open = plan(reads, site_id).is_open(reads.now)
    return Scene(reads.now, is_open, board(reads, site_id), open_ones(reads, site_id) if is_open else [])


def call_for(reads: Reads, site_id: SiteId, device_id: str) -> Call | None:
    """What is to be said to a device at this moment; nothing if it is not the moment, or nothing is to be said."""
    device = store.one(reads, site_id, device_id)
    if device is None or not is_alive(reads, device):
        return None
    here = scene(reads, site_id)
    at = next_call(reads, device, here)
    if at is None or at > reads.now:
        return None
    waits = here.waits_for(device.agent_id)
    first = waits[0].conversation_id if waits else None
    alert = Alert(_kind(device, waits), device.language, len(waits), first)
    up_to = max((wait.since for wait in waits), default=device.told_until)
    return Call(device.id, store.address_of(reads, device), alert, _contact(reads, site_id), reads.now, up_to)


def next_call(reads: Reads, device: Device, here: Scene) -> Instant | None:
    """When a device is to be told something, as things stand: now, or once it has rested or is not looked at."""
    if device.is_tested:
        return max(reads.now, device.rests_until)
    seen_until = store.looked_at_until(reads, device.site_id, device.agent_id)
    free_at = max(reads.now, device.rests_until, seen_until)
    if _is_news(device, here.waits_for(device.agent_id)):
        return free_at
    asks_at = here.asks_whether_there_at(device.agent_id) if device.stays else None
    if asks_at is None or free_at >= seen_until + STAYS_AT_MOST_MS:
        return None
    return max(free_at, asks_at, device.may_be_asked_at())


def is_alive(reads: Reads, device: Device) -> bool:
    """Whether the sign-in that a device came with still holds; without it nothing is said to the device."""
    owner = Actor(device.site_id, "agent", device.agent_id, None, device.sign_in_id)
    return is_still_signed_in(reads, owner)


def _kind(device: Device, waits: list[Wait]) -> AlertKind:
    if device.is_tested:
        return "test"
    return "waits" if _is_news(device, waits) else "stays"


def _is_news(device: Device, waits: list[Wait]) -> bool:
    return any(wait.since > device.told_until for wait in waits)


def _contact(reads: Reads, site_id: SiteId) -> str | None:
    """Whom a push service may turn to: the shop's own pages, which are public anyway."""
    return next((one for one in site(reads, site_id).origins if one.startswith("https://")), None)


def _is_own(device: Device, actor: Actor) -> bool:
    return device.sign_in_id == actor.sign_in_id
