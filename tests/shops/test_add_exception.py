"""Giving single days hours of their own, for a reason."""

from datetime import date

import pytest

from floorwalker.kit.errors import EmptyText, NotAllowed, NotFound
from floorwalker.shops.actions import add_exception, change_exception, drop_own_hours, remove_exception, set_hours
from floorwalker.shops.calendar.own_hours import ExceptionExists, NotADay
from floorwalker.shops.calendar.slots import NotATime
from floorwalker.shops.facts import ExceptionAdded, ExceptionRemoved
from floorwalker.shops.views import days, plan, reasons
from tests.cast import Cast
from tests.shops.planned import HELSINKI, OFFICE_HOURS, at, plan_of

DAY = "2026-11-24"


def test_a_shop_is_closed_for_a_day(cast: Cast) -> None:
    cast.do(set_hours, cast.lea, None, HELSINKI, OFFICE_HOURS)

    told = cast.told_by(add_exception, cast.lea, None, DAY, "", "We count  our shoes")

    assert cast.look(plan, cast.shoe_shop.id) == plan_of(OFFICE_HOURS, exceptions={DAY: ""})
    assert cast.look(reasons, cast.shoe_shop.id, None) == {DAY: "We count our shoes"}
    assert [one.entry.fact for one in told] == [ExceptionAdded(day=DAY, slots="")]


def test_what_is_said_of_the_shop_holds_for_a_team_with_a_week_of_its_own(cast: Cast) -> None:
    cast.do(set_hours, cast.lea, cast.fitters.id, HELSINKI, OFFICE_HOURS)

    cast.do(add_exception, cast.lea, None, DAY, "", "Inventory")
    assert not cast.look(plan, cast.shoe_shop.id, cast.fitters.id).is_open(at(f"{DAY} 12:00"))

    cast.do(add_exception, cast.lea, cast.fitters.id, DAY, "11:00-13:00", "We fit while they count")
    assert cast.look(plan, cast.shoe_shop.id, cast.fitters.id).is_open(at(f"{DAY} 12:00"))


def test_a_day_has_one_exception(cast: Cast) -> None:
    cast.do(add_exception, cast.lea, None, DAY, "10:00-12:00", "Inventory")

    with pytest.raises(ExceptionExists):
        cast.do(add_exception, cast.olga, None, DAY, "", "Inventory")

    assert cast.look(plan, cast.shoe_shop.id).exceptions == plan_of("", exceptions={DAY: "10:00-12:00"}).exceptions


def test_an_exception_is_changed(cast: Cast) -> None:
    cast.do(add_exception, cast.lea, None, DAY, "", "Inventory")

    cast.do(change_exception, cast.lea, None, DAY, "12:00-14:00", "Half an inventory")

    assert cast.look(plan, cast.shoe_shop.id).exceptions == plan_of("", exceptions={DAY: "12:00-14:00"}).exceptions
    assert cast.look(reasons, cast.shoe_shop.id, None) == {DAY: "Half an inventory"}


def test_a_change_that_is_refused_leaves_the_exception(cast: Cast) -> None:
    cast.do(add_exception, cast.lea, None, DAY, "10:00-12:00", "Inventory")

    with pytest.raises(NotATime):
        cast.do(change_exception, cast.lea, None, DAY, "noon", "Inventory")

    assert cast.look(reasons, cast.shoe_shop.id, None) == {DAY: "Inventory"}


def test_an_exception_is_removed_with_its_reason(cast: Cast) -> None:
    cast.do(add_exception, cast.lea, None, DAY, "", "Inventory")

    told = cast.told_by(remove_exception, cast.olga, None, DAY)

    assert cast.look(plan, cast.shoe_shop.id).exceptions == {}
    assert cast.look(reasons, cast.shoe_shop.id, None) == {}
    assert [one.entry.fact for one in told] == [ExceptionRemoved(day=DAY)]


def test_dropped_hours_leave_no_reasons(cast: Cast) -> None:
    cast.do(add_exception, cast.lea, None, DAY, "", "Inventory")

    cast.do(drop_own_hours, cast.lea, None)

    assert cast.look(reasons, cast.shoe_shop.id, None) == {}


@pytest.mark.parametrize("day", ["2026-02-30", "2026-13-01", "24.12.2026", "20261224", "1999-12-31", "2100-01-01", ""])
def test_a_day_that_no_calendar_has_is_refused(cast: Cast, day: str) -> None:
    with pytest.raises(NotADay):
        cast.do(add_exception, cast.lea, None, day, "", "Inventory")


def test_an_exception_needs_a_reason(cast: Cast) -> None:
    with pytest.raises(EmptyText):
        cast.do(add_exception, cast.lea, None, DAY, "", " ")


def test_what_is_no_exception_is_not_removed(cast: Cast) -> None:
    with pytest.raises(NotFound):
        cast.do(remove_exception, cast.lea, None, DAY)


def test_an_agent_makes_no_exceptions(cast: Cast) -> None:
    cast.do(add_exception, cast.lea, None, DAY, "", "Inventory")

    with pytest.raises(NotAllowed):
        cast.do(add_exception, cast.ada, None, "2026-11-25", "", "Inventory")
    with pytest.raises(NotAllowed):
        cast.do(change_exception, cast.ada, None, DAY, "", "Inventory")
    with pytest.raises(NotAllowed):
        cast.do(remove_exception, cast.ada, None, DAY)


def test_a_stranger_finds_no_exception_of_ours(cast: Cast) -> None:
    cast.do(add_exception, cast.lea, cast.fitters.id, DAY, "", "Inventory")

    with pytest.raises(NotFound):
        cast.do(add_exception, cast.carl, cast.fitters.id, "2026-11-25", "", "Inventory")
    with pytest.raises(NotFound):
        cast.do(change_exception, cast.carl, cast.fitters.id, DAY, "", "Inventory")
    with pytest.raises(NotFound):
        cast.do(remove_exception, cast.carl, cast.fitters.id, DAY)
    with pytest.raises(NotFound):
        cast.look(reasons, cast.hat_shop.id, cast.fitters.id)


def test_a_calendar_shows_days_and_what_they_come_from(cast: Cast) -> None:
    cast.do(set_hours, cast.lea, None, HELSINKI, OFFICE_HOURS)
    cast.do(add_exception, cast.lea, None, DAY, "12:00-14:00", "Inventory")

    shown = cast.look(days, cast.shoe_shop.id, None, "2026-11-23", 2)

    planned = plan_of(OFFICE_HOURS, exceptions={DAY: "12:00-14:00"})
    assert shown == [planned.day(date(2026, 11, 23)), planned.day(date(2026, 11, 24))]
    assert [one.because for one in shown] == ["week", "exception"]
