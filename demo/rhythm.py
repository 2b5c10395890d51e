"""When people come: the demo shop's opening hours, and how many shoppers write in which hour."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from random import Random

from floorwalker.kit.clock import Instant

HELSINKI = timezone(timedelta(hours=2))
"""Winter time all the year: the demo needs no time zone data that a bare machine may lack."""

WEEKDAY = {9: 2.2, 10: 3.0, 11: 3.4, 12: 3.1, 13: 2.6, 14: 2.7, 15: 3.1, 16: 3.6, 17: 2.5}
"""New conversations an hour: a hill before lunch, a higher one when people come home."""

SATURDAY = {10: 2.4, 11: 3.2, 12: 2.9, 13: 2.1, 14: 1.6}


def inflow(day: date) -> dict[int, float]:
    """The expected conversations of each open hour; a Sunday has none."""
    return {5: SATURDAY, 6: {}}.get(day.weekday(), WEEKDAY)


def arrivals(day: date, chance: Random) -> Iterator[Instant]:
    """When shoppers begin to write on a day: a Poisson process whose rate changes with the hour."""
    for hour, an_hour in inflow(day).items():
        seconds = chance.expovariate(an_hour / 3600)
        while seconds < 3600:
            yield later(at(day, hour), seconds)
            seconds += chance.expovariate(an_hour / 3600)


def at(day: date, hour: float) -> Instant:
    """The instant when the shop's clock shows this hour; 9.5 is half past nine."""
    midnight = datetime.combine(day, time(), HELSINKI)
    return Instant(round((midnight + timedelta(hours=hour)).timestamp() * 1000))


def day_of(instant: Instant) -> date:
    """The day on the shop's calendar."""
    return datetime.fromtimestamp(instant / 1000, UTC).astimezone(HELSINKI).date()


def later(instant: Instant, seconds: float) -> Instant:
    """So many seconds after; before, if they are negative."""
    return Instant(instant + round(seconds * 1000))
