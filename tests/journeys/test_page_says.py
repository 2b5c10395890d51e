"""What a shop's page says of itself after it was loaded: its language, the branch it is about, what is in the cart."""

import asyncio

import pytest
from playwright.sync_api import expect

from floorwalker.app.people import store_of
from floorwalker.app.settings import Settings
from floorwalker.kit.actors import system_of
from floorwalker.shops.actions import add_branch
from floorwalker.shops.views import all_sites
from tests.journeys.conftest import OnDuty
from tests.journeys.house import House
from tests.journeys.in_a_thread import in_a_thread
from tests.journeys.shopper import Shopper


async def open_a_branch(settings: Settings) -> None:
    """Take in a branch beside the running server."""
    async with store_of(settings) as database:
        [site] = await database.look(all_sites)
        await database.submit(add_branch, system_of(site.id), "Aurakatu", "Turku")


def test_a_page_that_speaks_another_language_has_launcher_and_panel_follow(mia: Shopper) -> None:
    mia.opens_the_chat()
    mia.says("Do these run small?")
    mia.writes("And in green")
    steps = mia.page.evaluate("history.length")

    mia.page.evaluate("Floorwalker.set('lang', 'fi')")

    expect(mia.page.get_by_role("button", name="Keskustele: Shoe Shop")).to_be_visible()
    expect(mia.panel.get_by_label("Viestisi")).to_have_value("And in green")
    mia.reads(["Do these run small?"])
    assert mia.page.evaluate("history.length") == steps


def test_the_branch_that_the_page_says_is_the_one_that_the_form_begins_with(house: House, mia: Shopper) -> None:
    in_a_thread(lambda: asyncio.run(open_a_branch(Settings(data=house.data))))
    mia.opens_the_chat()

    mia.page.evaluate("Floorwalker.set('branch', 'aurakatu')")
    mia.panel.get_by_role("button", name="Leave a question or have us call you").click()

    branch = mia.panel.get_by_label("Which shop?")
    expect(branch.locator("option:checked")).to_have_text("Aurakatu, Turku")


CARTS = [
    ("{ value: 7990, currency: 'EUR' }", "€79.90"),
    ("'125000SEK'", "SEK 1,250.00"),
    ("{ value: 79.9, currency: 'EUR' }", None),
    ("{ value: 1e300, currency: '<b>' }", None),
]


@pytest.mark.parametrize(("cart", "shown"), CARTS)
def test_what_is_in_the_cart_goes_along_with_a_question(
    mia: Shopper, on_duty: OnDuty, cart: str, shown: str | None
) -> None:
    mia.opens_the_chat()
    mia.page.evaluate(f"Floorwalker.set('cart', {cart})")

    asks_by_mail(mia)

    lea = on_duty("Lea")
    row = lea.page.get_by_role("region", name="Questions to answer").get_by_role("button").first
    expect(row).to_contain_text("Is it in stock?")
    if shown:
        expect(row).to_contain_text(shown)
    row.click()
    expect(lea.page.get_by_role("article").get_by_text("Cart")).to_have_count(1 if shown else 0)


def test_the_demo_shop_says_what_is_in_its_cart(mia: Shopper, on_duty: OnDuty) -> None:
    mia.visits("/product/raita-wool-socks")
    mia.page.get_by_label("Size").select_option(index=2)
    mia.page.get_by_role("button", name="Add to cart").click()
    mia.opens_the_chat()

    asks_by_mail(mia)

    lea = on_duty("Lea")
    row = lea.page.get_by_role("region", name="Questions to answer").get_by_role("button").first
    expect(row).to_contain_text("€17.90")


def asks_by_mail(mia: Shopper) -> None:
    """Leave a question, no faster than people do."""
    mia.panel.get_by_role("button", name="Leave a question or have us call you").click()
    form = mia.panel.get_by_role("dialog", name="Ask us, and we get back to you")
    form.get_by_label("Your question").fill("Is it in stock?")
    form.get_by_label("Mail address").fill("mia@home.example")
    mia.page.wait_for_timeout(3_100)
    form.get_by_role("button", name="Send my question").click()
    expect(form).to_be_hidden()
