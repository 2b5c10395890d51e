"""Customers are handed over: to a colleague, as a call-back, and to where they are known; nothing is said twice."""

import re

from playwright.sync_api import expect

from tests.journeys.agent import Agent
from tests.journeys.conftest import OnDuty
from tests.journeys.shopper import Shopper
from tests.journeys.test_keyboard import walk_to

QUESTION = "Where is my order 40023871? I am reached at mia@home.example"
BEGINS_WITH = re.compile("^" + re.escape(f"Asks: {QUESTION}\nOrder: 40023871\nMail: mia@home.example\nPage: "))
DONE_SO_FAR = " The parcel service knows of nothing."
ANSWER = "Hello, your order 40023871 was lost. A new one leaves today."
PHONE = "+358 40 123 4567"


def test_ada_hands_to_ben_who_confirms_and_mia_repeats_nothing(mia: Shopper, on_duty: OnDuty) -> None:
    ada, ben = on_duty("Ada"), on_duty("Ben")
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)

    keys = ada.page.keyboard
    keys.press("Alt+h")
    summary = ada.dialog.get_by_label("Summary for whoever is next")
    expect(summary).to_have_value(BEGINS_WITH)
    walk_to(ada.dialog.get_by_role("radio", name="Ben"), ada.page)
    keys.press("Space")
    walk_to(summary, ada.page)
    keys.press("Control+End")
    keys.type(DONE_SO_FAR)
    walk_to(ada.dialog.get_by_role("button", name="Hand over now"), ada.page)
    keys.press("Enter")

    expect(ada.dialog).to_be_hidden()
    expect(mia.messages.last).to_contain_text("Ben takes over from here and knows what you have told us.")
    expect(ben.page.get_by_text("A customer was handed over to you.")).to_be_visible()
    ben.rows.first.click()
    expect(ben.columns).to_contain_text("Ada handed over to Ben")
    expect(ben.columns).to_contain_text(DONE_SO_FAR.strip())
    ben.page.keyboard.press("Alt+y")
    expect(ben.columns.get_by_text("confirmed", exact=True)).to_be_visible()
    expect(ben.columns.get_by_role("button", name="I have it")).to_have_count(0)
    ben.answers(ANSWER)
    expect(mia.messages.last).to_have_text(ANSWER)


def test_given_back_with_a_reason_mia_is_with_ada_again(mia: Shopper, on_duty: OnDuty) -> None:
    ada, ben = on_duty("Ada"), on_duty("Ben")
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)
    hands_to(ada, "Ben")
    ben.rows.first.click()

    ben.columns.get_by_role("button", name="Give back").click()
    ben.columns.get_by_label("Why it is given back").fill("I know nothing of parcels")
    ben.columns.get_by_role("button", name="Give back").click()

    expect(ada.page.get_by_text("A customer whom you handed over was given back.")).to_be_visible()
    expect(mia.messages.last).to_contain_text("Ada is with you again")


def hands_to(ada: Agent, name: str) -> None:
    """Hand over with what stands in the form already."""
    ada.page.keyboard.press("Alt+h")
    ada.dialog.get_by_role("radio", name=name).check()
    expect(ada.dialog.get_by_label("Summary for whoever is next")).not_to_have_value("")
    ada.dialog.get_by_role("button", name="Hand over now").click()
    expect(ada.dialog).to_be_hidden()


def test_a_call_back_carries_what_was_said_to_who_calls(mia: Shopper, on_duty: OnDuty) -> None:
    ada, ben = on_duty("Ada"), on_duty("Ben")
    mia.opens_the_chat()
    mia.says(f"{QUESTION}, or call {PHONE}")
    ada.takes(QUESTION)

    ada.page.keyboard.press("Alt+h")
    ada.dialog.get_by_role("radio", name="By a call").check()
    expect(ada.dialog.get_by_label("Phone number")).to_have_value("+358401234567")
    ada.dialog.get_by_label("Who answers").select_option(label="Ben")
    ada.dialog.get_by_role("button", name="Hand over now").click()
    expect(ada.dialog).to_be_hidden()

    expect(mia.messages.last).to_contain_text("Ben calls you, at the latest")
    ben.page.get_by_role("region", name="Questions to answer").get_by_role("button").first.click()
    card = ben.page.get_by_role("article")
    expect(card).to_contain_text("Ada handed over to Ben")
    expect(card).to_contain_text("Order: 40023871")
    card.get_by_role("button", name="Take it").click()
    expect(card.get_by_text("confirmed", exact=True)).to_be_visible()


def test_a_matter_that_needs_identification_is_answered_with_the_right_words_and_a_case_number(
    mia: Shopper, ada: Agent, on_duty: OnDuty
) -> None:
    lea = on_duty("Lea")
    lea.page.goto(lea.page.url.replace("/console/", "/console/handovers"))
    lea.page.get_by_role("button", name="Add a channel").click()
    expect(lea.page.get_by_label("Own words (English)")).to_be_visible()
    expect(lea.page.get_by_label("Own words (Finnish)")).to_be_hidden()
    lea.page.get_by_label("Name").fill("My pages")
    lea.page.get_by_label("Link or number").fill("https://shoes.example/my")
    lea.page.get_by_role("button", name="Save").click()
    expect(lea.page.get_by_text("Kept.")).to_be_visible()
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)

    expect(ada.columns.get_by_text("This seems to be about an order")).to_be_visible()
    ada.field.fill("Hello Mia.")
    ada.columns.get_by_role("button", name="Put in the words").click()
    expect(ada.field).to_have_value(
        "Hello Mia. This is about your own affairs, and here in the chat we cannot be sure who"
        " you are. Please sign in at My pages: https://shoes.example/my. There we can help you with it."
    )
    ada.page.keyboard.press("Control+z")
    expect(ada.field).to_have_value("Hello Mia.")
    ada.field.fill("")
    ada.page.keyboard.press("Alt+h")
    ada.dialog.get_by_role("radio", name="My pages").check()
    ada.dialog.get_by_role("button", name="Hand over now").click()

    expect(mia.messages.last).to_contain_text("Your case number there is 1.")
    lea.page.get_by_role("textbox", name="Case number").fill("1")
    lea.page.get_by_role("button", name="Find", exact=True).click()
    expect(lea.page.get_by_text("Order: 40023871").first).to_be_visible()
    lea.page.get_by_role("button", name="I have it").first.click()
    expect(lea.page.get_by_text("confirmed", exact=True).first).to_be_visible()
