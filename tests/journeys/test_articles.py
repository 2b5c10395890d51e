"""Articles from end to end: a lead writes one by keyboard, a shopper finds it, an agent links it with one key."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.agent import Agent
from tests.journeys.conftest import NewBrowser, OnDuty
from tests.journeys.house import House
from tests.journeys.shopper import Shopper
from tests.journeys.test_axe import faults
from tests.journeys.test_keyboard import walk_to

TITLE = "Sending things back"
QUESTION = "Can I get my money back?"
TEXT = (
    "You have **30 days** and [a form](https://shoes.example/returns).\n\n1. Print the label\n2. Send it\n\n"
    "| EU | cm |\n|---|---|\n| 38 | 24 |\n\n<img src=x onerror=alert(1)>"
)


def writes_an_article(lead: Agent, title: str, text: str) -> None:
    """Write and publish an article by keyboard, on its page."""
    keys = lead.page.keyboard
    if not lead.page.url.endswith("/articles"):
        keys.press("Control+k")
        keys.type("Articles")
        keys.press("Enter")
    walk_to(lead.page.get_by_role("button", name="Write an article"), lead.page)
    keys.press("Enter")
    walk_to(lead.page.get_by_label("Title"), lead.page)
    keys.type(title)
    walk_to(lead.page.get_by_label("What it says"), lead.page)
    keys.insert_text(text)
    expect(lead.page.get_by_role("region", name="How it will read").get_by_role("listitem")).to_have_count(2)
    walk_to(lead.page.get_by_role("button", name="Keep and publish"), lead.page)
    keys.press("Enter")
    expect(lead.page.get_by_role("article", name=title)).to_contain_text("Published")


def listed(agent: Agent) -> Locator:
    """Give what a hash has opened."""
    return agent.page.get_by_role("listbox", name="Articles that fit").get_by_role("option")


@pytest.fixture
def lea(on_duty: OnDuty) -> Agent:
    """Bring Lea, who has written an article for everybody."""
    lea = on_duty("Lea")
    writes_an_article(lea, TITLE, TEXT)
    return lea


def test_a_shopper_helps_themselves_before_a_chat_and_during_it(lea: Agent, mia: Shopper) -> None:
    mia.opens_the_chat()
    answers, page = mia.panel.get_by_role("region", name="Answers to read"), mia.panel.locator(".article-page")

    answers.get_by_label("Search our answers").fill("money back")
    answers.get_by_role("button", name=TITLE).click()
    expect(page.get_by_role("heading", name=TITLE)).to_be_visible()
    expect(page.get_by_role("cell")).to_have_text(["38", "24"])
    expect(page.get_by_text("<img src=x onerror=alert(1)>")).to_be_visible()
    expect(page.locator("img")).to_have_count(0)
    expect(page.get_by_role("link", name="a form")).to_have_attribute("rel", re.compile("noopener"))
    page.get_by_role("button", name="No").click()
    expect(page.get_by_role("status")).to_contain_text("Write to us below")

    mia.says(QUESTION)
    expect(page).to_have_count(0)
    lea.page.goto(lea.page.url.replace("/articles", "/"))
    lea.takes(QUESTION)
    mia.panel.get_by_role("button", name="Look for an answer yourself").click()
    answers.get_by_role("button", name=TITLE).click()
    expect(page.get_by_role("button", name="No")).to_have_attribute("aria-pressed", "true")
    lea.answers("Of course you can.")
    mia.panel.get_by_role("button", name="You have an answer in the chat").click()
    mia.reads([QUESTION, "Of course you can."])

    lea.page.goto(lea.page.url.rstrip("/") + "/articles")
    expect(lea.page.get_by_role("article", name=TITLE)).to_contain_text(
        "Read by one visitor · helped 0 of 1 who said so"
    )


def test_when_nobody_is_there_the_articles_are(lea: Agent, house: House, mia: Shopper) -> None:
    house.keeps_hours(closed=True)
    expect(lea.page.get_by_text("Chat is not offered")).to_be_visible()
    mia.opens_the_chat()
    expect(mia.panel.get_by_role("button", name="Leave a question or have us call you")).to_be_visible()

    mia.panel.get_by_role("button", name=TITLE).click()
    page = mia.panel.locator(".article-page")
    page.get_by_role("button", name="Yes").click()
    expect(page.get_by_role("status")).to_have_text("Thank you for telling us.")
    page.press("Escape")

    expect(mia.panel.get_by_role("button", name=TITLE)).to_be_focused()
    expect(mia.frame).to_be_visible()
    expect(lea.page.get_by_role("article", name=TITLE)).to_be_visible()


def test_an_agent_links_an_article_with_one_key_and_never_over_a_draft(lea: Agent, mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)
    keys = ada.page.keyboard

    keys.type("About order #10442: ")
    expect(listed(ada)).to_have_count(0)
    keys.press("#")
    expect(listed(ada)).to_have_count(1)
    keys.press("Enter")
    expect(ada.field).to_have_value(re.compile(rf"^About order #10442: {TITLE}: http://.+/articles/.+\?lang=en$"))
    keys.press("Control+z")
    expect(ada.field).to_have_value("About order #10442: #")
    keys.press("Backspace")
    expect(ada.page.get_by_role("list", name="Suggested answers").get_by_role("button")).to_contain_text([TITLE])
    keys.press("Alt+Shift+Digit1")
    with ada.page.expect_response(lambda response: response.url.endswith("/linked")) as told:
        keys.press("Enter")

    assert told.value.status == 200
    link = mia.panel.locator(".message__link")
    with mia.page.context.expect_page() as opened:
        link.click()
    expect(opened.value.get_by_role("heading", name=TITLE)).to_be_visible()
    assert opened.value.evaluate("getComputedStyle(document.body).maxWidth") == "672px"
    lea.page.reload()
    expect(lea.page.get_by_role("article", name=TITLE)).to_contain_text("linked once")


def test_axe_finds_nothing_on_articles(house: House, own_browser: NewBrowser) -> None:
    lea = Agent(own_browser().new_page(), house.chat, "Lea")
    lea.begins_work()
    writes_an_article(lea, TITLE, TEXT)
    found = {"page": faults(lea.page)}
    lea.page.get_by_role("button", name=f"Read {TITLE}").click()
    expect(lea.dialog.get_by_role("listitem")).to_have_count(2)
    found["dialog"] = faults(lea.page)
    lea.page.keyboard.press("Escape")
    lea.page.get_by_role("button", name=f"Change {TITLE}").click()
    expect(lea.page.get_by_role("region", name="How it will read").get_by_role("listitem")).to_have_count(2)
    found["editor"] = faults(lea.page)
    mia = Shopper(own_browser().new_page(), house.shop)
    mia.visits()
    mia.opens_the_chat()
    expect(mia.panel.get_by_role("button", name=TITLE)).to_be_visible()
    found["panel"] = faults(mia.document)
    mia.panel.get_by_role("button", name=TITLE).click()
    expect(mia.panel.locator(".article-page")).to_be_visible()
    found["article"] = faults(mia.document)

    assert {screen: seen for screen, seen in found.items() if seen} == {}
