"""What a shop's page says of itself after it was loaded: the language it speaks and the branch it is about."""

import asyncio

from playwright.sync_api import expect

from floorwalker.app.people import store_of
from floorwalker.app.settings import Settings
from floorwalker.kit.actors import system_of
from floorwalker.shops.actions import add_branch
from floorwalker.shops.views import all_sites
from tests.journeys.house import House
from tests.journeys.in_a_thread import in_a_thread
from tests.journeys.shopper import Shopper


async def open_a_branch(settings: Settings) -> None:
    """Take in a branch beside the running server."""
    async with store_of(settings) as database:
        [site] = await database.look(all_sites)
        await database.submit(add_branch, system_of(site.id), "Aurakatu", "Turku")


def test_a_page_that_speaks_another_language_has_launcher_and_panel_follow(mia: Shopper) -> None:
    mia.opens_the_chat()
    mia.says("Do these run small?")
    mia.writes("And in green")
    steps = mia.page.evaluate("history.length")

    mia.page.evaluate("Floorwalker.set('lang', 'fi')")

    expect(mia.page.get_by_role("button", name="Keskustele: Shoe Shop")).to_be_visible()
    expect(mia.panel.get_by_label("Viestisi")).to_have_value("And in green")
    mia.reads(["Do these run small?"])
    assert mia.page.evaluate("history.length") == steps


def test_the_branch_that_the_page_says_is_the_one_that_the_form_begins_with(house: House, mia: Shopper) -> None:
    in_a_thread(lambda: asyncio.run(open_a_branch(Settings(data=house.data))))
    mia.opens_the_chat()

    mia.page.evaluate("Floorwalker.set('branch', 'aurakatu')")
    mia.panel.get_by_role("button", name="Leave a question or have us call you").click()

    branch = mia.panel.get_by_label("Which shop?")
    expect(branch.locator("option:checked")).to_have_text("Aurakatu, Turku")
