"""The staff reads the desk in each language, on every page and on a narrow phone: nothing spills, nothing is mixed."""

import pytest
from playwright.sync_api import Page, expect

from tests.house.test_texts import LANGUAGES, texts
from tests.journeys.browser import PHONE
from tests.journeys.conftest import NewBrowser
from tests.journeys.house import PASSWORD, House, email_of
from tests.journeys.shopper import Shopper
from tests.journeys.test_tongues import SPILLING

PAGES = (
    *("contacts", "people", "opening-hours", "waiting", "templates", "articles", "catalogue", "blocks", "handovers"),
    *("shop-link", "shop-floor", "who-is-this", "availability", "feedback", "topics", "assist", "sign-ins"),
)


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
