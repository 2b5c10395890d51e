"""The made-up shop's days: a gap at lunch, holidays, Sundays, and the night in which the clock changes."""

from pathlib import Path

import pytest

from evaluations.days.made_up_time import MadeUpTime, run
from evaluations.days.parameters import Parameters
from evaluations.days.play import first_midnight
from evaluations.days.rota import Day, days
from evaluations.days.shop import open_shop
from floorwalker.shops.views import plan


@pytest.fixture(scope="module")
def month(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Day]:
    """Give thirty days of the calendar, by their dates."""
    parameters, data = Parameters(), tmp_path_factory.mktemp("month")
    return run(first_midnight(parameters), lambda loop: lay_out(loop, data, parameters))


async def lay_out(loop: MadeUpTime, data: Path, parameters: Parameters) -> dict[str, Day]:
    async with open_shop(loop, data, parameters) as shop:
        hours = await shop.house.database.look(plan, shop.site.id)
        return {day.date.isoformat(): day for day in days(loop, hours, parameters.shop, 30)}


def test_the_doors_close_for_lunch(month: dict[str, Day]) -> None:
    morning, afternoon = month["2026-03-16"].opened

    assert afternoon.begins - morning.ends == 45 * 60
    assert afternoon.ends - morning.begins == 9 * 3_600


def test_sundays_and_holidays_are_closed(month: dict[str, Day]) -> None:
    closed = [date for date, day in month.items() if not day.opened and day.load]

    assert {"2026-04-03", "2026-04-06"} <= set(closed)
    assert {"2026-03-22", "2026-03-29", "2026-04-05", "2026-04-12"} <= set(closed)


def test_one_day_is_an_hour_shorter(month: dict[str, Day]) -> None:
    lengths = {date: day.ends - day.begins for date, day in month.items()}

    assert [date for date, length in lengths.items() if length != 24 * 3_600] == ["2026-03-29"]
    assert lengths["2026-03-29"] == 23 * 3_600


def test_loads_go_round_and_the_last_days_have_none(month: dict[str, Day]) -> None:
    opened = [day.load for day in month.values() if day.opened]

    assert opened[:6] == [1.0, 0.8, 1.2, 1.0, 1.4, 1.0]
    assert [day.load for day in list(month.values())[-4:]] == [0, 0, 0, 0]
