"""A shopper comes at night, leaves a question with a time for a call, and is called in the morning."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Locator, expect

from tests.journeys.agent import Agent
from tests.journeys.browser import PHONE
from tests.journeys.conftest import NewBrowser
from tests.journeys.house import Premises
from tests.journeys.night import Night, open_night
from tests.journeys.shopper import Shopper
from tests.journeys.test_axe import faults

QUESTION = "Do the rain boots run small?"
PHONE_NUMBER, ADDRESS = "+358 40 123 4567", "mia@home.example"


@pytest.fixture
def night(premises: Premises, tmp_path: Path) -> Iterator[Night]:
    """Let it be ten in the evening."""
    with open_night(premises, tmp_path / "night", "2026-03-02 22:00") as night:
        yield night


@pytest.fixture
def mia(night: Night, own_browser: NewBrowser) -> Shopper:
    """Let Mia stand before the closed shop, in Stockholm."""
    browser = own_browser(timezone_id="Europe/Stockholm")
    night.set_clock_of(browser)
    mia = Shopper(browser.new_page(), night.shop)
    mia.visits()
    mia.opens_the_chat()
    return mia


def form_of(mia: Shopper) -> Locator:
    """Open the form."""
    mia.panel.get_by_role("button", name="Leave a question or have us call you").click()
    return mia.panel.get_by_role("dialog", name="Ask us, and we get back to you")


def asks_to_be_called(mia: Shopper) -> None:
    """Fill in everything, take a time, and send it."""
    form = form_of(mia)
    form.get_by_label("Your question").fill(QUESTION)
    form.get_by_label("Call me").check()
    form.get_by_label("Phone number").fill(PHONE_NUMBER)
    form.get_by_label("When shall we call?").select_option(label="09:00\u201309:30")
    form.get_by_label("Mail address").fill(ADDRESS)
    form.get_by_label("Your name").fill("Mia")
    form.get_by_role("button", name="Send my question").click()
    expect(form).to_be_hidden()


def test_whoever_was_told_of_a_call_comes_straight_to_its_times(mia: Shopper) -> None:
    expect(mia.launcher).to_have_attribute("aria-label", re.compile("leave a message or get a call"))

    mia.panel.get_by_role("button", name="Choose a time for a call").click()

    form = mia.panel.get_by_role("dialog", name="Ask us, and we get back to you")
    expect(form.get_by_label("Call me")).to_be_checked()
    expect(form.get_by_label("Phone number")).to_be_visible()
    expect(form.get_by_label("When shall we call?")).to_contain_text("09:00")


def test_a_question_of_the_night_is_answered_by_a_call_in_the_morning(
    night: Night, mia: Shopper, own_browser: NewBrowser
) -> None:
    asks_to_be_called(mia)
    # Ten in Helsinki is nine in Stockholm.
    expect(mia.panel.get_by_text("calls you Tuesday 3 March, 09:00 to 09:30")).to_be_visible()
    wait_for_letters(night, 1)
    assert night.far_post.letters[0]["To"] == ADDRESS
    assert "09:00 (Europe/Stockholm)" in night.far_post.letters[0].get_content()

    night.clock.put_to("2026-03-03 09:30")
    ada = comes_to_work("Ada", night, own_browser(timezone_id="Europe/Helsinki"))
    first = ada.page.get_by_role("region", name="Questions to answer").get_by_role("button").first
    expect(first).to_contain_text(QUESTION)
    first.click()
    card = ada.page.get_by_role("article", name="Mia")
    expect(card.get_by_role("link", name="040 1234567")).to_be_visible()
    card.get_by_role("button", name="Take it").click()
    card.get_by_role("button", name="Record a call").click()
    ada.dialog.get_by_label("Reached and answered").check()
    ada.dialog.get_by_label("Note for colleagues").fill("One size up.")
    ada.dialog.get_by_role("button", name="Save").click()

    expect(card.get_by_text("Ada called: Reached and answered")).to_be_visible()
    expect(mia.panel.get_by_text("Answered by Ada.")).to_be_visible()


def test_what_was_asked_is_still_there_after_a_reload_and_an_answer_by_mail_arrives(
    night: Night, mia: Shopper, own_browser: NewBrowser
) -> None:
    form = form_of(mia)
    form.get_by_label("Your question").fill(QUESTION)
    form.get_by_label("Mail address").fill("mia@home")
    form.get_by_role("button", name="Send my question").click()
    expect(form.get_by_role("alert")).to_contain_text("mia@shop.example")
    expect(form.get_by_label("Your question")).to_have_value(QUESTION)

    form.get_by_label("Mail address").fill(ADDRESS)
    form.get_by_label("Mail address").press("Enter")
    expect(mia.panel.get_by_text("answers by mail")).to_be_visible()
    mia.page.reload()
    expect(mia.panel.get_by_text("answers by mail")).to_be_visible()

    olga = comes_to_work("Olga", night, own_browser())
    olga.page.get_by_role("region", name="Questions to answer").get_by_role("button").first.click()
    olga.page.get_by_role("button", name="Take it").click()
    olga.page.get_by_role("button", name="Answer", exact=True).click()
    olga.dialog.get_by_label("Your answer").fill("They run true to size.")
    expect(olga.dialog.get_by_text("Replies arrive in the mailbox help@shoes.example, not here.")).to_be_visible()
    olga.dialog.get_by_role("button", name="Send and finish").click()

    wait_for_letters(night, 2)
    assert night.far_post.letters[1]["Reply-To"] == "Shoe Shop <help@shoes.example>"
    assert night.far_post.letters[1].get_content().strip() == "They run true to size."
    expect(mia.panel.get_by_text("They run true to size.")).to_be_visible()


def test_the_form_is_filled_in_by_keyboard_alone(mia: Shopper) -> None:
    offer = mia.panel.get_by_role("button", name="Leave a question or have us call you")
    offer.focus()
    mia.page.keyboard.press("Enter")
    expect(mia.panel.get_by_label("Your question")).to_be_focused()
    mia.page.keyboard.type(QUESTION)
    mia.page.keyboard.press("Escape")
    expect(offer).to_be_focused()
    expect(mia.frame).to_be_visible()
    mia.page.keyboard.press("Enter")
    expect(mia.panel.get_by_label("Your question")).to_have_value(QUESTION)
    mia.page.keyboard.press("Tab")
    expect(mia.panel.get_by_label("By mail")).to_be_focused()
    mia.page.keyboard.press("ArrowDown")
    mia.page.keyboard.press("ArrowDown")
    mia.page.keyboard.press("Enter")

    expect(mia.panel.get_by_text("answers here, at the latest")).to_be_visible()


def test_axe_finds_nothing_after_hours(night: Night, own_browser: NewBrowser) -> None:
    browser = own_browser(viewport=PHONE)
    night.set_clock_of(browser)
    mia = Shopper(browser.new_page(), night.shop)
    mia.visits()
    mia.opens_the_chat()
    form = form_of(mia)
    form.get_by_label("Call me").check()
    found = {"form": faults(mia.document)}
    form.get_by_role("button", name="Not now").click()
    asks_to_be_called_from_afar(mia)
    found["promise"] = faults(mia.document)

    olga = comes_to_work("Olga", night, own_browser())
    found["desk"] = faults(olga.page)
    olga.page.get_by_role("region", name="Questions to answer").get_by_role("button").first.click()
    expect(olga.page.get_by_role("article")).to_be_visible()
    found["contacts"] = faults(olga.page)
    olga.page.get_by_role("button", name="Hand over").click()
    found["hand over"] = faults(olga.page)
    olga.page.keyboard.press("Escape")
    olga.page.get_by_role("button", name="Promises").click()
    expect(olga.dialog.get_by_label("Calls at the same time")).to_be_visible()
    found["promises"] = faults(olga.page)

    assert {screen: seen for screen, seen in found.items() if seen} == {}


def asks_to_be_called_from_afar(mia: Shopper) -> None:
    """Ask for any time at all."""
    form = form_of(mia)
    form.get_by_label("Your question").fill(QUESTION)
    form.get_by_label("Phone number").fill(PHONE_NUMBER)
    form.get_by_role("button", name="Send my question").click()
    expect(form).to_be_hidden()


def comes_to_work(name: str, night: Night, browser: BrowserContext) -> Agent:
    """Bring one of the staff to their desk, at the hour it is."""
    night.set_clock_of(browser)
    agent = Agent(browser.new_page(), night.chat, name)
    agent.begins_work()
    return agent


def wait_for_letters(night: Night, count: int) -> None:
    """Wait until so many have arrived."""
    deadline = time.monotonic() + 20
    while len(night.far_post.letters) < count:
        assert time.monotonic() < deadline, night.far_post.subjects()
        time.sleep(0.1)
