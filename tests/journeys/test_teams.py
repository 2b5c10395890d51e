"""An owner says who is in which team, by keyboard; each tick holds at once."""

import asyncio

from playwright.sync_api import expect

from floorwalker.app.people import add_team
from floorwalker.app.settings import Settings
from tests.journeys.browser import PHONE
from tests.journeys.conftest import OnDuty
from tests.journeys.house import House
from tests.journeys.in_a_thread import in_a_thread
from tests.journeys.test_axe import faults
from tests.journeys.test_keyboard import walk_to


def test_somebody_is_put_into_a_team_and_taken_out_of_it(house: House, on_duty: OnDuty) -> None:
    found_team(house, "Fitters")
    found_team(house, "Menders")
    olga = on_duty("Olga")
    olga.page.goto(f"{house.chat}/console/people")
    ada = olga.page.get_by_role("article", name="Ada")

    walk_to(ada.get_by_role("button", name="Teams of Ada"), olga.page)
    olga.page.keyboard.press("Enter")
    for team in ("Fitters", "Menders"):
        walk_to(olga.dialog.get_by_role("checkbox", name=team), olga.page)
        olga.page.keyboard.press("Space")
    expect(ada).to_contain_text("Fitters, Menders")
    walk_to(olga.dialog.get_by_role("checkbox", name="Fitters"), olga.page)
    olga.page.keyboard.press("Space")

    expect(ada).not_to_contain_text("Fitters")
    found = faults(olga.page)
    olga.page.set_viewport_size(PHONE)
    assert found + faults(olga.page) == []
    olga.dialog.get_by_role("button", name="Done").click()
    expect(olga.dialog).to_be_hidden()
    expect(ada).to_contain_text("Menders")


def test_a_lead_says_nothing_of_teams(house: House, on_duty: OnDuty) -> None:
    found_team(house, "Fitters")
    lea = on_duty("Lea")
    lea.page.goto(f"{house.chat}/console/people")

    expect(lea.page.get_by_role("article", name="Ada")).to_be_visible()
    expect(lea.page.get_by_role("button", name="Teams of Ada")).to_have_count(0)


def found_team(house: House, name: str) -> None:
    """Found a team beside the running server."""
    in_a_thread(lambda: asyncio.run(add_team(Settings(data=house.data), None, name)))
