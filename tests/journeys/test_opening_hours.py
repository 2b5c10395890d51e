"""A lead says when the shop is open, and everybody sees at once what comes of it."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.agent import Agent
from tests.journeys.browser import PHONE
from tests.journeys.conftest import NewBrowser
from tests.journeys.house import House
from tests.journeys.test_axe import faults

# The page writes hours with the dash between two times; people may type a hyphen.
MORNING, AFTERNOON, SHORT = "09:00\N{EN DASH}12:00", "13:00\N{EN DASH}17:00", "09:00\N{EN DASH}13:00"
IN_NINE_DAYS = "new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)"
OVERLAPS = "Two times of this day overlap. Join them, or end one before the other begins."


def at_the_hours(agent: Agent) -> Page:
    """Sign in and go to the page by the menu."""
    agent.comes()
    agent.signs_in()
    agent.page.get_by_role("button", name=f"{agent.name}: your pages and wishes").click()
    agent.page.get_by_role("button", name="Opening hours").click()
    expect(agent.page.get_by_role("heading", name="The week")).to_be_visible()
    return agent.page


def days_ahead(page: Page) -> Locator:
    """Give the days of the preview, today first."""
    return page.get_by_role("region", name="The next weeks").get_by_role("listitem")


def set_a_lunch_break(page: Page) -> None:
    """Type Monday's two slots without a mouse, give them to the other days, and save."""
    page.get_by_label("Monday, hours 1").fill(MORNING)
    page.get_by_role("button", name="Monday: more hours").press("Enter")
    page.keyboard.type(AFTERNOON)
    page.get_by_role("button", name="Copy Monday to the other open days").press("Enter")
    page.get_by_role("button", name="Save the week").press("Enter")
    expect(page.get_by_text("Saved.")).to_be_visible()


@pytest.fixture
def lea(house: House, own_browser: NewBrowser) -> Agent:
    """Bring Lea to her console."""
    return Agent(own_browser().new_page(), house.chat, "Lea")


def test_a_lead_sets_a_lunch_break_and_an_exception_and_sees_the_days_change(lea: Agent) -> None:
    page = at_the_hours(lea)
    expect(days_ahead(page).first).to_contain_text("Open all day")

    set_a_lunch_break(page)
    expect(days_ahead(page).nth(9)).to_contain_text(f"{MORNING}, {AFTERNOON}")

    page.get_by_label("Day", exact=True).fill(page.evaluate(IN_NINE_DAYS))
    page.get_by_label("Reason").fill("Inventory")
    page.get_by_role("button", name="Add exception").click()

    expect(days_ahead(page).nth(9)).to_contain_text("Closed")
    expect(days_ahead(page).nth(9)).to_contain_text("Inventory")
    expect(days_ahead(page).nth(8)).to_contain_text(MORNING)


def test_hours_that_overlap_are_refused_beside_their_field_and_stay_there(lea: Agent) -> None:
    page = at_the_hours(lea)
    set_a_lunch_break(page)

    page.get_by_label("Monday, hours 2").fill("11:00-17:00")
    page.get_by_label("Monday, hours 2").press("Tab")

    monday = page.get_by_role("listitem").filter(has=page.get_by_role("button", name="Monday: more hours"))
    expect(monday.get_by_role("alert")).to_have_text(OVERLAPS)
    page.get_by_role("button", name="Save the week").click()
    expect(page.get_by_role("alert")).to_have_text([OVERLAPS])
    expect(page.get_by_label("Monday, hours 2")).to_have_value("11:00-17:00")
    expect(page.get_by_label("Monday, hours 2")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_text("Not saved yet.")).to_be_visible()
    expect(page.get_by_role("region", name="The next weeks")).not_to_contain_text("11:00")


def test_the_eves_are_closed_or_short_as_the_lead_chooses(lea: Agent) -> None:
    page = at_the_hours(lea)

    page.get_by_label("Holidays of").select_option(label="Sweden")
    eve = page.get_by_label("What is left of Midsummer Eve")
    expect(eve).to_have_value("closed")
    eve.select_option(label="Open only …")
    page.get_by_label("Midsummer Eve: open only").fill("nine to one")
    page.keyboard.press("Tab")
    expect(page.get_by_role("alert")).to_contain_text("Hours look like")
    page.get_by_label("Midsummer Eve: open only").fill("09:00-13:00")
    page.keyboard.press("Tab")

    expect(page.get_by_role("alert")).to_have_count(0)
    page.reload()
    expect(page.get_by_label("Midsummer Eve: open only")).to_have_value(SHORT)


def test_what_a_colleague_changes_appears_and_what_was_typed_stays(
    lea: Agent, house: House, own_browser: NewBrowser
) -> None:
    ada = at_the_hours(Agent(own_browser().new_page(), house.chat, "Ada"))
    olga = at_the_hours(Agent(own_browser().new_page(), house.chat, "Olga"))
    olga.get_by_label("Sunday, hours 1").fill("12:00-15:00")

    set_a_lunch_break(at_the_hours(lea))

    expect(days_ahead(ada).first).to_contain_text(f"{MORNING}, {AFTERNOON}")
    expect(ada.get_by_role("textbox")).to_have_count(0)
    expect(olga.get_by_text("A colleague has changed this week.")).to_be_visible()
    expect(olga.get_by_label("Sunday, hours 1")).to_have_value("12:00-15:00")
    olga.get_by_role("button", name="Show theirs").click()
    expect(olga.get_by_label("Sunday, hours 2")).to_have_value(AFTERNOON)


def test_axe_finds_nothing_on_the_opening_hours(house: House, own_browser: NewBrowser) -> None:
    lea = Agent(own_browser().new_page(), house.chat, "Lea")
    page = at_the_hours(lea)
    set_a_lunch_break(page)
    page.get_by_label("Holidays of").select_option(label="Denmark")
    expect(page.get_by_label("What is left of Christmas Day")).to_be_visible()
    page.get_by_label("Tuesday, hours 1").fill("noon")
    page.get_by_label("Tuesday, hours 1").press("Tab")
    expect(page.get_by_role("alert")).to_be_visible()

    on_a_desk = faults(page)
    page.set_viewport_size(PHONE)

    assert on_a_desk + faults(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
