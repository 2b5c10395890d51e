"""The staff reads the desk in each language, on every page, phone and tablet: nothing spills, nothing is mixed."""

import pytest
from playwright.sync_api import Page, expect

from tests.house.test_texts import LANGUAGES, texts
from tests.journeys.browser import PHONE, TABLET
from tests.journeys.conftest import NewBrowser
from tests.journeys.house import PASSWORD, House, email_of
from tests.journeys.pages import PAGES
from tests.journeys.shopper import Shopper
from tests.journeys.test_tongues import SPILLING

# Whatever a finger may hit, but for a link in the middle of a text; a box is hit by its label.
TOO_SMALL = """() => [...document.querySelectorAll("button, select, summary, input:not([type=checkbox], [type=radio])")]
    .map((part) => [part, part.getBoundingClientRect()])
    .filter(([part, { width, height }]) => width > 1 && height > 1 && Math.min(width, height) < 43.5)
    .map(([part, { width, height }]) => `${part.tagName}.${part.className}: ${width} by ${height}`)"""


@pytest.mark.parametrize("tongue", sorted(LANGUAGES))
def test_whoever_reads_another_language_finds_every_page_in_it(
    house: House, own_browser: NewBrowser, tongue: str
) -> None:
    olga = own_browser(viewport=PHONE, locale=tongue).new_page()
    olga.goto(f"{house.chat}/console/")
    expect(olga.get_by_role("heading", level=1)).to_have_text(says(tongue, "console.sign_in.title"))
    found = {"sign-in": spilling(olga)}

    signs_in(olga, house, tongue)
    for page in PAGES:
        olga.goto(f"{house.chat}/console/{page}")
        expect(olga.get_by_role("heading", level=1)).to_be_visible()
        expect(olga.locator("html")).to_have_attribute("lang", tongue)
        found[page] = spilling(olga)
        olga.set_viewport_size(TABLET)
        found[f"{page}, tablet"] = spilling(olga)
        olga.set_viewport_size(PHONE)

    assert {page: parts for page, parts in found.items() if parts} == {}


def test_a_finger_hits_everything_on_every_page(house: House, own_browser: NewBrowser) -> None:
    olga = own_browser(viewport=PHONE, has_touch=True, is_mobile=True, locale="en").new_page()
    signs_in(olga, house, "en")

    found = {}
    for page in PAGES:
        olga.goto(f"{house.chat}/console/{page}")
        expect(olga.get_by_role("heading", level=1)).to_be_visible()
        found[page] = olga.evaluate(TOO_SMALL)

    assert {page: parts for page, parts in found.items() if parts} == {}


@pytest.mark.parametrize("tongue", ["de", "nl", "fi"])
def test_the_longest_state_gives_way_before_the_page_does(
    house: House, own_browser: NewBrowser, tongue: str, mia: Shopper
) -> None:
    mia.opens_the_chat()
    mia.says("Do you have these in 38?")
    olga = own_browser(viewport=PHONE, locale=tongue).new_page()
    signs_in(olga, house, tongue)
    own_state = olga.locator(".dropdown__button:has(.own-state)")
    own_state.click()
    olga.get_by_role("button", name=says(tongue, "console.action.go_online")).click()
    olga.locator("[data-row]").click()
    olga.get_by_role("button", name=says(tongue, "console.action.claim")).click()
    expect(olga.get_by_label(says(tongue, "console.composer.label"), exact=True)).to_be_focused()

    own_state.click()
    olga.get_by_role("button", name=says(tongue, "console.away.break"), exact=True).click()

    expect(olga.locator(".own-state__presence")).to_have_text(says(tongue, "console.presence.finishing"))
    assert olga.evaluate("document.querySelector('.workplace').scrollWidth") == PHONE["width"]


def signs_in(olga: Page, house: House, tongue: str) -> None:
    """Come to the desk and say who they are, in their language."""
    olga.goto(f"{house.chat}/console/")
    olga.get_by_label(says(tongue, "console.sign_in.email")).fill(email_of("Olga"))
    olga.get_by_label(says(tongue, "console.sign_in.password")).fill(PASSWORD)
    olga.get_by_role("button", name=says(tongue, "console.sign_in.do")).click()
    expect(olga.locator("input[type=password]")).to_be_hidden()


def says(tongue: str, key: str) -> str:
    """Give what a text of the console says in a language."""
    return str(texts("console", tongue)[key].string)


def spilling(page: Page) -> list[str]:
    """Name what is wider than its box."""
    parts: list[str] = page.evaluate(SPILLING)
    return parts
