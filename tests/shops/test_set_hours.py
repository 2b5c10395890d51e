"""Saying in which slots of the week the shop, a team or a branch is open."""

import pytest

from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import NotAllowed, NotFound
from floorwalker.shops.actions import add_branch, drop_own_hours, set_hours
from floorwalker.shops.calendar.plan import ALWAYS
from floorwalker.shops.calendar.slots import NotATime, NotAWeek, SlotInverted, SlotsOverlap
from floorwalker.shops.calendar.zone import UnknownZone
from floorwalker.shops.facts import HoursSet, OwnHoursDropped
from floorwalker.shops.views import own_hours, plan
from tests.cast import Cast
from tests.shops.planned import HELSINKI, OFFICE_HOURS, plan_of

EVENINGS = ["18:00-21:00"] * 7


def test_a_shop_is_open_when_its_lead_says(cast: Cast) -> None:
    told = cast.told_by(set_hours, cast.lea, None, HELSINKI, ["9:00-17:00"] * 5 + ["10:00-15:00", ""])

    assert cast.look(plan, cast.shoe_shop.id) == plan_of(OFFICE_HOURS)
    assert [(one.subject_id, one.entry.fact) for one in told] == [
        (cast.shoe_shop.id, HoursSet(zone=HELSINKI, week=tuple(OFFICE_HOURS)))
    ]


def test_a_shop_that_has_said_nothing_is_always_open(cast: Cast) -> None:
    assert cast.look(plan, cast.shoe_shop.id) == ALWAYS


def test_a_team_is_open_as_the_shop_until_it_has_hours_of_its_own(cast: Cast) -> None:
    cast.do(set_hours, cast.lea, None, HELSINKI, OFFICE_HOURS)
    assert cast.look(plan, cast.shoe_shop.id, cast.fitters.id) == plan_of(OFFICE_HOURS)

    cast.do(set_hours, cast.lea, cast.fitters.id, HELSINKI, EVENINGS)

    assert cast.look(plan, cast.shoe_shop.id, cast.fitters.id) == plan_of(EVENINGS)
    assert cast.look(plan, cast.shoe_shop.id) == plan_of(OFFICE_HOURS)


def test_a_branch_may_stand_in_another_zone(cast: Cast) -> None:
    branch = cast.do(add_branch, cast.lea, "Drottninggatan", "Stockholm")

    cast.do(set_hours, cast.olga, branch.id, "Europe/Stockholm", EVENINGS)

    assert cast.look(plan, cast.shoe_shop.id, branch.id) == plan_of(EVENINGS, "Europe/Stockholm")


def test_a_team_that_drops_its_hours_is_open_as_the_shop(cast: Cast) -> None:
    cast.do(set_hours, cast.lea, None, HELSINKI, OFFICE_HOURS)
    cast.do(set_hours, cast.lea, cast.fitters.id, HELSINKI, EVENINGS)

    told = cast.told_by(drop_own_hours, cast.lea, cast.fitters.id)

    assert cast.look(plan, cast.shoe_shop.id, cast.fitters.id) == plan_of(OFFICE_HOURS)
    assert [one.entry.fact for one in told] == [OwnHoursDropped()]


@pytest.mark.parametrize("zone", ["Helsinki", "Europe/Atlantis", "", "../etc/passwd", "localtime", "EET ", "+02:00"])
def test_an_unknown_zone_is_refused(cast: Cast, zone: str) -> None:
    with pytest.raises(UnknownZone):
        cast.do(set_hours, cast.lea, None, zone, OFFICE_HOURS)

    assert cast.look(plan, cast.shoe_shop.id) == ALWAYS


@pytest.mark.parametrize(
    ("day", "refusal"),
    [("25:00-26:00", NotATime), ("17:00-09:00", SlotInverted), ("09:00-12:00 11:00-13:00", SlotsOverlap)],
)
def test_hours_that_cannot_be_are_refused(cast: Cast, day: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        cast.do(set_hours, cast.lea, None, HELSINKI, [*OFFICE_HOURS[:6], day])


def test_a_week_of_six_days_is_refused(cast: Cast) -> None:
    with pytest.raises(NotAWeek):
        cast.do(set_hours, cast.lea, None, HELSINKI, OFFICE_HOURS[:6])


@pytest.mark.parametrize("who", ["ada", "mia"])
def test_agents_and_visitors_set_no_hours(cast: Cast, who: str) -> None:
    actor: Actor = getattr(cast, who)

    with pytest.raises(NotAllowed):
        cast.do(set_hours, actor, None, HELSINKI, OFFICE_HOURS)
    with pytest.raises(NotAllowed):
        cast.do(drop_own_hours, actor, None)


def test_a_stranger_sets_and_drops_their_own_hours_only(cast: Cast) -> None:
    cast.do(set_hours, cast.lea, cast.fitters.id, HELSINKI, EVENINGS)

    with pytest.raises(NotFound):
        cast.do(set_hours, cast.carl, cast.fitters.id, HELSINKI, OFFICE_HOURS)
    with pytest.raises(NotFound):
        cast.do(drop_own_hours, cast.carl, cast.fitters.id)
    cast.do(set_hours, cast.carl, None, HELSINKI, OFFICE_HOURS)
    cast.do(drop_own_hours, cast.carl, None)

    assert cast.look(plan, cast.shoe_shop.id) == ALWAYS
    assert cast.look(plan, cast.shoe_shop.id, cast.fitters.id) == plan_of(EVENINGS)


def test_a_stranger_sees_no_hours_of_ours(cast: Cast) -> None:
    for view in (plan, own_hours):
        with pytest.raises(NotFound):
            cast.look(view, cast.hat_shop.id, cast.fitters.id)
