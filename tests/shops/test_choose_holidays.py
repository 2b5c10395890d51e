"""Saying whose holidays the shop, a team or a branch keeps, and how."""

import pytest

from floorwalker.kit.errors import NotAllowed, NotFound
from floorwalker.shops.actions import add_branch, choose_holidays
from floorwalker.shops.calendar.holiday import Observance, UnknownCountry, UnknownHoliday, UnknownRegion
from floorwalker.shops.calendar.slots import NotATime, read_slots
from floorwalker.shops.facts import HolidaysChosen
from floorwalker.shops.views import holidays, plan
from tests.cast import Cast

RULES = {"Christmas Eve": "9:00-13:00", "Epiphany": "00:00-24:00", "Midsummer Eve": ""}


def test_a_shop_keeps_the_holidays_of_its_country_in_its_own_way(cast: Cast) -> None:
    told = cast.told_by(choose_holidays, cast.lea, None, "FI", None, RULES)

    limits = {name: read_slots(hours) for name, hours in RULES.items()}
    assert cast.look(plan, cast.shoe_shop.id).observance == Observance("FI", None, limits)
    kept = RULES | {"Christmas Eve": "09:00-13:00"}
    assert [one.entry.fact for one in told] == [HolidaysChosen(country="FI", region=None, limits=kept)]


def test_a_branch_abroad_keeps_other_holidays(cast: Cast) -> None:
    branch = cast.do(add_branch, cast.lea, "Marienplatz", "Munich")
    cast.do(choose_holidays, cast.lea, None, "FI", None, {})

    cast.do(choose_holidays, cast.lea, branch.id, "DE", "BY", {})

    assert cast.look(plan, cast.shoe_shop.id, branch.id).observance == Observance("DE", "BY")
    assert cast.look(plan, cast.shoe_shop.id, cast.fitters.id).observance == Observance("FI")


def test_a_team_may_keep_no_holidays_at_all(cast: Cast) -> None:
    cast.do(choose_holidays, cast.lea, None, "FI", None, {})

    cast.do(choose_holidays, cast.lea, cast.fitters.id, None, None, {})

    assert cast.look(plan, cast.shoe_shop.id, cast.fitters.id).observance == Observance(None)


def test_the_holidays_of_a_year_are_listed_in_the_readers_language(cast: Cast) -> None:
    cast.do(choose_holidays, cast.lea, None, "FI", None, RULES)

    listed = {row.name: row for row in cast.look(holidays, cast.shoe_shop.id, None, 2026, "fi")}

    eve = listed["Christmas Eve"]
    assert (eve.day.isoformat(), eve.called, eve.limit) == ("2026-12-24", "Jouluaatto", "09:00-13:00")
    assert [listed[name].limit for name in ("Epiphany", "Midsummer Eve", "Christmas Day")] == ["00:00-24:00", "", ""]


def test_a_shop_that_keeps_no_holidays_lists_none(cast: Cast) -> None:
    assert cast.look(holidays, cast.shoe_shop.id, None, 2026, "fi") == []


@pytest.mark.parametrize(
    ("country", "region", "rules", "refusal"),
    [
        ("XX", None, {}, UnknownCountry),
        ("DE", "XX", {}, UnknownRegion),
        ("FI", None, {"Juhannus": ""}, UnknownHoliday),
        ("FI", None, {"Christmas Eve": "until one"}, NotATime),
    ],
)
def test_holidays_that_nobody_keeps_are_refused(
    cast: Cast, country: str, region: str | None, rules: dict[str, str], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        cast.do(choose_holidays, cast.lea, None, country, region, rules)

    assert cast.look(plan, cast.shoe_shop.id).observance == Observance(None)


def test_an_agent_chooses_no_holidays(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        cast.do(choose_holidays, cast.ada, None, "FI", None, {})


def test_a_stranger_chooses_and_sees_their_own_holidays_only(cast: Cast) -> None:
    with pytest.raises(NotFound):
        cast.do(choose_holidays, cast.carl, cast.fitters.id, "SE", None, {})
    cast.do(choose_holidays, cast.carl, None, "SE", None, {})

    assert cast.look(plan, cast.shoe_shop.id).observance == Observance(None)
    with pytest.raises(NotFound):
        cast.look(holidays, cast.hat_shop.id, cast.fitters.id, 2026, "sv")
