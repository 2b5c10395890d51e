"""Opening hours over the wire: leads change them, the shop's people see it at once, and strangers learn nothing."""

import pytest

from floorwalker.kit.ids import new_id
from floorwalker.shops.actions import add_branch
from tests.edges.front import Front

WEEK = ["09:00-12:00 13:00-17:00"] * 5 + ["10:00-15:00", ""]
HELSINKI = "Europe/Helsinki"
# The clock of these tests stands at Monday, 2 March 2026.
EASTER = "2026-04-03"


async def test_a_lead_sets_a_week_and_sees_the_days_that_come_of_it(front: Front) -> None:
    lea = await front.desk("Lea")

    assert (await lea.ask("set_hours", place_id=None, zone=HELSINKI, week=WEEK))["type"] == "done"

    sheet = (await lea.ask("ask_hours", place_id=None, language="en"))["sheet"]
    assert (sheet["zone"], sheet["week"], sheet["is_week_own"]) == (HELSINKI, WEEK, True)
    assert [day["slots"] for day in sheet["days"][:7]] == WEEK
    assert (sheet["days"][0]["day"], len(sheet["days"])) == ("2026-03-02", 35)


async def test_a_branch_shows_the_shops_hours_until_it_has_its_own(front: Front) -> None:
    lea = await front.desk("Lea")
    branch = await front.house.database.submit(add_branch, front.people.staff["Lea"], "Market", "Uppsala")
    await lea.ask("set_hours", place_id=None, zone=HELSINKI, week=WEEK)

    follows = await lea.ask("ask_hours", place_id=branch.id, language="en")
    await lea.ask("set_hours", place_id=branch.id, zone=HELSINKI, week=[""] * 7)
    differs = (await lea.ask("ask_hours", place_id=branch.id, language="en"))["sheet"]
    await lea.ask("drop_own_hours", place_id=branch.id)
    again = (await lea.ask("ask_hours", place_id=branch.id, language="en"))["sheet"]

    assert (follows["sheet"]["week"], follows["sheet"]["is_week_own"]) == (WEEK, False)
    assert {"id": branch.id, "kind": "branch", "name": "Market", "city": "Uppsala"} in follows["places"]
    assert (differs["week"], differs["is_week_own"]) == ([""] * 7, True)
    assert again == follows["sheet"]


async def test_holidays_and_exceptions_are_shown_with_their_reasons(front: Front) -> None:
    lea = await front.desk("Lea")
    await lea.ask("set_hours", place_id=None, zone=HELSINKI, week=WEEK)
    rules = {"Good Friday": "10:00-12:00"}

    await lea.ask("choose_holidays", place_id=None, country="FI", region=None, limits=rules)
    await lea.ask("add_exception", place_id=None, day="2026-03-05", slots="", reason="Inventory")

    sheet = (await lea.ask("ask_hours", place_id=None, language="sv-FI"))["sheet"]
    days = {day["day"]: (day["slots"], day["because"], day["why"]) for day in sheet["days"]}
    assert days["2026-03-05"] == ("", "exception", ["Inventory"])
    assert days[EASTER] == ("10:00-12:00", "holiday", ["Långfredagen"])
    assert sheet["limits"] == rules
    assert {row["called"] for row in sheet["holidays"]} >= {"Långfredagen", "Julafton"}
    assert sheet["exceptions"] == [{"day": "2026-03-05", "slots": "", "reason": "Inventory", "is_own": True}]


async def test_an_exception_of_the_shop_is_not_the_teams_own(front: Front) -> None:
    lea = await front.desk("Lea")
    await lea.ask("add_exception", place_id=None, day="2026-03-05", slots="", reason="Inventory")
    fitters = front.people.fitters.id

    await lea.ask("add_exception", place_id=fitters, day="2026-03-06", slots="10:00-11:00", reason="A walk")
    await lea.ask("change_exception", place_id=fitters, day="2026-03-06", slots="", reason="A long walk")
    sheet = (await lea.ask("ask_hours", place_id=fitters, language="en"))["sheet"]
    refused = await lea.ask("remove_exception", place_id=fitters, day="2026-03-05")
    removed = await lea.ask("remove_exception", place_id=fitters, day="2026-03-06")

    assert [(row["reason"], row["is_own"]) for row in sheet["exceptions"]] == [
        ("Inventory", False),
        ("A long walk", True),
    ]
    assert (refused["code"], removed["type"]) == ("not_found", "done")


CHANGES: dict[str, dict[str, object]] = {
    "set_hours": {"zone": HELSINKI, "week": WEEK},
    "choose_holidays": {"country": "FI", "region": None, "limits": {}},
    "add_exception": {"day": "2026-03-05", "slots": "", "reason": "Inventory"},
    "change_exception": {"day": "2026-03-05", "slots": "", "reason": "Inventory"},
    "remove_exception": {"day": "2026-03-05"},
    "drop_own_hours": {},
}


@pytest.mark.parametrize("change", CHANGES)
async def test_an_agent_looks_and_does_not_change(front: Front, change: str) -> None:
    ada = await front.desk("Ada")

    refused = await ada.ask(change, place_id=None, **CHANGES[change])

    assert refused["code"] == "not_allowed"
    assert (await ada.ask("ask_hours", place_id=None, language="en"))["sheet"]["is_week_own"] is False


@pytest.mark.parametrize("change", ["ask_hours", *CHANGES])
async def test_a_strangers_place_is_as_absent(front: Front, change: str) -> None:
    carl, fields = await front.desk("Carl"), CHANGES.get(change, {"language": "en"})

    theirs = await carl.ask(change, place_id=front.people.fitters.id, **fields)
    absent = await carl.ask(change, place_id=new_id(), **fields)

    assert theirs["code"] == absent["code"] == "not_found"
    assert theirs["message"] == absent["message"]


WRONG = [
    ("set_hours", {"zone": HELSINKI, "week": ["09:00-13:00 12:00-17:00", *[""] * 6]}, "slots_overlap"),
    ("set_hours", {"zone": HELSINKI, "week": ["17:00-09:00", *[""] * 6]}, "slot_inverted"),
    ("set_hours", {"zone": HELSINKI, "week": ["nine to five", *[""] * 6]}, "not_a_time"),
    ("set_hours", {"zone": HELSINKI, "week": [""] * 8}, "not_a_week"),
    ("set_hours", {"zone": "Europe/Atlantis", "week": WEEK}, "unknown_zone"),
    ("choose_holidays", {"country": "XX", "region": None, "limits": {}}, "unknown_country"),
    ("choose_holidays", {"country": "FI", "region": "XX", "limits": {}}, "unknown_region"),
    ("choose_holidays", {"country": "FI", "region": None, "limits": {"Pancake Day": ""}}, "unknown_holiday"),
    ("add_exception", {"day": "2026-02-30", "slots": "", "reason": "Inventory"}, "not_a_day"),
    ("add_exception", {"day": "2026-03-05", "slots": "", "reason": " "}, "empty_text"),
]


@pytest.mark.parametrize(("change", "fields", "code"), WRONG, ids=[code for *_, code in WRONG])
async def test_what_no_calendar_knows_is_refused_and_changes_nothing(
    front: Front, change: str, fields: dict[str, object], code: str
) -> None:
    lea = await front.desk("Lea")
    before = (await lea.ask("ask_hours", place_id=None, language="en"))["sheet"]

    refused = await lea.ask(change, place_id=None, **fields)

    assert refused["code"] == code
    assert (await lea.ask("ask_hours", place_id=None, language="en"))["sheet"] == before


async def test_a_days_hours_are_checked_while_they_are_typed(front: Front) -> None:
    lea = await front.desk("Lea")

    assert (await lea.ask("check_slots", text="09:00-12:00 13:00-17:00"))["type"] == "done"
    assert (await lea.ask("check_slots", text="09:00-13:00 12:00-17:00"))["code"] == "slots_overlap"


async def test_colleagues_hear_of_a_change_and_another_shop_does_not(front: Front) -> None:
    lea, ada, carl = await front.desk("Lea"), await front.desk("Ada"), await front.desk("Carl")

    for kind in [one for one in CHANGES if one != "change_exception"]:  # which is two of the others
        await lea.ask(kind, place_id=front.people.fitters.id, **CHANGES[kind])
        assert (await ada.hears("hours_changed"))["place"] == front.people.fitters.id

    await carl.ask("ping")
    assert [news for news in carl.news if news["type"] == "hours_changed"] == []
