"""A shopper's way through the demo shop in a real browser, without any chat on it."""

import json
from collections.abc import AsyncIterator
from typing import Any, Literal

import pytest
from aiohttp.test_utils import TestServer
from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Page, async_playwright

from demo.shop.app import make_shop

CHROMIUM = "/usr/bin/chromium"
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
MIA = {
    "first_name": "Mia",
    "last_name": "Berg",
    "email": "mia@example.com",
    "street": "Kuusitie 4",
    "postcode": "00100",
    "town": "Helsinki",
}


@pytest.fixture
async def page() -> AsyncIterator[Page]:
    async with TestServer(make_shop()) as shop, async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = await browser.new_page(base_url=str(shop.make_url("/")))
        page.set_default_timeout(10_000)
        yield page
        await browser.close()


async def test_the_shop_tells_its_events_as_ga4_does(page: Page) -> None:
    told = await _put_socks_into_the_cart(page)

    await page.goto("/checkout")
    told += await _told(page)
    await _pay(page)
    told += await _told(page)

    assert [each["event"] for each in told] == ["view_item", "add_to_cart", "begin_checkout", "purchase"]
    assert {each["ecommerce"]["currency"] for each in told} == {"EUR"}
    assert told[-1]["ecommerce"]["value"] == 17.9
    assert told[-1]["ecommerce"]["items"][0]["item_variant"].startswith("40")


async def test_an_order_is_told_once_however_often_its_page_is_loaded(page: Page) -> None:
    await _put_socks_into_the_cart(page)
    await page.goto("/checkout")
    await _pay(page)

    await page.reload()

    assert await _told(page) == []
    assert "is ours to pack now, Mia" in await page.inner_text("main")


async def test_the_cart_counts_adds_up_and_lets_go(page: Page) -> None:
    await _put_socks_into_the_cart(page)
    await page.goto("/cart")

    await page.get_by_label("Pieces").fill("5")
    await page.get_by_label("Pieces").blur()

    assert await page.inner_text("[data-total]") == "€89.50"
    assert await page.inner_text("[data-delivery]") == "Free"
    await page.get_by_role("button", name="Remove Raita wool socks").click()
    assert await page.get_by_text("Nothing in it yet.").is_visible()


async def test_nobody_pays_for_an_empty_cart(page: Page) -> None:
    await page.goto("/checkout")

    await page.wait_for_url("**/cart")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_axe_finds_nothing(page: Page, scheme: Literal["light", "dark"]) -> None:
    await page.emulate_media(color_scheme=scheme)
    await _put_socks_into_the_cart(page)

    for path in ("/", "/category/rain", "/product/ranta-rain-jacket", "/cart", "/checkout", "/delivery"):
        await page.goto(path)
        found = await Axe().run(page)
        assert found.violations_count == 0, found.generate_report()


async def _put_socks_into_the_cart(page: Page) -> list[dict[str, Any]]:
    await page.goto("/product/raita-wool-socks")
    await page.get_by_label("Size").select_option(index=2)
    await page.get_by_role("button", name="Add to cart").click()
    return await _told(page)


async def _pay(page: Page) -> None:
    for name, text in MIA.items():
        await page.locator(f"[name={name}]").fill(text)
    await page.get_by_role("button", name="Place the order").click()
    await page.wait_for_url("**/thanks**")
    await page.wait_for_load_state()


async def _told(page: Page) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = json.loads(await page.evaluate("JSON.stringify(window.dataLayer)"))
    return told
