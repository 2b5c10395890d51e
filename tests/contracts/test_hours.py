"""Opening hours on both engines: what several processes say of them at once is all kept, or refused."""

from floorwalker.plumbing.database.group_commit import Outcome
from floorwalker.shops.actions import add_branch, add_exception, choose_holidays, set_hours
from floorwalker.shops.calendar.holiday import Observance
from floorwalker.shops.calendar.own_hours import ExceptionExists
from floorwalker.shops.views import branches, plan, reasons
from tests.cast import Cast
from tests.contracts.test_races import Node, at_once
from tests.shops.planned import HELSINKI, OFFICE_HOURS, plan_of


def test_hours_of_a_branch_come_back_as_they_were_said(cast: Cast) -> None:
    branch = cast.do(add_branch, cast.lea, "Kamppi", "Helsinki")

    cast.do(set_hours, cast.lea, branch.id, HELSINKI, OFFICE_HOURS)
    cast.do(choose_holidays, cast.lea, None, "FI", None, {})
    cast.do(add_exception, cast.lea, None, "2026-11-24", "", "Inventory")

    kept = plan_of(OFFICE_HOURS, observance=Observance("FI"), exceptions={"2026-11-24": ""})
    assert cast.look(plan, cast.shoe_shop.id, branch.id) == kept
    assert cast.look(branches, cast.shoe_shop.id) == [branch]
    assert cast.look(reasons, cast.shoe_shop.id, None) == {"2026-11-24": "Inventory"}


def test_what_two_leads_say_at_once_is_all_kept(node: Node) -> None:
    here, there = node(), node()
    except_days = [f"2026-11-{day}" for day in range(10, 30)]

    def say(at: Cast, mine: list[str]) -> Outcome:
        return [at.outcome_of(add_exception, at.lea, None, day, "", "Inventory") for day in mine][-1]

    at_once(lambda: say(here, except_days[::2]), lambda: say(there, except_days[1::2]))

    assert [day.isoformat() for day in sorted(here.look(plan, here.shoe_shop.id).exceptions)] == except_days


def test_one_day_excepted_by_two_leads_at_once_is_excepted_once(node: Node) -> None:
    here, there = node(), node()

    outcomes = at_once(
        lambda: here.outcome_of(add_exception, here.lea, None, "2026-11-24", "", "Here"),
        lambda: there.outcome_of(add_exception, there.olga, None, "2026-11-24", "", "There"),
    )

    assert [type(one.error) for one in outcomes if one.error] == [ExceptionExists]
    assert len(here.look(reasons, here.shoe_shop.id, None)) == 1
