"""Agents beside one another, and what happens to them from outside: one gets the customer, the other is told."""

from playwright.sync_api import expect

from tests.journeys.agent import Agent
from tests.journeys.conftest import NewBrowser, OnDuty
from tests.journeys.house import House
from tests.journeys.shopper import Shopper
from tests.journeys.slow_news import SlowNews

QUESTION = "Do you have these in 38?"
DRAFT = "Yes, and also in"
LOOKING, WRITING = "looking at this conversation", "writing an answer here"


def test_two_agents_claim_one_chat_and_the_slower_is_told(
    mia: Shopper, ada: Agent, house: House, own_browser: NewBrowser
) -> None:
    slow = SlowNews()
    browser = own_browser()
    browser.route_web_socket("**/console/socket", slow.carry)
    ben = Agent(browser.new_page(), house.chat, "Ben")
    ben.begins_work()
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.looks_at(QUESTION)
    ben.looks_at(QUESTION)
    expect(ben.page.get_by_role("button", name="Take this customer")).to_be_visible()

    slow.hold()
    ada.presses_take()
    expect(ada.field).to_be_focused()
    ben.presses_take()
    slow.release()

    expect(ben.page.get_by_text("A colleague was quicker and has this customer now.")).to_be_visible()
    expect(ben.columns).to_contain_text("Ada takes care of this customer.")
    expect(ben.field).to_have_count(0)


def test_two_agents_with_one_chat_before_them_are_told_of_each_other(mia: Shopper, ada: Agent, on_duty: OnDuty) -> None:
    ben = on_duty("Ben")
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.looks_at(QUESTION)
    expect(ada.messages).to_have_text([QUESTION])
    expect(ada.columns.get_by_text(LOOKING)).to_have_count(0)

    ben.looks_at(QUESTION)
    expect(ada.columns.get_by_text("Ben is looking at this conversation too.")).to_be_visible()
    expect(ben.columns.get_by_text("Ada is looking at this conversation too.")).to_be_visible()

    ada.presses_take()
    ada.field.press_sequentially(DRAFT)
    expect(ben.columns.get_by_text("Ada is writing an answer here.")).to_be_visible()
    expect(ada.columns.get_by_text(WRITING)).to_have_count(0)

    ada.answers(f"{DRAFT} 39.")
    expect(ben.messages).to_have_text([QUESTION, f"{DRAFT} 39."])
    expect(ben.columns.get_by_text(WRITING)).to_have_count(0)
    ben.page.close()
    expect(ada.columns.get_by_text(LOOKING)).to_have_count(0)


def test_an_agent_signed_out_elsewhere_is_out_at_once_and_keeps_the_draft(
    mia: Shopper, ada: Agent, house: House, own_browser: NewBrowser
) -> None:
    mia.opens_the_chat()
    mia.says(QUESTION)
    ada.takes(QUESTION)
    ada.field.fill(DRAFT)
    olga = Agent(own_browser().new_page(), house.chat, "Olga")
    olga.comes()
    olga.signs_in()
    olga.page.get_by_role("button", name="Olga: your pages and wishes").click()
    olga.page.get_by_role("button", name="People").click()

    olga.page.get_by_role("article", name="Ada").get_by_role("button", name="Sign out everywhere").click()

    expect(ada.page.get_by_role("heading", name="Sign in to the desk")).to_be_visible()
    expect(ada.page.get_by_text(QUESTION)).to_have_count(0)
    ada.signs_in()
    expect(ada.field).to_have_value(DRAFT)
