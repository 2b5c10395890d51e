"""The shop floor in a browser: who comes, fills a cart, chats and goes is seen; who should not be greeted is not."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.journeys.agent import Agent
from tests.journeys.browser import PHONE
from tests.journeys.conftest import NewBrowser, OnDuty
from tests.journeys.house import House
from tests.journeys.shopper import Shopper

AGREES = "addEventListener('floorwalker:ready', () => Floorwalker.set('consent', 'yes'))"


def opens_the_floor(agent: Agent) -> Page:
    """Go to the shop floor by the palette, without a mouse."""
    agent.page.keyboard.press("Control+k")
    agent.page.keyboard.type("Shop floor")
    agent.page.keyboard.press("Enter")
    expect(agent.page.get_by_role("heading", name="Who is in the shop?")).to_be_visible()
    return agent.page


def people_on(floor: Page) -> Locator:
    """Point at those who are listed; the filters' choices are options, too."""
    return floor.get_by_role("listbox", name="People in the shop").get_by_role("option")


def test_an_agent_sees_a_shopper_come_fill_a_cart_chat_and_go(
    house: House, own_browser: NewBrowser, on_duty: OnDuty
) -> None:
    lea, ada = on_duty("Lea"), on_duty("Ada")
    floor = opens_the_floor(ada)
    rows, person = people_on(floor), floor.get_by_role("complementary", name="This person")
    expect(floor.get_by_text("Nobody, as far as can be seen.")).to_be_visible()
    mia = Shopper(own_browser().new_page(), house.shop)
    mia.page.add_init_script(AGREES)

    mia.visits("/product/raita-wool-socks")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("Product")
    mia.page.get_by_label("Size").select_option(index=2)
    mia.page.get_by_role("button", name="Add to cart").click()
    mia.visits("/cart")
    expect(rows).to_have_count(1)
    expect(rows).to_contain_text("Cart")
    expect(rows).to_contain_text("€17.90")

    floor.get_by_role("listbox", name="People in the shop").focus()
    floor.keyboard.press("ArrowDown")
    expect(person.get_by_role("heading", name="May be greeted")).to_be_visible()
    expect(person.get_by_role("button", name="Greet")).to_be_disabled()
    expect(person.get_by_role("list").get_by_text("Raita")).to_be_visible()

    mia.opens_the_chat()
    mia.says("Do these run small?")
    expect(rows).to_contain_text("waits for us")
    expect(person.get_by_text("They are in a chat with us.")).to_be_visible()
    lea.takes("Do these run small?")
    expect(person.locator("dl")).to_contain_text("Lea")

    mia.page.close()
    expect(rows).to_have_count(0)
    expect(person.get_by_text("They have left the shop.")).to_be_visible()


def test_who_did_not_agree_is_seen_on_one_page_only_and_nothing_is_kept(mia: Shopper, on_duty: OnDuty) -> None:
    floor = opens_the_floor(on_duty("Ada"))
    rows = people_on(floor)
    expect(rows).to_have_count(1)
    kept = mia.page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")

    rows.click()

    expect(floor.get_by_text("They have not agreed to be seen from page to page.")).to_be_visible()
    assert kept == ["floorwalker:place"]
    mia.page.evaluate("Floorwalker.set('consent', 'no')")
    expect(rows).to_have_count(0)


def test_on_a_phone_the_person_takes_the_place_of_the_list(house: House, mia: Shopper, own_browser: NewBrowser) -> None:
    ada = Agent(own_browser(viewport=PHONE).new_page(), house.chat, "Ada")
    ada.page.goto(f"{house.chat}/console/shop-floor")
    ada.signs_in()
    page = ada.page
    people_on(page).click()
    expect(page.get_by_role("listbox", name="People in the shop")).to_be_hidden()

    page.get_by_role("button", name="Back to the list").click()

    expect(page.get_by_role("listbox", name="People in the shop")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.get_by_role("button", name=re.compile("Checkout")).click()
    expect(people_on(page)).to_have_count(0)
    page.get_by_role("button", name=re.compile("Checkout")).click()
    expect(people_on(page)).to_have_count(1)
    mia.page.close()
    expect(people_on(page)).to_have_count(0)
