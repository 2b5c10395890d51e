"""Mia insults Ada: she is warned, then kept out; Lea hears of it and lets her in again."""

from playwright.sync_api import expect

from tests.journeys.agent import Agent
from tests.journeys.conftest import OnDuty
from tests.journeys.house import House
from tests.journeys.shopper import Shopper


def test_a_blocked_customer_sees_mail_and_phone_and_a_lead_lets_them_in_again(
    house: House, mia: Shopper, ada: Agent, on_duty: OnDuty
) -> None:
    lea = on_duty("Lea")
    lea.page.goto(f"{house.chat}/console/blocks")
    lea.page.get_by_label("The shop's mail address").fill("help@shoes.example")
    lea.page.get_by_label("The shop's phone number").fill("+358 40 123 4567")
    lea.page.get_by_role("button", name="Keep this").click()
    expect(lea.page.get_by_text("Kept.", exact=True)).to_be_visible()

    mia.opens_the_chat()
    mia.says("You are all idiots")
    ada.takes("You are all idiots")
    ada.customer.get_by_role("button", name="Warn or block").click()
    ada.dialog.get_by_role("button", name="Warn", exact=True).click()
    expect(mia.messages.last).to_contain_text("deserve respect")
    ada.dialog.get_by_label("Why").fill("Insults, after a warning.")
    ada.dialog.get_by_role("button", name="End and block").click()

    expect(mia.panel.get_by_role("link", name="help@shoes.example")).to_be_visible()
    expect(mia.panel.get_by_role("link", name="+358 40 1234567")).to_be_visible()
    expect(mia.field).to_have_count(0)
    expect(mia.panel.get_by_role("alert")).to_have_count(0)
    expect(lea.page.get_by_text("Insults, after a warning.")).to_be_visible()
    expect(lea.page.get_by_text("A colleague has blocked a customer.")).to_be_visible()
    mia.page.reload()
    expect(mia.panel.get_by_role("link", name="help@shoes.example")).to_be_visible()

    lea.page.get_by_role("button", name="Lift the block").click()
    expect(lea.page.get_by_text("lifted")).to_be_visible()
    mia.page.reload()
    mia.panel.get_by_role("button", name="Go on with this conversation").click()
    expect(mia.field).to_be_visible()
