"""The sheet: everything people see of a place's hours, worked out here so that no screen works it out again."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Literal

import msgspec

from floorwalker.shops.calendar.holiday import Observance, holidays_of, names_in
from floorwalker.shops.calendar.own_hours import OwnHours
from floorwalker.shops.calendar.plan import Plan
from floorwalker.shops.calendar.slots import DAYS, written

DAYS_SHOWN = 5 * DAYS
DAYS_OF_HOLIDAYS = 366


class HolidayRow(msgspec.Struct, frozen=True):
    """A holiday as the page lists it: its English name, what readers call it, the hours it leaves."""

    day: date
    name: str
    called: str
    limit: str


class ExceptionRow(msgspec.Struct, frozen=True):
    """A single day with hours of its own, or none; said of the place itself, or of the whole shop."""

    day: date
    slots: str
    reason: str
    is_own: bool


class DayShown(msgspec.Struct, frozen=True):
    """One day of the preview: its hours, and why they are not those of the week, in people's words."""

    day: date
    slots: str
    because: Literal["week", "holiday", "exception"]
    why: list[str]


class HoursSheet(msgspec.Struct, frozen=True):
    """A place's hours as they hold, and which of them are its own words; the others are as for the shop.

    `holidays` are those of the next twelve months, `days` the preview: this week from Monday, and four more.
    """

    today: date
    zone: str
    week: list[str]
    is_week_own: bool
    country: str | None
    region: str | None
    limits: dict[str, str]
    are_holidays_own: bool
    holidays: list[HolidayRow]
    exceptions: list[ExceptionRow]
    days: list[DayShown]


def sheet_of(own: OwnHours, shop: OwnHours, reasons: Mapping[date, str], today: date, language: str) -> HoursSheet:
    """Lay out a place's sheet; `reasons` are those of its exceptions and of the shop's, by their days."""
    plan = own.over(shop).plan()
    kept, monday = plan.observance, today - timedelta(days=today.weekday())
    return HoursSheet(
        today=today,
        zone=plan.zone,
        week=[written(slots) for slots in plan.week],
        is_week_own=own.week is not None,
        country=kept.country,
        region=kept.region,
        limits={name: written(slots) for name, slots in kept.limits.items()},
        are_holidays_own=own.observance is not None,
        holidays=list(_coming(kept, today, language)),
        exceptions=[
            ExceptionRow(day, written(slots), reasons.get(day, ""), day in own.exceptions)
            for day, slots in sorted(plan.exceptions.items())
            if day >= monday
        ],
        days=[_shown(plan, monday + timedelta(days=number), reasons, language) for number in range(DAYS_SHOWN)],
    )


def holidays_in(kept: Observance, year: int, language: str) -> list[HolidayRow]:
    """List the holidays of a year as readers of a language call them."""
    if kept.country is None:
        return []
    called = names_in(language, kept.country, kept.region, year)
    return [
        HolidayRow(day, holiday.name, called.get(holiday.name, holiday.name), written(kept.limit(holiday)))
        for day, several in holidays_of(kept.country, kept.region, year).items()
        for holiday in several
    ]


def _coming(kept: Observance, today: date, language: str) -> Iterator[HolidayRow]:
    last = today + timedelta(days=DAYS_OF_HOLIDAYS - 1)
    for year in range(today.year, last.year + 1):
        yield from (row for row in holidays_in(kept, year, language) if today <= row.day <= last)


def _shown(plan: Plan, day: date, reasons: Mapping[date, str], language: str) -> DayShown:
    planned = plan.day(day)
    called = {row.name: row.called for row in holidays_in(plan.observance, day.year, language)}
    names = [called[name] for name in planned.holidays]
    why = [reasons.get(day, "")] if planned.because == "exception" else names
    return DayShown(day, written(planned.slots), planned.because, [words for words in why if words])
