"""Mia withdraws from a purchase in the chat: it is seen, receipted, owned, and not closed on."""

from playwright.sync_api import expect

from tests.journeys.agent import Agent
from tests.journeys.shopper import Shopper


def test_a_withdrawal_is_seen_receipted_and_not_closed_on(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says("I want to return the boots I bought and get my money back")
    ada.takes("I want to return the boots")
    ada.answers("I have sent you a label for it, it takes five days.")
    expect(mia.messages).to_have_count(2)

    ada.page.get_by_role("button", name="End the conversation…").click()
    ending = ada.dialog.get_by_role("article", name="Withdraws from a purchase")
    expect(ending.get_by_text("noticed in their words")).to_be_visible()
    ada.dialog.get_by_role("radio", name="Answered", exact=True).check()
    expect(ada.dialog.get_by_role("button", name="End it")).to_be_disabled()
    ada.page.keyboard.press("Escape")

    banner = ada.page.get_by_role("article", name="Withdraws from a purchase")
    expect(banner.get_by_text("asked where to send the receipt")).to_be_visible()
    expect(mia.messages.last).to_contain_text("To which mail address shall we send you a receipt?")
    mia.panel.get_by_role("button", name="Withdraw from a purchase, or complain").click()
    expect(mia.panel.get_by_text("Noted as a withdrawal from a purchase")).to_be_visible()

    banner.get_by_role("button", name="What becomes of it").click()
    banner.get_by_role("radio", name="Refused", exact=True).check()
    banner.get_by_label("Why").fill("Worn outdoors for a month.")
    banner.get_by_role("button", name="Keep the outcome").click()
    expect(banner.get_by_text("Worn outdoors for a month.")).to_be_visible()
    ada.page.get_by_role("button", name="End the conversation…").click()
    ada.dialog.get_by_role("radio", name="Answered", exact=True).check()
    ada.dialog.get_by_role("button", name="End it").click()
    expect(mia.panel.get_by_role("button", name="Go on with this conversation")).to_be_visible()


def test_a_customer_says_by_hand_what_no_rule_hears_and_takes_it_back(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says("The left one is bigger than the right one")
    ada.takes("The left one")

    mia.panel.get_by_role("button", name="Withdraw from a purchase, or complain").click()
    mia.panel.get_by_role("button", name="Something is wrong with what I got").click()
    banner = ada.page.get_by_role("article", name="Complains of what they got")
    expect(banner.get_by_text("marked by the customer")).to_be_visible()
    mia.panel.get_by_role("button", name="I did not mean it so").click()
    mia.panel.get_by_label("How did you mean it?").fill("I had mixed them up.")
    mia.panel.get_by_role("button", name="Take it back").click()

    expect(banner.get_by_text("I had mixed them up.")).to_be_visible()
    expect(mia.panel.get_by_text("Noted as a complaint")).to_have_count(0)
