"""Signals as others see them."""

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId, VisitorId
from floorwalker.plumbing.work import Reads
from floorwalker.signals import store
from floorwalker.signals.model import Seen, SignalRules


class Sighting(msgspec.Struct, frozen=True):
    """What was seen of a visitor, and when; by what their browser says."""

    at: Instant
    seen: Seen


def rules(reads: Reads, site_id: SiteId) -> SignalRules:
    """Whether a shop reads what its pages say."""
    return store.rules(reads, site_id)


def sighting(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> Sighting | None:
    """What was seen last of a visitor, if anything."""
    found = store.seen(reads, site_id, visitor_id)
    return Sighting(found[1], found[0]) if found else None


def purchases_of(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> list[tuple[str, Instant]]:
    """By which numbers a visitor's browser named what was bought in it, and when."""
    return store.purchases(reads, site_id, visitor_id)


def who_bought(
    reads: Reads, site_id: SiteId, numbers: tuple[str, ...], since: Instant, until: Instant
) -> list[VisitorId]:
    """Whose browsers named one of these orders in a span of time, the first first; it proves nothing."""
    return store.who_said(reads, site_id, numbers, since, until)
