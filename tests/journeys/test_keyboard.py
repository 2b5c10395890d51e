"""Both sides of the counter without a mouse."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.agent import Agent
from tests.journeys.conftest import NewBrowser, OnDuty
from tests.journeys.house import PASSWORD, House, email_of
from tests.journeys.shopper import Shopper

QUESTION, ANSWER, NOTE = "Do you have these in 38?", "One moment, I ask Ben.", "Wants 38, two pairs"
MOST_STOPS = 60


def test_a_shopper_opens_writes_and_ends_by_keyboard(mia: Shopper) -> None:
    keys = mia.page.keyboard
    walk_to(mia.launcher, mia.page)
    keys.press("Enter")
    expect(mia.field).to_be_focused()

    keys.type(QUESTION)
    keys.press("Enter")
    expect(mia.deliveries).to_have_text(["Kept"])
    walk_to(mia.panel.get_by_role("button", name="End conversation"), mia.page, key="Shift+Tab")
    keys.press("Enter")

    expect(mia.panel.get_by_text("The conversation has ended")).to_be_visible()
    keys.press("Escape")
    expect(mia.frame).to_be_hidden()
    expect(mia.launcher).to_be_focused()


def test_an_agent_takes_answers_and_hands_over_by_keyboard(
    mia: Shopper, house: House, own_browser: NewBrowser, on_duty: OnDuty
) -> None:
    ada, ben = Agent(own_browser().new_page(), house.chat, "Ada"), on_duty("Ben")
    keys = ada.page.keyboard
    mia.opens_the_chat()
    mia.says(QUESTION)

    sign_in_by_keyboard(ada)
    keys.press("g")
    keys.press("c")
    expect(ada.field).to_be_focused()
    keys.type(ANSWER)
    keys.press("Enter")
    mia.reads([QUESTION, ANSWER])

    keys.press("Alt+h")
    walk_to(ada.dialog.get_by_role("radio", name="Ben"), ada.page)
    keys.press("Space")
    walk_to(ada.dialog.get_by_label("Summary for whoever is next"), ada.page)
    keys.type(NOTE)
    walk_to(ada.dialog.get_by_role("button", name="Hand over now"), ada.page)
    keys.press("Enter")

    expect(ada.dialog).to_be_hidden()
    ben.looks_at(ANSWER)
    expect(ben.columns).to_contain_text(NOTE)


def test_an_agent_closes_with_a_reason_by_keyboard(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    keys = ada.page.keyboard
    expect(ada.rows).to_have_count(1)
    keys.press("g")
    keys.press("c")
    expect(ada.field).to_be_focused()
    keys.type("Sold out for good, I am afraid.")
    keys.press("Enter")
    expect(mia.messages).to_have_count(2)

    keys.press("Alt+e")
    walk_to(ada.dialog.get_by_role("radio", name="Answered", exact=True), ada.page)
    keys.press("Space")
    walk_to(ada.dialog.get_by_role("button", name="End it"), ada.page)
    keys.press("Enter")

    expect(mia.panel.get_by_text("The conversation has ended")).to_be_visible()
    expect(ada.columns).to_have_count(0)


def sign_in_by_keyboard(agent: Agent) -> None:
    """Come to the desk and go online without touching a mouse."""
    agent.comes()
    keys = agent.page.keyboard
    walk_to(agent.page.get_by_label("Mail address"), agent.page)
    keys.type(email_of(agent.name))
    keys.press("Tab")
    keys.type(PASSWORD)
    keys.press("Enter")
    expect(agent.rows).to_have_count(1)
    keys.press("Control+k")
    keys.type("Go online")
    keys.press("Enter")
    expect(agent.page.get_by_role("button", name="Your state and how many chats you take: Online")).to_be_visible()


def walk_to(place: Locator, page: Page, *, key: str = "Tab") -> None:
    """Press a key until the focus is there; it must come within a few dozen stops."""
    expect(place).to_be_visible()
    for _ in range(MOST_STOPS):
        if place.evaluate("place => place === place.getRootNode().activeElement"):
            return
        page.keyboard.press(key)
    raise AssertionError(f"The keyboard does not reach {place}.")
