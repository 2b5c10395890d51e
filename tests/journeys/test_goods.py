"""Goods: a lead reads a file, an agent finds what is in it with two slashes, and the customer sees a card."""

import re

from playwright.sync_api import FilePayload, Locator, expect

from tests.journeys.agent import Agent
from tests.journeys.conftest import OnDuty
from tests.journeys.house import House
from tests.journeys.shopper import Shopper
from tests.journeys.test_axe import faults

PAGE = "/product/marja-pail"
EVIL = "<img src=x onerror=document.title='owned'> pail"


def file_of(shop: str) -> FilePayload:
    """Write what the shop sells, with a row that cannot be read and a name that wants to be more than one."""
    text = (
        "id,title,price,sale_price,availability,delivery,link,quantity\n"
        f"41,Puna berry picker,24.90 EUR,19.90 EUR,in stock,2-4 days,{shop}/product/puna-berry-picker,14\n"
        f'7,"{EVIL}",15 EUR,,out of stock,,{shop}{PAGE},0\n'
        "8,Rain hat,cheap,,,,https://evil.example/hat,\n"
    )
    return {"name": "goods.csv", "mimeType": "text/csv", "buffer": text.encode()}


def listed(agent: Agent) -> Locator:
    """Give what two slashes have opened."""
    return agent.page.get_by_role("listbox", name="Products that fit").get_by_role("option")


def cards(page: Locator) -> Locator:
    """Give the cards that stand there."""
    return page.locator(".goods-card")


def reads_a_file(lead: Agent, shop: str) -> None:
    """Find the page by its name, and have a file read."""
    keys = lead.page.keyboard
    keys.press("Control+k")
    keys.type("Catalogue")
    keys.press("Enter")
    lead.page.locator("input[type=file]").set_input_files(file_of(shop))
    expect(lead.page.get_by_text("3 products read.")).to_be_visible()


def test_from_a_file_to_a_card_before_the_customer(house: House, mia: Shopper, on_duty: OnDuty) -> None:
    lea, ada = on_duty("Lea"), on_duty("Ada")
    reads_a_file(lea, house.shop)
    lea.page.get_by_text("2 things were wrong in it").click()
    expect(lea.page.get_by_text("Line 4: the price is none; kept without: cheap")).to_be_visible()
    assert faults(lea.page) == []

    mia.visits(PAGE)
    mia.opens_the_chat()
    mia.says("Is it left somewhere?")
    ada.takes("Is it left somewhere?")
    expect(ada.customer).to_contain_text(re.compile("€15.00 · sold out"))

    ada.field.press_sequentially("Have a look: //berry pi")
    expect(listed(ada)).to_have_text(
        [re.compile(r"Puna berry picker.*€19\.90 \(was €24\.90\) · in stock · 2-4 days.*to send 14")]
    )
    assert faults(ada.page) == []
    ada.field.press("Enter")

    shown = cards(mia.panel.locator("main"))
    expect(shown).to_have_text([re.compile(r"Puna berry picker\s*€19\.90\s*€24\.90\s*In stock\s*2-4 days")])
    expect(shown).to_have_attribute("href", f"{house.shop}/product/puna-berry-picker")
    expect(shown).to_have_attribute("rel", re.compile("noopener"))
    expect(ada.field).to_have_value("Have a look: ")
    assert faults(mia.page) == []

    ada.field.press("Alt+p")
    expect(listed(ada)).to_contain_text(["They look at this"])
    ada.field.press("Enter")
    expect(shown.last).to_contain_text(EVIL)
    expect(cards(ada.page.locator("main")).last).to_contain_text(EVIL)

    ada.field.press_sequentially("//nothing like it")
    expect(ada.page.get_by_text("No product fits.")).to_be_visible()
    ada.field.press("Enter")
    ada.field.press("Escape")
    expect(ada.page.get_by_text("No product fits.")).to_be_hidden()
    ada.page.reload()
    mia.page.reload()
    expect(cards(ada.page.locator("main"))).to_have_count(2)
    expect(shown).to_have_count(2)
    assert "owned" not in ada.page.title() + mia.page.title()
