"""What launchers tell: whether somebody can answer now, and who. Asked often, so worked out seldom."""

import math

import msgspec

from floorwalker.availability.offering.offer import EVERYBODY, Offer, OfferCause
from floorwalker.availability.views import floor, offer, people_here, promise
from floorwalker.callbacks.views.shopper import calls_back
from floorwalker.conversations.views import how_many_wait
from floorwalker.edges.live.premises import Premises
from floorwalker.edges.widget.frames import LauncherState
from floorwalker.edges.widget.wording import Wording
from floorwalker.kit.ids import SiteId
from floorwalker.kit.queueing.predicted_wait import announced_wait
from floorwalker.plumbing.texts import spoken_for
from floorwalker.plumbing.work import Reads
from floorwalker.shops.model import Site
from floorwalker.shops.views import plan as plan_of
from floorwalker.shops.views import site as site_of
from floorwalker.shops.views import site_by_key

FRESH_MS = 2_000
# Closed stands here too: the doors have just opened, and it was not weighed yet.
NOBODY_TAKES_CHATS = {"closed", "finishing", "nobody_here"}


class Told(msgspec.Struct, frozen=True):
    """What is told at one moment: to those who are offered a chat, and to the others; and why."""

    offer: Offer
    to_some: LauncherState
    to_others: LauncherState

    def at(self, place: int) -> LauncherState:
        """What a visitor is told whose place in the flow, from 0 to 99, is this."""
        return self.to_some if self.offer.includes(place) else self.to_others

    @property
    def to_whoever_came(self) -> LauncherState:
        """What somebody is told who opened the panel anyway: nobody is sent away who has come so far."""
        return self.at(0)

    def cause_at(self, place: int) -> OfferCause:
        """Why such a visitor is told that: who is among the few who are offered a chat misses nothing."""
        is_among_few = self.offer.share < EVERYBODY and self.offer.includes(place)
        return "free_slot" if is_among_few else self.offer.cause


class LauncherStates:
    """The present state of each site in each language, remembered for two seconds."""

    def __init__(self, premises: Premises) -> None:
        self._premises = premises
        self._known: dict[tuple[SiteId, str], tuple[int, Told]] = {}

    async def of(self, site_id: SiteId, language: str) -> Told:
        """Give what is told of a site in one of its languages."""
        now = self._premises.clock.now()
        spoken = spoken_for(language)
        known = self._known.get((site_id, spoken))
        if known is None or known[0] < now - FRESH_MS:
            told = await self._premises.database.look(told_by, site_id, spoken)
            known = self._known[(site_id, spoken)] = (now, told)
        return known[1]


class Sites:
    """Sites by their keys, remembered for a few seconds, since every page view asks."""

    def __init__(self, premises: Premises) -> None:
        self._premises = premises
        self._known: dict[str, tuple[int, Site]] = {}

    async def by_key(self, key: str) -> Site:
        """Give the site whose pages carry this key; raises `NotFound`."""
        now = self._premises.clock.now()
        known = self._known.get(key)
        if known is None or known[0] < now - FRESH_MS:
            known = self._known[key] = (now, await self._premises.database.look(site_by_key, key))
        return known[1]


def told_by(reads: Reads, site_id: SiteId, language: str) -> Told:
    """Work out what a site's launchers tell."""
    offered, plan = offer(reads, site_id), plan_of(reads, site_id)
    wording = Wording(site_of(reads, site_id), language, offered.version, calls=calls_back(reads, site_id))
    if not plan.is_open(reads.now):
        closed = wording.closed(plan, reads.now, is_hidden=promise(reads, site_id).when_shut == "hidden")
        return Told(offered, closed, closed)
    if offered.cause in NOBODY_TAKES_CHATS:
        away = wording.away()
        return Told(offered, away, away)
    wait_seconds = _wait(reads, site_id)
    available = wording.available(people_here(reads, site_id), wait_seconds)
    others = wording.settling() if offered.cause == "settling" else wording.busy(wait_seconds)
    return Told(offered, available, others)


def _wait(reads: Reads, site_id: SiteId) -> int | None:
    """The seconds that four in five do not exceed who write now; nothing where nobody would come."""
    now = floor(reads, site_id, how_many_wait(reads, site_id))
    ahead = now.spoken_for() - now.free_slots
    seconds = now.reaction.kept_by(0.8) if ahead < 0 else announced_wait(now.outflow, ahead, now.reaction)
    return math.ceil(seconds) if math.isfinite(seconds) else None
