"""When are you back? In the words of whoever asks."""

from datetime import date

import msgspec
from babel import Locale
from babel.dates import format_date, format_skeleton, format_time

from floorwalker.kit.clock import Instant
from floorwalker.shops.calendar.plan import Plan
from floorwalker.shops.calendar.zone import local

NAMED_BY_WEEKDAY = 6
# Our shops are in Europe: 7 January and 14:00, not January 7 and 2 PM.
REGIONS = {"en": "en_GB"}


class Back(msgspec.Struct, frozen=True):
    """A text of the catalogue, and the values to put into it."""

    key: str
    values: dict[str, str]


def when_back(plan: Plan, now: Instant, language: str) -> Back | None:
    """Say when the doors open next, as the clock on the shop's wall will show it; nothing if nobody knows.

    The farther away, the more is said: today, tomorrow, the weekday for six days, then the date.
    """
    opens_at = plan.opens_next(now)
    if opens_at is None:
        return None
    today, opens = local(plan.zone, now).date(), local(plan.zone, opens_at)
    locale = Locale.parse(REGIONS.get(language, language), sep="_")
    time = format_time(opens.time(), "short", locale=locale)
    key = _key((opens.date() - today).days)
    return Back(key, {"time": time, **_day_words(key, opens.date(), locale)})


def _key(days_away: int) -> str:
    if days_away > NAMED_BY_WEEKDAY:
        return "back.date"
    if days_away > 1:
        return "back.weekday"
    return "back.tomorrow" if days_away else "back.today"


def _day_words(key: str, day: date, locale: Locale) -> dict[str, str]:
    match key:
        case "back.weekday":
            return {"weekday": format_date(day, "EEEE", locale=locale)}
        case "back.date":
            return {"date": format_skeleton("MMMMd", day, locale=locale)}
    return {}
