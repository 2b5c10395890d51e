"""Windows that can be promised: equal, within opening time, and right on days of 23 and 25 hours."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit.clock import Instant
from floorwalker.shops.calendar.plan import Plan
from floorwalker.shops.calendar.windows import windows
from floorwalker.shops.calendar.zone import DAY_MS, MINUTE_MS, local
from tests.shops.made_up_plans import instants, plans
from tests.shops.planned import OFFICE_HOURS, at, plan_of


@given(st.data(), plans(), st.sampled_from([10, 30, 45, 60]))
def test_windows_lie_within_opening_time_and_never_overlap(data: st.DataObject, plan: Plan, minutes: int) -> None:
    begins = data.draw(instants(plan.zone))

    found = list(windows(plan, begins, Instant(begins + 2 * DAY_MS), minutes))

    for window in found:
        assert window.ends_at - window.begins_at == minutes * MINUTE_MS
        assert plan.open_seconds(window.begins_at, window.ends_at) == minutes * 60
        assert begins <= window.begins_at
    assert all(one.ends_at <= other.begins_at for one, other in pairwise(found))


@given(st.data(), plans())
def test_no_room_for_a_window_is_left_out(data: st.DataObject, plan: Plan) -> None:
    begins = data.draw(instants(plan.zone))
    ends = Instant(begins + 2 * DAY_MS)

    found = list(windows(plan, begins, ends, 30))

    for span in plan.spans(begins, ends):
        inside = [one for one in found if span.begins_at <= one.begins_at and one.ends_at <= span.ends_at]
        # Where the doors are open already, the first begins at the next round time.
        assert len(inside) >= (span.ends_at - span.begins_at) // (30 * MINUTE_MS) - 1


@pytest.mark.parametrize(("day", "count"), [("2026-10-25", 25), ("2026-03-29", 23), ("2026-03-30", 24)])
def test_a_day_has_as_many_hours_as_its_clock_shows(day: str, count: int) -> None:
    plan = plan_of("00:00-24:00")
    begins = at(day)
    ends = next(
        Instant(begins + hours * 3_600_000)
        for hours in (23, 24, 25)
        if local(plan.zone, Instant(begins + hours * 3_600_000)).hour == 0
    )

    assert len(list(windows(plan, begins, ends, 60))) == count


def test_where_the_doors_are_open_a_window_begins_at_a_round_time() -> None:
    found = next(windows(plan_of(OFFICE_HOURS), at("2026-03-03 10:07"), at("2026-03-03 17:00"), 30))

    assert found.begins_at == at("2026-03-03 10:30")
