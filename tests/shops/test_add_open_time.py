"""Working out a due time in opening hours, and when doors open and close next."""

from hypothesis import assume, given
from hypothesis import strategies as st

from floorwalker.kit.clock import Instant
from floorwalker.shops.calendar.plan import LOOK_AHEAD_MS, Plan
from tests.shops.made_up_plans import instants, plans
from tests.shops.planned import OFFICE_HOURS, at, plan_of

HOUR = 3600
FRIDAY_EVENING = "2026-11-27 20:00"


def test_six_opening_hours_from_friday_evening_are_monday_before_noon() -> None:
    assert plan_of(OFFICE_HOURS).add_open_time(at(FRIDAY_EVENING), 6 * HOUR) == at("2026-11-30 10:00")


def test_the_last_moment_of_a_slot_comes_before_the_first_of_the_next() -> None:
    assert plan_of(OFFICE_HOURS).add_open_time(at("2026-11-23 09:00"), 8 * HOUR) == at("2026-11-23 17:00")


def test_no_time_at_all_is_now() -> None:
    assert plan_of(OFFICE_HOURS).add_open_time(at(FRIDAY_EVENING), 0) == at(FRIDAY_EVENING)


def test_open_time_runs_through_the_night_in_which_clocks_are_put_back() -> None:
    plan = plan_of("00:00-24:00")

    assert plan.add_open_time(at("2026-10-24 12:00"), 24 * HOUR) == at("2026-10-25 11:00")


def test_nothing_is_due_where_the_doors_never_open() -> None:
    plan = plan_of("")

    assert plan.add_open_time(at(FRIDAY_EVENING), 1) is None
    assert plan.opens_next(at(FRIDAY_EVENING)) is None


def test_doors_open_on_the_next_day_that_has_hours() -> None:
    plan = plan_of(OFFICE_HOURS)

    assert plan.opens_next(at(FRIDAY_EVENING)) == at("2026-11-28 10:00")
    assert plan.opens_next(at("2026-11-28 10:00")) == at("2026-11-30 09:00")


def test_doors_that_are_open_at_midnight_close_when_the_next_day_says() -> None:
    plan = plan_of("00:00-02:00 18:00-24:00")

    assert plan.closes_at(at("2026-11-23 23:30")) == at("2026-11-24 02:00")
    assert plan.closes_at(at("2026-11-24 12:00")) is None


def test_a_slot_in_the_hour_that_is_left_out_opens_on_another_day() -> None:
    plan = plan_of("03:10-03:20")

    assert plan.opens_next(at("2026-03-28 04:00")) == at("2026-03-30 03:10")


@given(plan=plans(), data=st.data(), milliseconds=st.integers(1, 400 * HOUR * 1000))
def test_adding_open_time_is_the_inverse_of_measuring_it(plan: Plan, data: st.DataObject, milliseconds: int) -> None:
    begins, seconds = data.draw(instants(plan.zone)), milliseconds / 1000

    due = plan.add_open_time(begins, seconds)

    if due is None:
        assert plan.open_seconds(begins, Instant(begins + LOOK_AHEAD_MS)) < seconds
    else:
        assert plan.open_seconds(begins, due) == seconds
        assert plan.open_seconds(begins, Instant(due - 1)) < seconds


@given(plan=plans(), data=st.data())
def test_open_time_that_was_measured_is_never_due_later(plan: Plan, data: st.DataObject) -> None:
    begins, ends = sorted(data.draw(instants(plan.zone)) for _ in range(2))

    due = plan.add_open_time(begins, plan.open_seconds(begins, ends))

    assert due is not None
    assert due <= ends
    assert plan.open_seconds(due, ends) == 0


@given(plan=plans(), data=st.data())
def test_doors_open_next_where_nothing_is_open_before(plan: Plan, data: st.DataObject) -> None:
    now = data.draw(instants(plan.zone))
    opens_at = plan.opens_next(now)
    assume(opens_at is not None and not plan.is_open(now))
    assert opens_at is not None

    assert plan.open_seconds(now, opens_at) == 0
    assert plan.is_open(opens_at)


@given(plan=plans(), data=st.data())
def test_doors_close_where_they_have_been_open_until_then(plan: Plan, data: st.DataObject) -> None:
    now = data.draw(instants(plan.zone))
    closes_at = plan.closes_at(now)
    assert plan.is_open(now) or closes_at is None
    assume(closes_at is not None)
    assert closes_at is not None

    assert plan.open_seconds(now, closes_at) == (closes_at - now) / 1000
    assert not plan.is_open(closes_at)
