"""A shopper and an agent talk, and whatever their browsers do, everything is there once and in order."""

from playwright.sync_api import expect

from tests.journeys.agent import Agent
from tests.journeys.browser import PHONE
from tests.journeys.conftest import NewBrowser
from tests.journeys.house import House
from tests.journeys.shopper import Shopper

QUESTION, ANSWER, THANKS = "Do you have these in 38?", "Yes, two pairs.", "Lovely, I take both"


def test_a_shopper_asks_an_agent_answers_and_both_reload(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    expect(mia.deliveries).to_have_text(["Kept"])
    ada.takes(QUESTION)
    ada.answers(ANSWER)
    mia.reads([QUESTION, ANSWER])
    mia.says(THANKS)
    ada.reads([QUESTION, ANSWER, THANKS])

    mia.page.reload()
    ada.page.reload()

    mia.reads([QUESTION, ANSWER, THANKS])
    expect(mia.deliveries).to_have_text(["Seen"])
    ada.reads([QUESTION, ANSWER, THANKS])
    expect(ada.columns.get_by_text("seen", exact=True)).to_be_visible()


def test_who_reads_the_newest_still_does_once_the_window_is_narrow(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)
    for count in range(8):
        ada.answers(f"{count} " + "Yes, in black, in brown, and in green as long as there are any. " * 4)

    ada.page.set_viewport_size(PHONE)

    expect(ada.messages.last).to_be_in_viewport()
    expect(ada.page.get_by_role("button", name="To the newest")).to_be_hidden()


def test_two_tabs_of_one_shopper_show_the_same(mia: Shopper, ada: Agent, house: House) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)
    other_tab = Shopper(mia.page.context.new_page(), house.shop)
    other_tab.visits("/cart")
    other_tab.opens_the_chat()
    other_tab.reads([QUESTION])

    other_tab.says(THANKS)
    ada.answers(ANSWER)

    for tab in (mia, other_tab):
        tab.reads([QUESTION, THANKS, ANSWER])
    ada.reads([QUESTION, THANKS, ANSWER])


def test_a_shopper_goes_on_in_the_shop_and_takes_the_conversation_along(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)
    expect(ada.customer).to_contain_text("Kelo & Kanerva")

    mia.page.get_by_role("link", name="Tatti mushroom knife").click()

    expect(mia.page.get_by_role("heading", name="Tatti mushroom knife", level=1)).to_be_visible()
    mia.reads([QUESTION])
    expect(ada.customer).to_contain_text("/product/tatti-mushroom-knife")


def test_a_browser_that_lets_the_chat_keep_nothing_still_talks(
    house: House, own_browser: NewBrowser, ada: Agent
) -> None:
    mia = Shopper(own_browser().new_page(), house.shop_abroad)
    mia.visits()
    mia.opens_the_chat()
    keeps = "() => { try { return Boolean(window.localStorage) } catch { return false } }"
    assert not mia.document.evaluate(keeps), "This Chromium lets a third party keep."

    mia.says(QUESTION)
    ada.takes(QUESTION)
    ada.answers(ANSWER)

    mia.reads([QUESTION, ANSWER])
