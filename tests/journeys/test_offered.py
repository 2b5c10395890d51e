"""The launcher tells the truth as it changes: closed until when, and open again, without anybody reloading."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import NewBrowser, OnDuty
from tests.journeys.house import House
from tests.journeys.shopper import Shopper

BACK = re.compile(r"^Back (today|tomorrow|on \w+) at \d\d:\d\d · leave a message or get a call$")
OPEN = re.compile(r"^Ada is here · ")
FORM = "Leave a question or have us call you"


def test_the_launcher_turns_from_closed_to_open_and_back_without_reload(
    house: House, own_browser: NewBrowser, on_duty: OnDuty
) -> None:
    house.keeps_hours(closed=True)
    mia, max_ = (Shopper(own_browser().new_page(), house.shop) for _ in range(2))
    mia.page.clock.install()
    for shopper in (mia, max_):
        shopper.visits()
    expect(mia.launcher).to_have_text(BACK)

    house.keeps_hours(closed=False)
    on_duty("Ada")
    mia.sees_in_time(OPEN)
    max_.opens_the_chat()
    expect(max_.panel.locator(".header__line")).to_have_text(OPEN)
    max_.writes("I only want to know")

    house.keeps_hours(closed=True)
    mia.sees_in_time(BACK)
    expect(max_.panel.locator(".header__line")).to_have_text(BACK)
    expect(max_.field).to_have_value("I only want to know")
    max_.says("Are you there tomorrow?")
    expect(max_.deliveries).to_have_text(["Kept"])


def test_whoever_is_served_is_not_sent_to_a_form_when_the_shop_closes(
    house: House, own_browser: NewBrowser, mia: Shopper, on_duty: OnDuty
) -> None:
    house.keeps_hours(closed=False)
    ada = on_duty("Ada")
    mia.opens_the_chat()
    mia.says("Do these run small?")
    ada.takes("Do these run small?")

    house.keeps_hours(closed=True)
    ada.answers("They run true to size.")

    mia.reads(["Do these run small?", "They run true to size."])
    max_ = Shopper(own_browser().new_page(), house.shop)
    max_.visits()
    max_.opens_the_chat()
    expect(max_.panel.get_by_role("button", name=FORM)).to_be_visible()
    expect(mia.panel.get_by_role("button", name=FORM)).to_be_hidden()
    mia.ends()
    expect(mia.panel.get_by_role("button", name=FORM)).to_be_visible()


def test_an_agent_sees_what_a_pause_costs_finishes_and_a_colleague_helps(
    house: House, mia: Shopper, on_duty: OnDuty
) -> None:
    house.keeps_hours(closed=False)
    ada, ben = on_duty("Ada"), on_duty("Ben")
    mia.opens_the_chat()
    mia.says("Do these run small?")
    ada.takes("Do these run small?")

    state = ada.opens_own_state()
    expect(state).to_contain_text("Half an hour away costs nothing: today stays at")
    ada.page.get_by_role("button", name="It is too much for me").click()

    expect(ada.page.locator(".own-state")).to_contain_text("Relieved until")
    ben.page.get_by_role("button", name="Take over one").click()
    expect(ben.messages).to_have_text(["Do these run small?"])
    ben.answers("They run true to size.")
    mia.reads(["Do these run small?", "They run true to size."])

    ben.opens_own_state()
    ben.page.get_by_role("button", name="Break").click()
    expect(ben.page.locator(".own-state")).to_contain_text("Finishing chats")
    mia.ends()
    expect(ben.page.locator(".own-state")).to_contain_text("Away")
