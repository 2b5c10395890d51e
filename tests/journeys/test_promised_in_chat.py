"""An agent promises an answer in a chat, by keyboard; it stands among the questions to answer until it is kept."""

from playwright.sync_api import Locator, expect

from tests.journeys.agent import Agent
from tests.journeys.shopper import Shopper
from tests.journeys.test_keyboard import walk_to

QUESTION, ADDRESS = "Can you mend the strap of my rucksack?", "mia@home.example"


def promises_an_answer(ada: Agent) -> Locator:
    """Choose, by keyboard, to promise what cannot be answered now; gives the field for the address."""
    ada.page.keyboard.press("Alt+e")
    walk_to(ada.dialog.get_by_role("radio", name="An answer is promised"), ada.page)
    ada.page.keyboard.press("Space")
    return ada.dialog.get_by_label("Mail address")


def test_an_answer_promised_in_a_chat_waits_among_the_questions_to_answer(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)

    walk_to(promises_an_answer(ada), ada.page)
    ada.page.keyboard.type(ADDRESS)
    walk_to(ada.dialog.get_by_role("button", name="End it"), ada.page)
    ada.page.keyboard.press("Enter")

    expect(mia.panel.get_by_text("Ada answers by mail")).to_be_visible()
    row = ada.page.get_by_role("region", name="Questions to answer").get_by_role("button").first
    expect(row).to_contain_text(QUESTION)
    row.click()
    card = ada.page.get_by_role("article")
    expect(card.get_by_text(ADDRESS)).to_be_visible()


def test_a_question_leads_to_its_chat_and_the_chat_to_its_question(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)
    walk_to(promises_an_answer(ada), ada.page)
    ada.page.keyboard.type(ADDRESS)
    ada.dialog.get_by_role("button", name="End it").click()
    ada.page.keyboard.press("Alt+x")
    ada.page.get_by_role("region", name="Questions to answer").get_by_role("button").first.click()

    walk_to(ada.page.get_by_role("article").get_by_role("button", name="Open the chat"), ada.page)
    ada.page.keyboard.press("Enter")

    expect(ada.messages.first).to_have_text(QUESTION)
    promised = ada.customer.get_by_role("region", name="Left or promised in this chat")
    expect(promised.get_by_role("button")).to_have_count(1)
    promised.get_by_role("button", name=QUESTION).click()
    expect(ada.page.get_by_role("article").get_by_text(ADDRESS)).to_be_visible()


def test_a_promise_that_leads_nowhere_is_refused_in_words(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)

    promises_an_answer(ada)
    ada.dialog.get_by_label("How").select_option(label="By phone")
    ada.dialog.get_by_label("Phone number").fill("+358 1")
    ada.dialog.get_by_role("button", name="End it").click()

    expect(ada.page.get_by_text("No telephone has this number.")).to_be_visible()
    expect(ada.dialog.get_by_label("Phone number")).to_have_value("+358 1")
    ada.dialog.get_by_label("Phone number").fill("+358 40 123 4567")
    ada.dialog.get_by_role("button", name="End it").click()
    expect(mia.panel.get_by_text("Ada calls you")).to_be_visible()
