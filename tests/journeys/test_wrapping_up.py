"""It is over: Ada says with one key what it was about, beside the next customer, and Lea sees the shares."""

from playwright.sync_api import expect

from tests.journeys.agent import Agent
from tests.journeys.conftest import NewBrowser
from tests.journeys.house import House
from tests.journeys.shopper import Shopper

ASKED, NEXT, DRAFT = "When will my parcel arrive?", "Can I pay with Klarna?", "Yes, in three"


def test_one_key_wraps_up_beside_the_next_customer_and_leads_see_what_it_was(
    mia: Shopper, ada: Agent, house: House, own_browser: NewBrowser
) -> None:
    keys = ada.page.keyboard
    mia.opens_the_chat()
    mia.says(ASKED)
    ada.takes(ASKED)
    ada.answers("It is with you on Thursday.")
    mia.reads([ASKED, "It is with you on Thursday."])
    max_ = Shopper(own_browser().new_page(), house.shop)
    max_.visits()
    max_.opens_the_chat()
    max_.says(NEXT)
    ada.takes(NEXT)
    ada.field.last.fill(DRAFT)

    mia.panel.get_by_role("button", name="End conversation").click()
    to_wrap_up = ada.page.get_by_role("region", name="To wrap up")
    expect(to_wrap_up).to_contain_text("Delivery · Solved")
    expect(ada.field).to_be_focused()
    keys.press("Alt+w")

    expect(to_wrap_up).to_have_count(0)
    expect(ada.field).to_be_focused()
    expect(ada.field).to_have_value(DRAFT)
    ada.field.press("Enter")
    max_.reads([NEXT, DRAFT])
    keys.press("Alt+e")
    ada.dialog.get_by_role("radio", name="Answered", exact=True).check()
    ada.dialog.get_by_role("button", name="End it").click()
    expect(to_wrap_up).to_contain_text("Price and payment · Solved")
    keys.press("Alt+v")
    ada.dialog.get_by_role("radio", name="Something else").check()
    ada.dialog.get_by_label("Tags").fill("Klarna, instalments")
    keys.press("Enter")
    expect(ada.dialog).to_be_hidden()
    expect(to_wrap_up).to_have_count(0)

    lea = Agent(own_browser().new_page(), house.chat, "Lea")
    lea.page.goto(f"{house.chat}/console/topics")
    lea.signs_in()
    shares = lea.page.get_by_role("region", name="Shares")
    expect(shares).to_contain_text("2 of 2 answered conversations were wrapped up.")
    expect(shares.get_by_role("row", name="Something else")).to_contain_text("50 % (1)")
    expect(lea.page.get_by_role("region", name="What fitted no topic")).to_contain_text("klarna, instalments")
    form = lea.page.get_by_role("form", name="Add a topic")
    form.get_by_label("Name").fill("Instalments")
    form.get_by_role("button", name="Add a topic").click()
    row = lea.page.get_by_role("button", name="Retire Instalments")
    row.click()
    expect(lea.page.get_by_role("button", name="Use Instalments again")).to_be_visible()
