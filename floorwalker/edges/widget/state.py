"""What launchers tell: whether somebody can answer now, and who. Asked often, so worked out seldom."""

import math
from collections import Counter

import msgspec

from floorwalker.aftersales.views.rules import rules as aftersales_rules
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
from floorwalker.signals.views import rules

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
    """The present state of each site in each language, remembered for two seconds or until something stirs there.

    A panel that opens just after news were told would be welcomed with what stood before them, and never hear better.
    """

    def __init__(self, premises: Premises) -> None:
        self._premises = premises
        self._known: dict[tuple[SiteId, str], tuple[int, Told]] = {}
        self._stirs: Counter[SiteId] = Counter()

    async def of(self, site_id: SiteId, language: str) -> Told:
        """Give what is told of a site in one of its languages."""
        now = self._premises.clock.now()
        spoken = spoken_for(language)
        known = self._known.get((site_id, spoken))
        if known is None or known[0] < now - FRESH_MS:
            stirs = self._stirs[site_id]
            known = (now, await self._premises.database.look(told_by, site_id, spoken))
            if stirs == self._stirs[site_id]:
                self._known[(site_id, spoken)] = known
        return known[1]

    def forget(self, site_id: SiteId) -> None:
        """Something stirs at this site: what was worked out before does not hold any more."""
        self._stirs[site_id] += 1
        self._known = {known: told for known, told in self._known.items() if known[0] != site_id}


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
    calls, signals = calls_back(reads, site_id), rules(reads, site_id).is_on
    orders = aftersales_rules(reads, site_id).is_on
    wording = Wording(site_of(reads, site_id), language, offered.version, calls, signals, orders)
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
