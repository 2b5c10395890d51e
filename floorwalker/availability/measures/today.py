"""M31, online availability: in which part of today's opening hours a chat was offered, and why not in the rest.

Population: the seconds of the published opening hours of the day, up to now. Formula: the sum of the share of visitors
to whom a chat was offered, over those seconds. Unit: a share of time. Source: the field's *watch what per cent you were
really online*. Being open longer than published gives no credit. Seconds in which no server ran count as not offered,
whatever was offered before; up to 15 seconds of each are not noticed. Left out: hours that were changed during the
day count as they are now.
"""

from collections import defaultdict
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from floorwalker.availability import store
from floorwalker.availability.facts import OfferChanged
from floorwalker.availability.measures.downtime import down
from floorwalker.availability.measures.spells import Spell, laid_over, overlapping, spells
from floorwalker.availability.offering.offer import EVERYBODY, Danger, OfferCause
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.trail import lines_since
from floorwalker.plumbing.work import Reads
from floorwalker.shops.calendar.zone import local
from floorwalker.shops.views import own_hours
from floorwalker.shops.views import plan as plan_of

# The rest of the day is expected to go as the day went so far, and an hour of all being well before that.
SUPPOSED_GOOD_SECONDS = 3_600
EARLIEST_ALARM_SECONDS = 1_800
NOT_MISSED = {"free_slot", "short_wait", "closed"}

Held = tuple[int, OfferCause]
_decode = msgspec.json.Decoder(OfferChanged).decode


class Today(msgspec.Struct, frozen=True):
    """Today's opening hours: all of them, those that are past, and in how much of those a chat was offered.

    `missing` says why it was not, in seconds by cause. `looks` counts how often pages asked while the doors were open,
    `looks_missed` how often they could not be offered a chat; of people it knows nothing.
    """

    day: str
    goal_percent: int
    opening_seconds: float
    past_seconds: float
    offered_seconds: float
    missing: dict[OfferCause, float]
    looks: int
    looks_missed: int

    @property
    def so_far(self) -> float:
        """The part of the hours until now in which a chat was offered; all, before any has passed."""
        return self.offered_seconds / self.past_seconds if self.past_seconds else 1.0

    @property
    def projected(self) -> float:
        """The same for the whole day, if it goes on as it began."""
        expected = (self.offered_seconds + SUPPOSED_GOOD_SECONDS) / (self.past_seconds + SUPPOSED_GOOD_SECONDS)
        return self.with_rest(expected)

    def with_rest(self, share: float) -> float:
        """The same for the whole day, if the rest of it has this share."""
        left = self.opening_seconds - self.past_seconds
        return (self.offered_seconds + share * left) / self.opening_seconds if self.opening_seconds else 1.0


def today(reads: Reads, site_id: SiteId) -> Today | None:
    """Measure today so far; nothing where the shop has not said when it is open, since then it promises nothing."""
    return on_day(reads, site_id, day_now(reads, site_id))


def on_day(reads: Reads, site_id: SiteId, day: date) -> Today | None:
    """Measure any day in the same way, up to its end or to now; the promise is the one that held then."""
    if own_hours(reads, site_id, None).week is None:
        return None
    plan = plan_of(reads, site_id)
    begins_at, ends_at = midnights(plan.zone, day)
    until = min(reads.now, ends_at)
    opened = [Spell(span.begins_at, span.ends_at, None) for span in plan.spans(begins_at, until)]
    held = _while_open(offered(reads, site_id, begins_at, until), opened)
    looked = store.looks(reads, site_id, begins_at, ends_at)
    return Today(
        day=day.isoformat(),
        goal_percent=store.promise_at(reads, site_id, until).goal_percent,
        opening_seconds=plan.open_seconds(begins_at, ends_at),
        past_seconds=sum(span.seconds for span in opened),
        offered_seconds=sum(share / EVERYBODY * seconds for share, _, seconds in held),
        missing=_missing(held),
        looks=sum(count for cause, count in looked.items() if cause != "closed"),
        looks_missed=sum(count for cause, count in looked.items() if cause not in NOT_MISSED),
    )


def day_now(reads: Reads, site_id: SiteId) -> date:
    """Tell which day it is on the shop's wall."""
    return local(plan_of(reads, site_id).zone, reads.now).date()


def midnights(zone: str, day: date) -> tuple[Instant, Instant]:
    """From one midnight on the shop's wall to the next: 23, 24 or 25 hours."""
    days = (datetime.combine(one, datetime.min.time(), ZoneInfo(zone)) for one in (day, day + timedelta(days=1)))
    begins, ends = (Instant(round(midnight.timestamp() * 1000)) for midnight in days)
    return begins, ends


def danger_of(measured: Today | None) -> Danger | None:
    """Say early that today's promise will be missed: not in the first half hour, and as soon as it shows after that."""
    if measured is None or measured.past_seconds < EARLIEST_ALARM_SECONDS:
        return None
    if round(measured.projected * 100) >= measured.goal_percent:
        return None
    so_far, projected = round(measured.so_far * 100), round(measured.projected * 100)
    return Danger(measured.day, so_far, projected, measured.goal_percent)


def offered(reads: Reads, site_id: SiteId, begins_at: Instant, ends_at: Instant) -> list[Spell[Held]]:
    """What was offered between two instants, and why; before the first fact nobody was here, and then a server ran."""
    lines = lines_since(reads, site_id, store.offer_subject(site_id), ["offer_changed"], begins_at)
    changes = [(at, _decode(body)) for at, body in lines]
    nothing: Held = (0, "nobody_here")
    held = spells([(at, (fact.share, fact.cause)) for at, fact in changes], nothing, begins_at, ends_at)
    no_server: Held = (0, "server_down")
    spans = down(reads, site_id, begins_at, ends_at)
    return laid_over(held, [Spell(one.begins_at, one.ends_at, no_server) for one in spans])


def _while_open(held: list[Spell[Held]], opened: list[Spell[None]]) -> list[tuple[int, OfferCause, float]]:
    together = overlapping(held, opened, lambda _one, _other: True)
    return [(share, cause, seconds) for (share, cause), _, seconds in together]


def _missing(held: list[tuple[int, OfferCause, float]]) -> dict[OfferCause, float]:
    """For how long what was offered fell short, by cause."""
    missing: dict[OfferCause, float] = defaultdict(float)
    for share, cause, seconds in held:
        if share < EVERYBODY:
            missing[cause] += (1 - share / EVERYBODY) * seconds
    return dict(missing)
