"""Telling whether the doors are open, on days of 23, 24 and 25 hours alike."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from floorwalker.kit.clock import Instant
from floorwalker.shops.calendar.plan import ALWAYS, Plan
from tests.examples import examples
from tests.shops.made_up_plans import instants, plans
from tests.shops.planned import HELSINKI, OFFICE_HOURS, at, open_hours, plan_of

MINUTE_MS = 60_000
SPRING, AUTUMN = "2026-03-29", "2026-10-25"


@pytest.mark.parametrize(
    ("wall", "is_open"),
    [
        ("2026-11-23 08:59:59.999", False),
        ("2026-11-23 09:00", True),
        ("2026-11-23 16:59:59.999", True),
        ("2026-11-23 17:00", False),
        ("2026-11-28 15:00", False),
        ("2026-11-29 12:00", False),
    ],
)
def test_the_first_moment_of_a_slot_is_open_and_its_end_is_not(wall: str, is_open: bool) -> None:  # noqa: FBT001
    assert plan_of(OFFICE_HOURS).is_open(at(wall)) == is_open


def test_a_lunch_break_is_closed() -> None:
    plan, times = plan_of("09:00-12:00 13:00-17:00"), ("11:59", "12:00", "12:59", "13:00")

    assert [time for time in times if plan.is_open(at(f"2026-11-23 {time}"))] == ["11:59", "13:00"]


@pytest.mark.parametrize(
    ("day", "slots", "hours"),
    [
        (SPRING, "00:00-24:00", 23),
        (SPRING, "09:00-17:00", 8),
        (SPRING, "03:00-04:00", 0),
        (SPRING, "02:30-03:30", 0.5),
        (SPRING, "03:30-04:30", 0.5),
        (SPRING, "02:00-05:00", 2),
        (AUTUMN, "00:00-24:00", 25),
        (AUTUMN, "09:00-17:00", 8),
        (AUTUMN, "03:00-04:00", 2),
        (AUTUMN, "03:15-03:30", 0.5),
        (AUTUMN, "02:30-03:30", 1.5),
        (AUTUMN, "02:00-05:00", 4),
    ],
)
def test_a_slot_over_a_change_of_clocks_is_as_long_as_the_wall_shows_it(day: str, slots: str, hours: float) -> None:
    assert open_hours(plan_of(slots), day) == hours


def test_an_hour_that_comes_twice_is_open_twice() -> None:
    plan = plan_of("03:15-03:30")

    twice = [at(f"{AUTUMN} 03:20"), at(f"{AUTUMN} 03:20", second_time=True)]

    assert twice[1] - twice[0] == 60 * MINUTE_MS
    assert [plan.is_open(moment) for moment in twice] == [True, True]
    assert not plan.is_open(at(f"{AUTUMN} 03:40"))
    assert plan.opens_next(twice[0]) == at(f"{AUTUMN} 03:15", second_time=True)


def test_a_clock_that_changes_by_half_an_hour_costs_half_an_hour() -> None:
    plan = plan_of("00:00-24:00", "Australia/Lord_Howe")

    assert open_hours(plan, "2026-04-05") == 24.5
    assert open_hours(plan, "2026-10-04") == 23.5


def test_a_day_that_a_zone_left_out_was_never_open() -> None:
    plan = plan_of("09:00-17:00", "Pacific/Apia")

    both = plan.open_seconds(at("2011-12-29", plan.zone), at("2012-01-01", plan.zone))

    assert both == 2 * 8 * 3600


def test_who_has_said_nothing_is_always_open() -> None:
    now = at("2026-12-24 23:00")

    assert ALWAYS.is_open(now)
    assert (ALWAYS.opens_next(now), ALWAYS.closes_at(now)) == (None, None)


@settings(max_examples=examples(50))
@given(plan=plans(), data=st.data())
def test_being_open_agrees_with_open_time_minute_by_minute(plan: Plan, data: st.DataObject) -> None:
    begins = data.draw(instants(plan.zone)) // MINUTE_MS * MINUTE_MS
    minutes = [Instant(begins + number * MINUTE_MS) for number in range(30 * 60)]

    open_minutes = sum(plan.is_open(minute) for minute in minutes)

    assert plan.open_seconds(minutes[0], Instant(minutes[-1] + MINUTE_MS)) == open_minutes * 60


@given(plan=plans(), data=st.data())
def test_open_time_adds_up(plan: Plan, data: st.DataObject) -> None:
    first, second, third = sorted(data.draw(instants(plan.zone)) for _ in range(3))

    parts = plan.open_seconds(first, second) + plan.open_seconds(second, third)

    assert parts == pytest.approx(plan.open_seconds(first, third))


def test_a_zone_is_taken_at_its_word() -> None:
    noon_in_helsinki = at("2026-07-01 12:00", HELSINKI)

    assert plan_of("12:00-13:00").is_open(noon_in_helsinki)
    assert plan_of("11:00-12:00", "Europe/Stockholm").is_open(noon_in_helsinki)
    assert not plan_of("12:00-13:00", "Europe/Stockholm").is_open(noon_in_helsinki)
