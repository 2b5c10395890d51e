"""The day of the shop in a browser: a lead sees when chat was offered and why not, and does something about it."""

import asyncio

from playwright.sync_api import Page, expect

from floorwalker.app.people import store_of
from floorwalker.app.settings import Settings
from floorwalker.availability.reactions import note_downtime
from floorwalker.kit.actors import system_of
from floorwalker.kit.clock import Instant, WallClock
from floorwalker.shops.views import all_sites
from tests.journeys.agent import Agent
from tests.journeys.browser import PHONE
from tests.journeys.conftest import OnDuty
from tests.journeys.house import House
from tests.journeys.in_a_thread import in_a_thread
from tests.journeys.test_axe import faults
from tests.journeys.test_keyboard import walk_to


def opens_the_day(agent: Agent) -> Page:
    """Go there by the palette; gives the page once the day stands on it."""
    agent.page.keyboard.press("Control+k")
    agent.page.keyboard.type("Availability")
    agent.page.keyboard.press("Enter")
    expect(agent.page.get_by_role("heading", name="Were we there?")).to_be_visible()
    expect(agent.page.get_by_role("heading", name="The day")).to_be_visible()
    return agent.page


def test_a_lead_sees_a_flip_as_it_happens_and_who_paused(house: House, on_duty: OnDuty) -> None:
    house.keeps_hours(closed=False)
    ada, lea = on_duty("Ada"), on_duty("Lea")
    page = opens_the_day(lea)
    expect(page.get_by_text("Nobody paused.")).to_be_visible()

    ada.opens_own_state()
    ada.page.get_by_role("button", name="Meeting").click()
    lea.opens_own_state()
    lea.page.get_by_role("button", name="Break").click()

    pauses = page.get_by_role("region", name="Pauses and their price")
    expect(pauses.get_by_role("row")).to_have_count(3)
    expect(pauses.get_by_role("row", name="Ada")).to_contain_text("Meeting")
    page.get_by_text("as a table, with their causes").click()
    expect(page.get_by_role("row", name="nobody takes chats").last).to_be_visible()
    page.get_by_role("main").get_by_role("button", name="Go online").click()
    expect(page.locator(".own-state")).to_contain_text("Online")


def test_minutes_without_a_server_stand_among_what_kept_chat_away(house: House, on_duty: OnDuty) -> None:
    house.keeps_hours(closed=False)
    in_a_thread(lambda: asyncio.run(was_down(Settings(data=house.data), minutes=20)))
    page = opens_the_day(on_duty("Lea"))

    row = page.get_by_role("region", name="What kept chat away").get_by_role("row", name="the server was down")
    expect(row).to_contain_text("1 time")
    page.get_by_text("as a table, with their causes").click()
    expect(page.locator(".spell-table").get_by_text("the server was down")).to_be_visible()


async def was_down(settings: Settings, minutes: int) -> None:
    """Tell what a server tells that starts after so many minutes without any."""
    async with store_of(settings) as database:
        [site] = await database.look(all_sites)
        died_at = Instant(WallClock().now() - minutes * 60_000)
        await database.submit(note_downtime, system_of(site.id), died_at)


def test_other_days_are_chosen_by_keyboard_and_a_figure_leads_on(house: House, on_duty: OnDuty) -> None:
    house.keeps_hours(closed=False)
    page = opens_the_day(on_duty("Lea"))

    walk_to(page.get_by_role("button", name="The day before"), page)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Nothing was kept of this day.")).to_be_visible()
    walk_to(page.get_by_role("main").get_by_role("button", name="Today").first, page)
    page.keyboard.press("Enter")

    walk_to(page.get_by_role("main").get_by_role("button", name="Opening hours").first, page)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Opening hours", exact=True)).to_be_visible()


def test_an_agent_sees_the_day_and_only_pauses_of_their_own(house: House, on_duty: OnDuty) -> None:
    house.keeps_hours(closed=False)
    lea, ada = on_duty("Lea"), on_duty("Ada")
    lea.opens_own_state()
    lea.page.get_by_role("button", name="Break").click()

    page = opens_the_day(ada)

    expect(page.get_by_role("region", name="My pauses and their price")).to_contain_text("Nobody paused.")
    expect(page.get_by_role("main").get_by_role("button", name="People")).to_have_count(0)


def test_axe_finds_nothing_on_the_day_also_on_a_phone(house: House, on_duty: OnDuty) -> None:
    house.keeps_hours(closed=False)
    page = opens_the_day(on_duty("Lea"))
    page.get_by_text("as a table, with").click()
    found = faults(page)
    page.set_viewport_size(PHONE)

    assert found + faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
