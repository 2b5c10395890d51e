"""What the holidays of a country make of a week."""

from datetime import date

import pytest

from floorwalker.shops.calendar.holiday import (
    Observance,
    UnknownCountry,
    UnknownHoliday,
    UnknownRegion,
    clean_observance,
    holidays_of,
    names_in,
)
from floorwalker.shops.calendar.slots import ALL_DAY, CLOSED, Slots, read_slots, written
from tests.shops.planned import at, plan_of

ROUND_THE_CLOCK = "00:00-24:00"
MORNING = "09:00-13:00"


@pytest.mark.parametrize(
    ("country", "region", "day"),
    [
        ("SE", None, "2026-06-19"),  # Midsummer Eve, kept without any law
        ("SE", None, "2026-12-24"),
        ("SE", None, "2026-12-31"),
        ("SE", None, "2027-06-25"),
        ("DK", None, "2026-12-24"),
        ("DK", None, "2026-12-31"),
        ("FI", None, "2026-06-19"),  # Juhannus
        ("FI", None, "2026-06-20"),
        ("FI", None, "2026-12-06"),
        ("NL", None, "2026-04-27"),  # King's Day
        ("NL", None, "2025-04-26"),  # and a day earlier where the 27th is a Sunday
        ("DE", "BY", "2026-06-04"),  # Corpus Christi, in the south and west
        ("DE", "SN", "2026-11-18"),  # the day of repentance, in Saxony alone
        ("CH", "ZH", "2026-09-20"),  # a Sunday that Zurich keeps and its law does not name
    ],
)
def test_a_day_that_the_country_keeps_is_closed(country: str, region: str | None, day: str) -> None:
    plan = plan_of(ROUND_THE_CLOCK, observance=Observance(country, region))

    assert not plan.is_open(at(f"{day} 12:00"))
    assert plan.day(date.fromisoformat(day)).because == "holiday"


@pytest.mark.parametrize(
    ("country", "region", "day"),
    [
        ("NL", None, "2025-04-27"),
        ("DE", None, "2026-06-04"),
        ("DE", "BE", "2026-06-04"),
        ("CH", "BE", "2026-09-20"),
        ("DE", "BY", "2026-11-18"),
        ("FI", None, "2026-02-05"),  # Runeberg's day has a flag and a cake, and open shops
        ("SE", None, "2026-04-30"),
        (None, None, "2026-12-25"),
    ],
)
def test_a_day_that_others_keep_is_open(country: str | None, region: str | None, day: str) -> None:
    assert plan_of(ROUND_THE_CLOCK, observance=Observance(country, region)).is_open(at(f"{day} 12:00"))


@pytest.mark.parametrize(
    ("name", "day", "limit", "left"),
    [
        ("Constitution Day", "2026-06-05", ALL_DAY, ROUND_THE_CLOCK),
        ("Constitution Day", "2026-06-05", read_slots(MORNING), MORNING),
        ("Constitution Day", "2026-06-05", CLOSED, ""),
        ("Christmas Eve", "2026-12-24", read_slots(MORNING), MORNING),
        ("Christmas Day", "2026-12-25", ALL_DAY, ROUND_THE_CLOCK),
    ],
)
def test_a_shop_chooses_what_a_danish_holiday_makes_of_it(name: str, day: str, limit: Slots, left: str) -> None:
    plan = plan_of(ROUND_THE_CLOCK, observance=Observance("DK", None, {name: limit}))

    assert written(plan.slots_on(date.fromisoformat(day))) == left


def test_denmarks_constitution_day_is_open_until_the_shop_chooses() -> None:
    plan = plan_of("10:00-18:00", observance=Observance("DK"))

    assert plan.day(date(2026, 6, 5)).holidays == ("Constitution Day",)
    assert plan.day(date(2026, 6, 5)).because == "week"


def test_a_holiday_never_opens_a_day_that_the_week_closes() -> None:
    plan = plan_of("", observance=Observance("DK", None, {"Christmas Eve": read_slots(MORNING)}))

    assert plan.slots_on(date(2026, 12, 24)) == CLOSED


def test_two_holidays_on_one_day_leave_what_both_leave() -> None:
    kept = Observance("SE", None, {"May Day": read_slots("09:00-13:00"), "Ascension Day": read_slots("12:00-18:00")})

    assert written(plan_of(ROUND_THE_CLOCK, observance=kept).slots_on(date(2008, 5, 1))) == "12:00-13:00"


def test_an_exception_goes_before_a_holiday() -> None:
    plan = plan_of("", observance=Observance("FI"), exceptions={"2026-12-24": MORNING, "2026-12-28": ""})

    assert written(plan.day(date(2026, 12, 24)).slots) == MORNING
    assert plan.day(date(2026, 12, 24)).because == "exception"
    assert plan.day(date(2026, 12, 24)).holidays == ("Christmas Eve",)


def test_a_holiday_kept_on_another_day_has_the_same_name() -> None:
    kept = holidays_of("GB", "ENG", 2026)

    assert [one.name for one in kept[date(2026, 12, 26)]] == [one.name for one in kept[date(2026, 12, 28)]]


def test_holidays_are_called_by_their_names() -> None:
    assert names_in("sv", "SE", None, 2026)["Midsummer Eve"] == "Midsommarafton"
    assert names_in("sv", "FI", None, 2026)["Midsummer Day"] == "Midsommardagen"
    assert names_in("xx", "SE", None, 2026) == {}


@pytest.mark.parametrize("year", range(2020, 2035))
def test_holidays_that_fall_together_keep_their_own_names(year: int) -> None:
    names = names_in("sv", "SE", None, year)

    assert (names["May Day"], names["Ascension Day"]) == ("Första maj", "Kristi himmelsfärdsdag")


@pytest.mark.parametrize("country", ["XX", "fi", "Finland", ""])
def test_an_unknown_country_is_refused(country: str) -> None:
    with pytest.raises(UnknownCountry):
        clean_observance(country, None, {}, 2026)


@pytest.mark.parametrize(("country", "region"), [("DE", "XX"), ("FI", "BY"), ("SE", "")])
def test_an_unknown_region_is_refused(country: str, region: str) -> None:
    with pytest.raises(UnknownRegion):
        clean_observance(country, region, {}, 2026)


def test_a_rule_for_a_day_that_never_comes_is_refused() -> None:
    with pytest.raises(UnknownHoliday):
        clean_observance("DE", "BE", {"Corpus Christi": CLOSED}, 2026)


def test_a_rule_for_a_day_that_comes_in_some_years_is_kept() -> None:
    assert clean_observance("NL", None, {"Liberation Day": CLOSED}, 2026).limits == {"Liberation Day": CLOSED}
