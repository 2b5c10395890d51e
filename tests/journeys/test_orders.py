"""Mia asks where her order is: a code from her mailbox opens it, the shop answers, and Ada sees which it is."""

import asyncio
import json
import re
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from floorwalker.aftersales.actions.choosing import choose_aftersales
from floorwalker.aftersales.model import Rules
from floorwalker.app.people import store_of
from floorwalker.app.settings import Settings
from floorwalker.kit.actors import system_of
from floorwalker.kit.clock import WallClock
from floorwalker.kit.money import Money
from floorwalker.orders.actions.reporting import take_in
from floorwalker.orders.model import Delivery, OrderLine, ReportedOrder
from floorwalker.plumbing.database.database import Database
from floorwalker.shops.actions import allow_origin
from floorwalker.shops.views import all_sites
from tests.journeys.agent import Agent
from tests.journeys.browser import Witness
from tests.journeys.conftest import OnDuty
from tests.journeys.house import House
from tests.journeys.shopper import Shopper
from tests.journeys.test_axe import faults

HOME = "mia@home.example"
EVIL = "<img src=x onerror=alert(1)>"
THE_CODE = re.compile("If there is such an order")
HEARD: list[dict[str, Any]] = []


def hear(request: BaseHTTPRequestHandler) -> None:
    """Be the shop's server: it refuses, in words that nobody should believe to be markup."""
    HEARD.append(json.loads(request.rfile.read(int(request.headers["Content-Length"]))))
    body = json.dumps({"answer": "refused", "message": f"Packed already {EVIL}"}).encode()
    request.send_response(200)
    request.send_header("Content-Length", str(len(body)))
    request.end_headers()
    request.wfile.write(body)


ShopServer = type("ShopServer", (BaseHTTPRequestHandler,), {"do_POST": hear, "log_message": lambda *_: None})


@pytest.fixture
def shop_server() -> Iterator[str]:
    HEARD.clear()
    server = HTTPServer(("127.0.0.1", 0), ShopServer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def in_store(house: House, doing: Callable[[Database], Any]) -> Any:
    """Do something in the running house's store; the browser's event loop runs in this thread."""

    async def run() -> Any:
        async with store_of(Settings(data=house.data)) as database:
            return await doing(database)

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, run()).result()


def shows_orders(house: House, server: str) -> None:
    """The shop shows its customers their orders, and has reported one of Mia's."""
    now = WallClock().now()
    lines = (OrderLine(f"Berry picker {EVIL}", 2, 7980, "BP-1"), OrderLine("Boots", 1, 8990, "B-1"))
    way = Delivery("https://carrier.example/track/1", f"Posti {EVIL}", now, None)
    order = ReportedOrder("o-1", "10023", now, now, "sent", Money(16970, "EUR"), mail=HOME, lines=lines, delivery=way)
    rules = Rules(is_on=True, address=f"{server}/asked", cancels=True, changes=True, return_days=14)

    async def report(database: Database) -> None:
        [site] = await database.look(all_sites)
        us = system_of(site.id)
        await database.submit(allow_origin, us, server)
        await database.submit(choose_aftersales, us, rules)
        await database.submit(take_in, us, "generic", order)

    in_store(house, report)


def code_for_mia(house: House) -> str:
    """Read the code in the mail that waits to go to Mia."""

    async def look(database: Database) -> list[Any]:
        return await database.look(lambda reads: reads.read("SELECT to_address, text FROM mails"))

    for _ in range(100):
        if mails := in_store(house, look):
            [(to, text)] = mails
            assert to == HOME
            return str(re.findall(r"\b\d{6}\b", text)[0])
        threading.Event().wait(0.2)
    raise AssertionError("no mail went to Mia")


def opens_order(mia: Shopper, house: House) -> Locator:
    """Mia looks up her order, mistypes the code and then does not; gives the card."""
    mia.panel.get_by_role("button", name="Where is my order?").click()
    mia.panel.get_by_label("Order number").fill("#10023")
    mia.panel.get_by_label("Mail address of the order").fill(HOME)
    mia.panel.get_by_role("button", name="Send a code").click()
    field, show = mia.panel.get_by_label(THE_CODE), mia.panel.get_by_role("button", name="Show the order")
    field.fill("000000")
    show.click()
    expect(mia.panel.get_by_text("That is not the code")).to_be_visible()
    field.fill(code_for_mia(house))
    show.click()
    return mia.panel.get_by_role("region", name="Order 10023")


def asks_to_return(card: Locator) -> None:
    """Mia wants to give the boots back, and sees what the shop says to that."""
    card.get_by_role("button", name="Ask to return").click()
    card.get_by_role("checkbox", name="Boots").check()
    card.get_by_label("Why? (optional)").fill(f"Too small {EVIL}")
    card.get_by_role("button", name="Ask to return").click()
    expect(card.get_by_text("refused by the shop")).to_be_visible()
    expect(card.get_by_text(f"Packed already {EVIL}")).to_be_visible()
    [said] = [one["data"] for one in HEARD]
    assert (said["order"], [one["sku"] for one in said["goods"]]) == ("o-1", ["B-1"])


def test_where_is_my_order(house: House, shop_server: str, mia: Shopper, ada: Agent, witness: Witness) -> None:
    shows_orders(house, shop_server)
    mia.visits()
    mia.opens_the_chat()

    card = opens_order(mia, house)

    expect(card.get_by_text("On its way", exact=True)).to_be_visible()
    expect(card.get_by_role("list", name="Goods")).to_contain_text(f"Berry picker {EVIL}")
    link = card.get_by_role("link", name=f"Follow the parcel with Posti {EVIL}")
    expect(link).to_have_attribute("href", "https://carrier.example/track/1")
    assert faults(mia.document) == []
    asks_to_return(card)

    card.get_by_role("button", name="Talk to us about this order").click()
    expect(mia.field).to_be_focused()
    expect(mia.panel.get_by_text("We see that it is about order 10023")).to_be_visible()
    mia.says("May I return the other one?")
    ada.takes("May I return the other one?")
    expect(ada.customer.get_by_text("About order 10023")).to_be_visible()
    expect(ada.customer.get_by_text("Proven to be theirs")).to_be_visible()
    order = ada.customer.get_by_role("article", name="Order 10023")
    for words in ("Packed already", "Too small"):
        expect(order.get_by_text(f"{words} {EVIL}")).to_be_visible()
    expect(mia.panel.locator("main img, main script")).to_have_count(0)
    assert (witness.dialogs, witness.errors) == ([], [])


def test_an_owner_says_what_customers_may_ask(house: House, on_duty: OnDuty) -> None:
    olga = on_duty("Olga")
    olga.page.goto(f"{house.chat}/console/shop-link")
    shown = olga.page.get_by_role("checkbox", name="Show customers their orders")
    shown.check()
    address = olga.page.get_by_label("Address of your server that takes requests")
    address.fill("https://erp.shoes.example/asked")
    olga.page.get_by_label(re.compile("Days after sending")).fill("30")
    olga.page.locator("form", has=address).get_by_role("button", name="Save").click()
    olga.page.get_by_role("button", name="Make a new secret").click()
    expect(olga.page.get_by_text(re.compile("^whsec_"))).to_be_visible()

    olga.page.reload()

    expect(shown).to_be_checked()
    expect(olga.page.get_by_label(re.compile("Days after sending"))).to_have_value("30")
    expect(olga.page.get_by_text(re.compile("^whsec_"))).to_have_count(0)
