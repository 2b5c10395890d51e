"""A customer who waits: the agent cannot close on them, is reminded, and the leads see it."""

import pytest
from playwright.sync_api import expect

from tests.journeys.agent import Agent
from tests.journeys.conftest import OnDuty
from tests.journeys.shopper import Shopper
from tests.journeys.test_axe import faults
from tests.journeys.test_keyboard import walk_to

QUESTION, GREETING, ANSWER = "Is one lantern left in any branch?", "Hello! How can I help?", "Yes, two at the harbour."
REFUSED = "The customer still waits for an answer to this."


def test_an_agent_cannot_close_on_an_open_question_answers_and_closes(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)
    ada.answers(GREETING)
    keys = ada.page.keyboard

    keys.press("Alt+e")
    expect(ada.dialog).to_contain_text(REFUSED)
    expect(ada.dialog.get_by_role("blockquote")).to_have_text(QUESTION)
    expect(ada.dialog.get_by_role("radio", name="Answered", exact=True)).to_have_count(0)
    walk_to(ada.dialog.get_by_role("button", name="Answer first"), ada.page)
    keys.press("Enter")
    expect(ada.field).to_be_focused()
    keys.type(ANSWER)
    keys.press("Enter")
    expect(mia.messages).to_have_count(3)

    keys.press("Alt+e")
    expect(ada.dialog).not_to_contain_text(REFUSED)
    walk_to(ada.dialog.get_by_role("radio", name="Answered", exact=True), ada.page)
    keys.press("Space")
    walk_to(ada.dialog.get_by_role("button", name="End it"), ada.page)
    keys.press("Enter")

    expect(mia.panel.get_by_text("The conversation has ended")).to_be_visible()


def test_a_question_that_comes_while_the_agent_ends_is_not_closed_on(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)
    ada.answers(ANSWER)
    ada.page.keyboard.press("Alt+e")
    ada.dialog.get_by_role("radio", name="Answered", exact=True).check()
    mia.says("And do you have it in green?")
    expect(ada.messages).to_have_count(3)

    ada.dialog.get_by_role("button", name="End it").click()

    expect(ada.dialog.get_by_role("blockquote")).to_have_text("And do you have it in green?")
    expect(mia.field).to_be_visible()


def test_a_promise_with_an_owner_and_a_time_lets_the_agent_close(mia: Shopper, ada: Agent) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)
    ada.page.keyboard.press("Alt+e")
    ada.dialog.get_by_role("radio", name="An answer is promised").check()
    expect(ada.dialog.get_by_label("By when")).not_to_have_value("")
    ada.dialog.get_by_label("How").select_option(label="Here in the chat")
    expect(ada.dialog.get_by_label("Mail address")).to_have_count(0)

    ada.dialog.get_by_role("button", name="End it").click()

    expect(mia.panel.get_by_text("The conversation has ended")).to_be_visible()


@pytest.mark.timeout(180)
def test_the_agent_is_reminded_and_the_lead_sees_who_waits(mia: Shopper, on_duty: OnDuty) -> None:
    olga, ada = on_duty("Olga"), on_duty("Ada")
    olga.page.keyboard.press("Control+k")
    olga.page.keyboard.type("Waiting customers")
    olga.page.keyboard.press("Enter")
    for number, step in enumerate(("reminded", "team leads", "alarm")):
        olga.page.get_by_label(step).fill(str(20 + number))
    olga.page.get_by_role("button", name="Keep").first.click()
    expect(olga.page.get_by_text("Kept", exact=True)).to_be_visible()
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)
    ada.answers(GREETING)

    expect(ada.page.get_by_text("A customer of yours still waits for an answer.")).to_be_visible(timeout=40_000)
    expect(ada.rows).to_contain_text("Not answered yet")
    olga.page.get_by_role("button", name="Shoe Shop").click()
    expect(olga.page.get_by_role("heading", name="Kept waiting")).to_be_visible()


def test_axe_finds_nothing_on_the_screens_of_waiting(mia: Shopper, on_duty: OnDuty) -> None:
    olga = on_duty("Olga")
    mia.opens_the_chat()
    mia.says(QUESTION)
    olga.takes(QUESTION)
    olga.page.keyboard.press("Alt+e")
    olga.dialog.get_by_role("radio", name="An answer is promised").check()
    found = {"closing": faults(olga.page)}
    olga.page.keyboard.press("Escape")
    olga.page.goto(olga.page.url + "waiting")
    expect(olga.page.get_by_label("reminded")).to_be_visible()
    found["waiting"] = faults(olga.page)

    assert {screen: seen for screen, seen in found.items() if seen} == {}
