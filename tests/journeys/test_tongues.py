"""A shopper reads the widget in a language with long words, on a narrow phone: nothing is cut off, nothing spills."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Frame, Locator, Page, expect

from floorwalker.app.settings import Settings
from tests.journeys.agent import Agent
from tests.journeys.browser import PHONE
from tests.journeys.conftest import NewBrowser
from tests.journeys.house import House, Premises
from tests.journeys.in_a_thread import in_a_thread
from tests.journeys.night import Night, open_night
from tests.journeys.shopper import Shopper
from tests.journeys.test_another_way import SoonOffered
from tests.journeys.test_axe import faults

TONGUES = ("nl", "de")
LONG_WORDS = {
    "nl": "Arbeidsongeschiktheidsverzekeringsmaatschappijenoverleg",
    "de": "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
}
HERE = {"nl": "is er voor je", "de": "ist für Sie da"}
NEXT = {"nl": "Je bent als volgende aan de beurt.", "de": "Sie sind als Nächstes dran."}
TOO_LONG = {"nl": "Dit duurt langer dan het hoort.", "de": "Das dauert länger, als es sollte."}
LATER = {"nl": "Niet wachten: antwoord me later", "de": "Lieber nicht warten: später antworten"}
LEAVE = {"nl": "Stel een vraag of laat je bellen", "de": "Frage stellen oder Rückruf"}
CALL = {"nl": "Bel me", "de": "Anrufen"}
BY_MAIL = {"nl": "Antwoord me per e-mail", "de": "Antwort per E-Mail"}
BACK = {"nl": "We zijn morgen om 09:00 terug", "de": "Morgen ab 09:00 Uhr wieder da"}
# Text that is taken away from the eye on purpose has a box of a pixel.
SPILLING = """() => [...document.querySelectorAll("body *")]
    .filter((part) => part.clientWidth > 1 && part.scrollWidth > part.clientWidth)
    .map((part) => `${part.tagName}.${part.className}: ${part.scrollWidth} in ${part.clientWidth}`)"""


@pytest.fixture(params=TONGUES)
def tongue(request: pytest.FixtureRequest) -> str:
    """Let the shop's page speak Dutch, and then German."""
    return str(request.param)


@pytest.fixture
def night(premises: Premises, tmp_path: Path) -> Iterator[Night]:
    """Let it be ten in the evening."""
    with open_night(premises, tmp_path / "night", "2026-03-02 22:00") as night:
        yield night


def comes(page: Page, shop: str, tongue: str) -> Shopper:
    """Visit the shop on a page of this language, and open the chat."""
    shopper = Shopper(page, shop)
    shopper.visits()
    expect(shopper.launcher).to_be_visible()
    page.evaluate("tongue => Floorwalker.set('lang', tongue)", tongue)
    shopper.field = shopper.panel.locator(".composer__field")
    shopper.opens_the_chat()
    expect(shopper.panel.locator("html")).to_have_attribute("lang", tongue)
    return shopper


def seen_on(screen: Frame | Page) -> list[str]:
    """Name what spills out of its box, and what axe complains about."""
    return [*screen.evaluate(SPILLING), *faults(screen)]


def test_a_conversation_in_long_words_stays_within_the_panel(
    house: House, own_browser: NewBrowser, ada: Agent, tongue: str
) -> None:
    mia = comes(own_browser(viewport=PHONE).new_page(), house.shop, tongue)
    found = {"empty panel": seen_on(mia.document)}
    mia.says(LONG_WORDS[tongue])
    expect(mia.panel.get_by_text(NEXT[tongue])).to_be_visible()
    found["waiting"] = seen_on(mia.document)

    ada.takes(LONG_WORDS[tongue])
    ada.answers(LONG_WORDS[tongue] * 2)
    expect(mia.panel.locator(".lines__event", has_text=f"Ada {HERE[tongue]}")).to_be_visible()
    expect(mia.messages).to_have_count(2)
    found["conversation"] = seen_on(mia.document)

    assert {screen: seen for screen, seen in found.items() if seen} == {}


@pytest.mark.timeout(180)
def test_another_way_in_long_words_stays_within_the_panel(house: House, own_browser: NewBrowser) -> None:
    in_a_thread(lambda: asyncio.run(SoonOffered(Settings(data=house.data)).do()))
    waiting = {tongue: comes(own_browser(viewport=PHONE).new_page(), house.shop, tongue) for tongue in TONGUES}
    for tongue, mia in waiting.items():
        mia.says(LONG_WORDS[tongue])
        expect(mia.panel.get_by_role("button", name=LATER[tongue])).to_be_visible()
    found = {}
    for tongue, mia in waiting.items():
        card = mia.panel.locator(".alternative").filter(has_text=TOO_LONG[tongue])
        expect(card).to_be_visible(timeout=50_000)
        found[f"another way, {tongue}"] = seen_on(mia.document)

        card.get_by_role("button", name=BY_MAIL[tongue]).click()
        expect(form_of(mia)).to_be_visible()
        found[f"form, {tongue}"] = seen_on(mia.document)

    assert {screen: seen for screen, seen in found.items() if seen} == {}


def test_the_closed_shop_and_its_form_in_long_words_stay_within_the_panel(
    night: Night, own_browser: NewBrowser, tongue: str
) -> None:
    browser = own_browser(viewport=PHONE, timezone_id="Europe/Stockholm")
    night.set_clock_of(browser)
    mia = comes(browser.new_page(), night.shop, tongue)
    expect(mia.panel.locator(".lines__start", has_text=BACK[tongue])).to_be_visible()
    found = {"closed": seen_on(mia.document)}

    mia.panel.get_by_role("button", name=LEAVE[tongue]).click()
    form = form_of(mia)
    form.get_by_label(CALL[tongue]).check()
    form.locator("textarea").fill(LONG_WORDS[tongue])
    form.locator("input[type=tel]").fill("12")
    form.locator("[type=submit]").click()
    expect(form.get_by_role("alert")).to_be_visible()
    found["form"] = seen_on(mia.document)
    form.locator("input[type=tel]").fill("+358 40 123 4567")
    form.locator("[type=submit]").click()
    expect(form).to_be_hidden()
    expect(mia.panel.locator(".contact-status")).to_be_visible()
    found["promise"] = seen_on(mia.document)

    assert {screen: seen for screen, seen in found.items() if seen} == {}


def form_of(mia: Shopper) -> Locator:
    """Give the form for a question that is answered later."""
    return mia.panel.locator("dialog.contact")
