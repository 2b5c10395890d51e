"""Whatever is said of a place's hours: its journal, read from the beginning, amounts to what is kept."""

from collections.abc import Callable, Sequence
from typing import Any, get_args

from floorwalker.kit.facts import Told
from floorwalker.plumbing.trail import is_intact
from floorwalker.shops import actions
from floorwalker.shops.calendar.own_hours import OwnHours
from floorwalker.shops.facts import HoursFact
from floorwalker.shops.views import own_hours
from tests.cast import Cast
from tests.shops.planned import HELSINKI, OFFICE_HOURS

SAYINGS: list[tuple[Callable[..., Any], tuple[object, ...]]] = [
    (actions.set_hours, (HELSINKI, OFFICE_HOURS)),
    (actions.add_exception, ("2026-11-24", "", "Inventory")),
    (actions.choose_holidays, ("SE", None, {"Christmas Eve": "09:00-13:00"})),
    (actions.change_exception, ("2026-11-24", "12:00-13:00", "Inventory")),
    (actions.set_hours, ("Europe/Stockholm", ["00:00-24:00"] * 7)),
    (actions.add_exception, ("2026-11-25", "", "Inventory")),
    (actions.remove_exception, ("2026-11-24",)),
    (actions.drop_own_hours, ()),
    (actions.add_exception, ("2026-11-24", "10:00-11:00", "Inventory")),
]


def test_each_fact_about_hours_makes_what_is_kept(cast: Cast) -> None:
    kinds, hours = set(), OwnHours()

    for action, given in SAYINGS:
        told = cast.told_by(action, cast.lea, cast.fitters.id, *given)
        kinds |= {type(one.entry.fact) for one in told}
        hours = after(hours, told)
        assert hours == cast.look(own_hours, cast.shoe_shop.id, cast.fitters.id)

    assert kinds == set(get_args(HoursFact))
    assert cast.look(is_intact, cast.shoe_shop.id, cast.fitters.id)


def test_no_words_of_people_are_in_the_journal(cast: Cast) -> None:
    told = [one for action, given in SAYINGS for one in cast.told_by(action, cast.lea, cast.fitters.id, *given)]

    assert "2026-11-24" in repr(told)
    assert "Inventory" not in repr(told)


def after(hours: OwnHours, told: Sequence[Told]) -> OwnHours:
    """Give what hours amount to after what was told."""
    for one in told:
        hours = one.entry.fact.changed(hours)
    return hours
