"""A shop that nobody here wrote: django-oscar, with the widget from another origin, from browsing to the order."""

import asyncio
import contextlib
import subprocess
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from bench.ports import quiet_port
from floorwalker.app.people import store_of
from floorwalker.app.settings import Settings
from floorwalker.kit.actors import system_of
from floorwalker.orders.actions.keys import add_order_key
from floorwalker.orders.proofs.signature import made_secret
from floorwalker.plumbing import installation
from floorwalker.shops.views import all_sites
from floorwalker.signals.actions import switch_signals
from floorwalker.signals.model import SignalRules
from tests.journeys.agent import Agent
from tests.journeys.browser import Witness, new_browser
from tests.journeys.house import PATIENCE_SECONDS, ROOT, House, Premises, answers, take_everybody_in
from tests.journeys.shopper import Shopper

OSCAR = Path(__file__).with_name("oscar")
QUESTION, ANSWER = "Does the picker work for lingonberries?", "It does, the teeth are narrow enough."
pytestmark = pytest.mark.timeout(600)


@dataclass(frozen=True)
class Joined:
    """A shop of somebody else's making, joined to a house of ours."""

    shop: str
    house: House


async def join(data: Path, shop: str, chat: str) -> tuple[str, str, str]:
    """Found the shop as an owner does in the console; gives script tag, address and secret for its server."""
    snippet = await take_everybody_in(data, [shop], chat)
    async with store_of(Settings(data=data)) as database:
        [site] = await database.look(all_sites)
        us = system_of(site.id)
        await database.submit(switch_signals, us, SignalRules(is_on=True))
        key = await database.submit(add_order_key, us, "generic")
        secret = made_secret(await database.submit(installation.secret_of, us), site.id, "generic", key.id)
    return snippet, f"{chat}/shop/{site.key}/orders/generic", secret


@pytest.fixture(scope="module")
def joined(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Joined]:
    """Open oscar on one origin and Floorwalker on another."""
    subprocess.run([ROOT / "tools" / "oscar.sh"], check=True, timeout=500)
    home, shop_port, chat_port = tmp_path_factory.mktemp("oscar"), quiet_port(), quiet_port()
    shop, chat = f"http://127.0.0.1:{shop_port}", f"http://127.0.0.1:{chat_port}"
    found: list[str] = []
    # In a thread of its own: the browser's event loop runs in this one.
    founding = threading.Thread(target=lambda: found.extend(asyncio.run(join(home / "scene", shop, chat))))
    founding.start()
    founding.join()
    snippet, webhook, secret = found
    words = [f"SHOP_DATA={home}", f"SHOP_SNIPPET={snippet}", f"SHOP_WEBHOOK={webhook}", f"SHOP_SECRET={secret}"]
    open_shop = ["env", *words, str(ROOT / ".oscar" / "bin" / "python"), str(OSCAR / "open_shop.py")]
    subprocess.run([*open_shop, "stock"], check=True, timeout=300, cwd=home)
    house = House(Premises(shop, shop, chat_port, home / "scene"), home / "data")
    with contextlib.ExitStack() as leaving:
        oscar = subprocess.Popen([*open_shop, "serve", str(shop_port)], cwd=home)
        leaving.callback(oscar.wait)
        leaving.callback(oscar.kill)
        house.open()
        leaving.callback(house.kill)
        wait_for(f"{shop}/catalogue/")
        yield Joined(shop, house)


def test_from_browsing_to_an_order_at_the_desk_in_a_shop_nobody_here_wrote(
    joined: Joined, chromium_here: Browser, witness: Witness
) -> None:
    ada = Agent(new_browser(chromium_here, witness).new_page(), joined.house.chat, "Ada")
    ada.begins_work()
    mia = Shopper(new_browser(chromium_here, witness).new_page(), joined.shop)
    mia.visits("/catalogue/")
    agree(mia)
    mia.page.get_by_role("link", name="Berry picker").first.click()
    mia.opens_the_chat()
    mia.says(QUESTION)

    ada.takes(QUESTION)
    shop_now = ada.customer.get_by_role("region", name="In the shop now")
    expect(shop_now).to_contain_text("Looks at a product")
    expect(shop_now).to_contain_text("Berry picker")
    ada.answers(ANSWER)
    expect(mia.messages.last).to_have_text(ANSWER)
    mia.panel.get_by_role("button", name="Close").first.click()

    mia.page.get_by_role("button", name="Add to cart").click()
    mia.visits("/basket/")
    expect(shop_now).to_contain_text("In the cart")
    expect(shop_now).to_contain_text("39.90")
    buys(mia)

    order = ada.customer.get_by_role("region", name="Orders").get_by_role("article")
    expect(order).to_contain_text("39.90")
    expect(order).to_contain_text("Followed this chat")
    expect(order).to_contain_text("not proven")
    expect(shop_now).to_contain_text("Has bought")


def wait_for(address: str) -> None:
    """Django takes its time to begin with."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not answers(address):
        assert time.monotonic() < deadline, address
        time.sleep(0.2)


def agree(mia: Shopper) -> None:
    """Press *accept*, as a consent banner would: on this page and on all that follow."""
    granted = "window.dataLayer = window.dataLayer || []; (function () { dataLayer.push(arguments); })"
    said = f'{granted}("consent", "update", {{ analytics_storage: "granted" }});'
    mia.page.context.add_init_script(f'addEventListener("DOMContentLoaded", () => {{ {said} }});')
    mia.page.evaluate(said)


def buys(mia: Shopper) -> None:
    """Go through oscar's checkout as a guest, as it comes, by keyboard: the launcher may lie over a link."""
    page = mia.page
    page.get_by_role("link", name="Proceed to checkout").press("Enter")
    page.locator("#id_username").fill("mia@home.example")
    # Until oscar's own script has run, a guest's form asks for a password.
    page.wait_for_load_state()
    page.locator("#id_options_0").check(force=True)
    page.get_by_role("button", name="Continue").press("Enter")
    for field, words in {"first_name": "Mia", "last_name": "Korhonen", "line1": "Rantatie 1"}.items():
        page.locator(f"#id_{field}").fill(words)
    page.locator("#id_line4").fill("Turku")
    page.locator("#id_postcode").fill("20100")
    page.get_by_role("button", name="Continue").press("Enter")
    page.get_by_role("link", name="Continue").or_(page.get_by_role("button", name="Continue")).first.press("Enter")
    page.get_by_role("button", name="Place order").press("Enter")
    expect(page.get_by_text("Your order has been placed")).to_be_visible()
