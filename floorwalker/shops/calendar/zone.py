"""Zones: what the clock on a shop's wall shows, on days of 23, 24 and 25 hours alike."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import cache, lru_cache
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import msgspec
from babel.core import get_global

from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError

MINUTE_MS = 60_000
DAY_MS = 24 * 60 * MINUTE_MS

# What some machines have among their zones, each meaning by it what it likes.
NO_NAMES = {"localtime", "Factory", "posixrules"}

NO_COUNTRY = "ZZ"

_EPOCH = date(1970, 1, 1)
# Clocks are put forward and back weeks apart; four looks a day miss nothing.
_LOOKS = 4


class UnknownZone(FloorwalkerError):
    """A zone is one of the names of the IANA database, since only those know when clocks change."""

    code = "unknown_zone"
    sentence = "This time zone is not known. It looks like Europe/Helsinki."


class Stretch(msgspec.Struct, frozen=True):
    """A time in which a zone's clocks run on: the wall shows the instant plus `offset_ms`."""

    begins_at: int
    ends_at: int
    offset_ms: int


def clean_zone(name: str) -> str:
    """Accept the name of a zone that is known here."""
    if name not in _zones():
        raise UnknownZone
    return name


def local(zone: str, at: Instant) -> datetime:
    """Give what calendar and clock on the wall show at an instant."""
    return datetime.fromtimestamp(at / 1000, UTC).astimezone(ZoneInfo(zone))


def stretches(zone: str, begins_at: Instant, ends_at: Instant) -> Iterator[Stretch]:
    """Yield a span of time, cut at least where the clocks change."""
    for utc_day in range(begins_at // DAY_MS, -(-ends_at // DAY_MS)):
        for whole in _clocks_on(zone, utc_day):
            begins, ends = max(whole.begins_at, begins_at), min(whole.ends_at, ends_at)
            if begins < ends:
                yield Stretch(begins, ends, whole.offset_ms)


def days_in(stretch: Stretch) -> Iterator[tuple[date, int]]:
    """Yield the days that calendars show during a stretch, each with the instant at which its clock would show 0:00."""
    first = (stretch.begins_at + stretch.offset_ms) // DAY_MS
    last = (stretch.ends_at + stretch.offset_ms - 1) // DAY_MS
    for number in range(first, last + 1):
        yield _EPOCH + timedelta(days=number), number * DAY_MS - stretch.offset_ms


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones() - NO_NAMES)


@lru_cache(maxsize=10_000)
def _clocks_on(zone: str, utc_day: int) -> tuple[Stretch, ...]:
    midnight, step = utc_day * DAY_MS, DAY_MS // _LOOKS
    looks = range(midnight, midnight + DAY_MS, step)
    changed = (begins for begins in looks if _offset(zone, begins) != _offset(zone, begins + step))
    cuts = [midnight, *(_change_between(zone, begins, begins + step) for begins in changed), midnight + DAY_MS]
    return tuple(Stretch(begins, ends, _offset(zone, begins)) for begins, ends in pairwise(cuts) if begins < ends)


def _change_between(zone: str, before: int, after: int) -> int:
    """Find, by halves, the first second with the later offset."""
    old = _offset(zone, before)
    while after - before > 1000:  # noqa: PLR2004 - clocks change at whole seconds
        middle = (before + after) // 2000 * 1000
        before, after = (middle, after) if _offset(zone, middle) == old else (before, middle)
    return after


def _offset(zone: str, at: int) -> int:
    return int((local(zone, Instant(at)).utcoffset() or timedelta()).total_seconds() * 1000)


def country_of(zone: str) -> str | None:
    """Tell in which country a zone lies, by its two letters; some, such as UTC, lie in none."""
    found: str | None = get_global("zone_territories").get(zone)
    return None if found == NO_COUNTRY else found
