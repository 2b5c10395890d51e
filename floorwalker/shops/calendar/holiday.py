"""Holidays: which days a country, or a part of it, keeps, and what a shop makes of them."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache, lru_cache

import holidays
import msgspec

from floorwalker.kit.errors import FloorwalkerError
from floorwalker.shops.calendar.slots import ALL_DAY, CLOSED, Slots, common

# Sweden's eves are "de facto", Denmark's "optional"; a shop that knows only public holidays opens on Christmas Eve.
CATEGORIES = ("public", "de_facto", "bank", "optional")
CLOSES_BY_ITSELF = {"public", "de_facto"}
GREAT_EVES = {"Christmas Eve", "New Year's Eve", "Midsummer Eve"}
ENGLISH = "en_US"
YEARS_AROUND = range(-6, 7)

# A holiday that is kept on another day than its own is the same holiday.
_KEPT_OTHERWISE = re.compile(r" \((?:observed|estimated|in lieu|substituted?)\b[^)]*\)$")


class UnknownCountry(FloorwalkerError):
    """A country is named by its two letters."""

    code = "unknown_country"
    sentence = "The holidays of this country are not known. A country looks like FI."


class UnknownRegion(FloorwalkerError):
    """A part of a country that its holidays are not known of."""

    code = "unknown_region"
    sentence = "This country has no such region. In Germany, for one, it looks like BY."


class UnknownHoliday(FloorwalkerError):
    """A rule for a day that never comes."""

    code = "unknown_holiday"
    sentence = "This country has no holiday of this name. Names are in English, as the list gives them."


class Country(msgspec.Struct, frozen=True):
    """A country whose holidays are known, by its two letters, and the regions that keep others."""

    code: str
    regions: list[str]


class Holiday(msgspec.Struct, frozen=True):
    """A day that a country keeps, by its English name; whether it closes shops that say nothing of it."""

    day: date
    name: str
    closes: bool


class Observance(msgspec.Struct, frozen=True):
    """Whose holidays a place keeps, and how.

    `limits` says for a holiday in which hours the place may be open at most: none closes it, all day ignores
    the holiday. It only ever shortens: a day on which the week has no hours stays closed.
    """

    country: str | None
    region: str | None = None
    limits: dict[str, Slots] = {}

    def holidays_on(self, day: date) -> tuple[Holiday, ...]:
        """Give the holidays of a day."""
        return holidays_of(self.country, self.region, day.year).get(day, ()) if self.country else ()

    def limit(self, holiday: Holiday) -> Slots:
        """Give the hours in which a holiday lets the place be open."""
        return self.limits.get(holiday.name, CLOSED if holiday.closes else ALL_DAY)

    def shortened(self, day: date, slots: Slots) -> Slots:
        """Give what a day's holidays leave of its hours."""
        for holiday in self.holidays_on(day):
            slots = common(slots, self.limit(holiday))
        return slots


def clean_observance(country: str | None, region: str | None, limits: Mapping[str, Slots], year: int) -> Observance:
    """Accept a country, a region of it and rules for holidays that come in the years around this one."""
    if country is None:
        return Observance(None)
    regions = {known.code: known.regions for known in countries()}
    if country not in regions:
        raise UnknownCountry
    if region is not None and region not in regions[country]:
        raise UnknownRegion
    if set(limits) - {holiday.name for holiday in _around(country, region, year)}:
        raise UnknownHoliday
    return Observance(country, region, dict(limits))


@cache
def countries() -> list[Country]:
    """List the countries whose holidays are known.

    The library then reads the rules of all of them, which takes half a second of a core, once for each process.
    Whoever has others wait for them calls this in a thread of its own before.
    """
    known = holidays.list_supported_countries(include_aliases=False)
    return [Country(code, list(regions)) for code, regions in sorted(known.items())]


@lru_cache(maxsize=500)
def holidays_of(country: str, region: str | None, year: int) -> dict[date, tuple[Holiday, ...]]:
    """Give a year's holidays by their days."""
    kept: dict[date, dict[str, Holiday]] = {}
    for category in CATEGORIES:
        for day, name in _named(country, region, year, category, ENGLISH):
            closes = category in CLOSES_BY_ITSELF or name in GREAT_EVES
            kept.setdefault(day, {}).setdefault(name, Holiday(day, name, closes))
    return {day: tuple(kept[day].values()) for day in sorted(kept)}


@lru_cache(maxsize=100)
def names_in(language: str, country: str, region: str | None, year: int) -> dict[str, str]:
    """Give what a language calls the holidays, by their English names; what it has no word for is left out.

    Two holidays on one day cannot be told apart, so their names are taken from another year.
    """
    spoken = _languages(country).get(language)
    names: dict[str, str] = {}
    for shift in YEARS_AROUND if spoken else ():
        for category in CATEGORIES:
            english = _alone(country, region, year + shift, category, ENGLISH)
            own = _alone(country, region, year + shift, category, spoken or ENGLISH)
            names |= {english[day]: own[day] for day in english.keys() & own.keys()}
    return names


def _around(country: str, region: str | None, year: int) -> Iterator[Holiday]:
    for shift in YEARS_AROUND:
        for kept in holidays_of(country, region, year + shift).values():
            yield from kept


def _alone(country: str, region: str | None, year: int, category: str, language: str) -> dict[date, str]:
    named = list(_named(country, region, year, category, language))
    times = Counter(day for day, _ in named)
    return {day: name for day, name in named if times[day] == 1}


def _languages(country: str) -> dict[str, str]:
    return {name.partition("_")[0]: name for name in holidays.country_holidays(country).supported_languages}


def _named(country: str, region: str | None, year: int, category: str, language: str) -> Iterator[tuple[date, str]]:
    """Yield days with names in a language, or in the country's own where that is not spoken of it."""
    known = holidays.country_holidays(country)
    if category in known.supported_categories:
        spoken = language if language in known.supported_languages else None
        kept = holidays.country_holidays(country, region, years=year, categories=(category,), language=spoken)
        for day in kept:
            yield from ((day, _KEPT_OTHERWISE.sub("", name)) for name in kept.get_list(day))
