"""Templates without a mouse: a lead writes one, an agent takes it into what they write, and nothing is written over."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.agent import Agent
from tests.journeys.conftest import NewBrowser, OnDuty
from tests.journeys.house import House
from tests.journeys.shopper import Shopper
from tests.journeys.test_axe import faults
from tests.journeys.test_keyboard import walk_to

QUESTION = "Can I get my money back?"
RETURNS = "Hello {customer|there}, you can send them back for 30 days. {agent}"
FILLED = "Hello there, you can send them back for 30 days. Ada"


def writes_a_template(lead: Agent, shortcut: str, name: str, text: str) -> None:
    """Write a template by keyboard, on its page."""
    keys = lead.page.keyboard
    if not lead.page.url.endswith("/templates"):
        keys.press("Control+k")
        keys.type("Templates")
        keys.press("Enter")
    walk_to(lead.page.get_by_role("button", name="Write a template"), lead.page)
    keys.press("Enter")
    for field, words in (("Name", name), ("Shortcut", shortcut), ("What it says", text)):
        walk_to(lead.dialog.get_by_label(field, exact=True), lead.page)
        keys.type(words)
    walk_to(lead.dialog.get_by_role("button", name="Keep", exact=True), lead.page)
    keys.press("Enter")
    expect(lead.dialog).to_be_hidden()
    expect(lead.page.get_by_role("article", name=name)).to_contain_text(f"/{shortcut}")


def listed(agent: Agent) -> Locator:
    """Give what a slash has opened."""
    return agent.page.get_by_role("listbox", name="Templates that fit").get_by_role("option")


def caret_at(agent: Agent, place: int) -> None:
    """Put the caret there."""
    agent.field.evaluate("(field, place) => field.setSelectionRange(place, place)", place)


@pytest.fixture
def lea(on_duty: OnDuty) -> Agent:
    """Bring Lea, who has written two templates."""
    lea = on_duty("Lea")
    writes_a_template(lea, "returns", "Sending back", RETURNS)
    writes_a_template(lea, "sizes", "Sizes", "We have 36 to 46.")
    return lea


@pytest.mark.usefixtures("lea")
def test_an_agent_takes_a_template_into_a_draft_and_takes_it_back(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)
    keys = ada.page.keyboard

    keys.type("Good morning!  Bye")
    caret_at(ada, len("Good morning! "))
    keys.type("/si")
    expect(listed(ada)).to_have_text(["Sizes /sizes We have 36 to 46."])
    keys.press("Backspace")
    keys.press("Backspace")
    expect(listed(ada)).to_have_count(2)
    keys.press("ArrowDown")
    expect(listed(ada).nth(1)).to_have_attribute("aria-selected", "true")
    keys.press("ArrowUp")
    keys.type("ret")
    keys.press("Enter")
    expect(ada.field).to_have_value(f"Good morning! {FILLED} Bye")
    expect(listed(ada)).to_have_count(0)

    keys.press("Control+z")
    expect(ada.field).to_have_value("Good morning! /ret Bye")
    keys.press("Control+Shift+z")
    expect(ada.field).to_have_value(f"Good morning! {FILLED} Bye")

    keys.press("Enter")
    mia.reads([QUESTION, f"Good morning! {FILLED} Bye"])


@pytest.mark.usefixtures("lea")
def test_two_keys_take_the_first_template(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)

    ada.page.keyboard.press("/")
    expect(listed(ada)).to_have_count(2)
    ada.page.keyboard.press("Enter")

    expect(ada.field).to_have_value(FILLED)


@pytest.mark.usefixtures("lea")
def test_a_slash_within_words_and_addresses_opens_nothing_and_escape_closes(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)
    keys = ada.page.keyboard

    for text in ("and/", "or 1/2", "https://shoes.example/", "/nothing-like-it"):
        keys.type(f" {text}")
        expect(listed(ada)).to_have_count(0)
    keys.type(" /")
    expect(listed(ada)).to_have_count(2)
    keys.press("Escape")
    expect(listed(ada)).to_have_count(0)
    keys.type("ret")
    expect(listed(ada)).to_have_count(0)
    expect(ada.field).to_be_focused()
    keys.press("Enter")

    mia.reads([QUESTION, "and/ or 1/2 https://shoes.example/ /nothing-like-it /ret"])


def test_the_use_of_a_template_stands_on_its_page(mia: Shopper, ada: Agent, lea: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)
    ada.page.keyboard.press("Escape")
    ada.page.keyboard.press("/")
    expect(listed(ada)).to_have_count(2)
    ada.page.keyboard.type("ret")
    ada.page.keyboard.press("Tab")
    expect(ada.field).to_have_value(FILLED)
    with ada.page.expect_response(lambda response: response.url.endswith("/use")):
        ada.page.keyboard.press("Enter")
    mia.reads([QUESTION, FILLED])

    lea.page.reload()

    row = lea.page.get_by_role("article", name="Sending back")
    expect(row).to_contain_text("Used once · 0 % of the words changed")
    expect(lea.page.get_by_role("article", name="Sizes")).to_contain_text("Not used in the last 30 days")


@pytest.mark.usefixtures("lea")
def test_what_the_customer_asks_suggests_an_answer_and_never_writes_over_a_draft(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)
    suggested = ada.page.get_by_role("list", name="Suggested answers").get_by_role("button")
    expect(suggested).to_contain_text(["Sending back"])
    ada.page.keyboard.type("Of course:")

    ada.page.keyboard.press("Alt+Shift+Digit1")
    expect(ada.field).to_have_value(f"Of course: {FILLED}")
    ada.page.keyboard.press("Control+z")
    expect(ada.field).to_have_value("Of course:")

    ada.page.keyboard.press("Alt+Shift+Digit1")
    ada.page.keyboard.press("Enter")
    mia.reads([QUESTION, f"Of course: {FILLED}"])
    expect(suggested).to_have_count(0)


def test_a_file_goes_along_with_a_template(mia: Shopper, ada: Agent, lea: Agent, tmp_path: Path) -> None:
    chart = tmp_path / "size-chart.txt"
    chart.write_text("36 to 46")
    lea.page.get_by_role("button", name="Change Sizes").click()
    lea.dialog.locator("input[type=file]").set_input_files(chart)
    expect(lea.dialog.get_by_role("link", name="size-chart.txt")).to_be_visible()
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)
    ada.page.keyboard.type("/sizes")
    expect(listed(ada)).to_contain_text(["1 file"])
    ada.page.keyboard.press("Enter")
    along = ada.page.get_by_role("list", name="Files that go along")
    expect(along).to_contain_text("size-chart.txt")

    ada.page.reload()
    expect(along).to_contain_text("size-chart.txt")
    ada.field.press("Enter")

    expect(mia.panel.get_by_role("link", name="size-chart.txt")).to_be_visible()
    expect(mia.messages.filter(has_text="We have 36 to 46.")).to_have_count(1)
    expect(along).to_have_count(0)


def test_axe_finds_nothing_on_templates(house: House, own_browser: NewBrowser, mia: Shopper) -> None:
    lea = Agent(own_browser().new_page(), house.chat, "Lea")
    lea.begins_work()
    writes_a_template(lea, "returns", "Sending back", RETURNS)
    found = {"page": faults(lea.page)}
    lea.page.get_by_role("button", name="Change Sending back").click()
    found["dialog"] = faults(lea.page)
    lea.page.keyboard.press("Escape")
    goes_to_the_desk(lea.page)
    mia.opens_the_chat()
    mia.says(QUESTION)
    lea.takes(QUESTION)
    expect(lea.page.get_by_role("list", name="Suggested answers")).to_be_visible()
    lea.page.keyboard.type("/")
    expect(listed(lea)).to_have_count(1)
    found["list"] = faults(lea.page)

    assert {screen: seen for screen, seen in found.items() if seen} == {}


def goes_to_the_desk(page: Page) -> None:
    """Go back to where customers are answered."""
    page.get_by_role("main").get_by_role("button", name="Back to the desk").click()
