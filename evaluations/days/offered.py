"""In how much of a day's opening hours a chat was offered, and why not in the rest."""

import msgspec

from evaluations.days.made_up_time import MadeUpTime
from evaluations.days.rota import Day
from floorwalker.availability.measures.spells import Spell, overlapping
from floorwalker.availability.measures.today import offered
from floorwalker.availability.offering.offer import EVERYBODY
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.work import Reads


class Offered(msgspec.Struct, frozen=True):
    """One day: `usable_seconds` count each second by the share of visitors to whom a chat was offered in it."""

    date: str
    begins_at: Instant
    ends_at: Instant
    load: float
    opening_seconds: float
    usable_seconds: float
    to_somebody_seconds: float
    missing: dict[str, float]


def offered_on(reads: Reads, site_id: SiteId, day: Day, loop: MadeUpTime) -> Offered:
    """Measure a day by the same facts and the same reckoning as the product does."""
    begins, ends = (_instant(loop, at) for at in (day.begins, day.ends))
    doors = [Spell(_instant(loop, one.begins), _instant(loop, one.ends), None) for one in day.opened]
    held = overlapping(offered(reads, site_id, begins, ends), doors, lambda _one, _other: True)
    missing: dict[str, float] = {}
    for (share, cause), _, seconds in held:
        if share < EVERYBODY:
            missing[cause] = missing.get(cause, 0.0) + (1 - share / EVERYBODY) * seconds
    return Offered(
        date=day.date.isoformat(),
        begins_at=begins,
        ends_at=ends,
        load=day.load,
        opening_seconds=sum(one.seconds for one in doors),
        usable_seconds=sum(share / EVERYBODY * seconds for (share, _), _, seconds in held),
        to_somebody_seconds=sum(seconds for (share, _), _, seconds in held if share),
        missing=missing,
    )


def _instant(loop: MadeUpTime, at: float) -> Instant:
    return Instant(loop.now() + round((at - loop.time()) * 1000))
