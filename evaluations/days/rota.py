"""When the shop is open, how many customers are expected, and who works when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from evaluations.days.made_up_time import MadeUpTime
from evaluations.days.parameters import Shop
from floorwalker.kit.clock import Instant
from floorwalker.shops.calendar.plan import Plan


@dataclass(frozen=True)
class Opened:
    """A time without interruption in which the doors are open, in the loop's seconds."""

    begins: float
    ends: float


@dataclass(frozen=True)
class Day:
    """One day of the shop: when it is open, and at which part of the plan customers come."""

    date: date
    load: float
    opened: tuple[Opened, ...]
    begins: float
    ends: float


def days(loop: MadeUpTime, plan: Plan, shop: Shop, count: int) -> Iterator[Day]:
    """Give the days in order, closed ones too; loads go round over those on which it opens. The last have none."""
    opened_days = 0
    first = date.fromisoformat(shop.first_day)
    for number in range(count + shop.last_days):
        day = first + timedelta(days=number)
        begins, ends = (midnight(one, shop.zone) for one in (day, day + timedelta(days=1)))
        opened = tuple(Opened(loop.at(one.begins_at), loop.at(one.ends_at)) for one in plan.spans(begins, ends))
        load = shop.loads[opened_days % len(shop.loads)] if number < count else 0.0
        yield Day(day, load, opened, loop.at(begins), loop.at(ends))
        opened_days += bool(opened)


def midnight(day: date, zone: str) -> Instant:
    """Give the instant at which a day begins on the shop's wall."""
    return Instant(round(datetime.combine(day, time.min, ZoneInfo(zone)).timestamp() * 1000))


def week(shop: Shop) -> list[str]:
    """Give the slots of the week, Monday first; on Sundays nobody comes."""
    return [shop.weekdays] * 5 + [shop.saturdays, ""]
