"""The shop's own customer records stand beside the chat, with whatever is in them shown as words."""

import asyncio
import json
import re
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from playwright.sync_api import expect

from floorwalker.app.people import store_of
from floorwalker.app.settings import Settings
from floorwalker.kit.actors import system_of
from floorwalker.shops.actions import allow_origin
from floorwalker.shops.views import all_sites
from tests.journeys.agent import Agent
from tests.journeys.browser import Witness
from tests.journeys.conftest import OnDuty
from tests.journeys.house import House
from tests.journeys.in_a_thread import in_a_thread
from tests.journeys.shopper import Shopper
from tests.journeys.test_axe import faults
from tests.journeys.test_who_is_this import Sign, identify, sign

__all__ = ["sign"]
MARKUP = "<img src=x onerror=alert(1)>"


class Records(ThreadingHTTPServer):
    """The shop's records: each field of theirs is full of markup, and one day they answer with a page."""

    answer = json.dumps({"customer": {"tier": f"Gold {MARKUP}", "since": 2014, "lists": []}})


class Desk(BaseHTTPRequestHandler):
    """Answers for the records."""

    def do_GET(self) -> None:
        assert isinstance(self.server, Records)
        body = self.server.answer.encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Nobody reads it."""


@pytest.fixture
def records(house: House) -> Iterator[Records]:
    with Records(("127.0.0.1", 0), Desk) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        in_a_thread(lambda: asyncio.run(is_the_shops(Settings(data=house.data), address_of(server))))
        yield server
        server.shutdown()


def address_of(server: Records) -> str:
    return f"http://127.0.0.1:{server.server_address[1]}"


async def is_the_shops(settings: Settings, origin: str) -> None:
    """Make it an origin of the shop, beside the running server."""
    async with store_of(settings) as database:
        [site] = await database.look(all_sites)
        await database.submit(allow_origin, system_of(site.id), origin)


def sets_up(olga: Agent, house: House, records: Records) -> None:
    """Say where the records are, and which of what they say is shown."""
    page = olga.page
    page.goto(f"{house.chat}/console/shop-link")
    page.get_by_role("checkbox", name="Ask our customer records").check()
    page.get_by_label("Address", exact=True).fill(f"{address_of(records)}/find/{{customer}}")
    shown = page.get_by_role("group", name="What is shown at the desk")
    for place, (path, label) in enumerate([("customer.tier", f"Tier {MARKUP}"), ("customer.lists", "Lists")]):
        shown.get_by_role("button", name="Add a line").click()
        shown.get_by_label("Path in the answer").nth(place).fill(path)
        shown.get_by_label("Label").nth(place).fill(label)
    headers = page.get_by_role("group", name="Headers")
    headers.get_by_role("button", name="Add a line").click()
    headers.get_by_label("Name").fill("X-Key")
    headers.get_by_label("Value").fill("open sesame")
    page.locator("form", has=shown).get_by_role("button", name="Save").click()


def agrees(ada: Agent) -> None:
    """Take down that the customer wants advertising, and then that they do not."""
    part = ada.customer.get_by_role("region", name="Advertising by mail")
    expect(part.get_by_role("status")).to_have_text("No consent recorded: send none")
    part.get_by_text("Record that they agreed").click()
    part.get_by_label("Version of the wording").fill("2026-1")
    part.get_by_role("button", name="Record", exact=True).click()
    expect(part.get_by_text(re.compile("in the chat, wording 2026-1, taken down by Ada"))).to_be_visible()
    part.get_by_role("button", name="They want no more").click()
    expect(part.get_by_role("status")).to_have_text("They want no more of it")


def brings_a_file(olga: Agent, house: House) -> None:
    """Bring a table of customers of whom one has no id."""
    page = olga.page
    page.goto(f"{house.chat}/console/who-is-this")
    content = f"id;name\n1;{MARKUP}\n;Nobody\n".encode()
    page.locator("input[type=file]").set_input_files({"name": "c.csv", "mimeType": "text/csv", "buffer": content})
    expect(page.get_by_text("1 customer was taken.")).to_be_visible()
    expect(page.get_by_text("has no id")).to_be_visible()
    with page.expect_download() as brought:
        page.get_by_role("link", name="Download all customers (CSV)").click()
    assert MARKUP in brought.value.path().read_text(encoding="utf-8-sig")
    assert faults(page) == []


def test_an_owner_joins_the_records_and_the_desk_has_them_before_the_first_answer(
    house: House, records: Records, mia: Shopper, ada: Agent, on_duty: OnDuty, sign: Sign, witness: Witness
) -> None:
    olga = on_duty("Olga")
    sets_up(olga, house, records)
    olga.page.get_by_label("Customer id").fill("7")
    olga.page.get_by_role("button", name="Ask the records").click()
    expect(olga.page.get_by_text(f"Gold {MARKUP}")).to_be_visible()
    assert faults(olga.page) == []

    identify(mia, sign("4711", name="Mia"))
    mia.opens_the_chat()
    mia.says("Do these run small?")
    ada.takes("Do these run small?")

    part = ada.customer.get_by_role("region", name="Customer records")
    expect(part.get_by_text(f"Gold {MARKUP}")).to_be_visible()
    expect(part.get_by_text(f"Tier {MARKUP}")).to_be_visible()
    expect(part.get_by_text("not readable")).to_be_visible()
    assert faults(ada.page) == []

    agrees(ada)

    records.answer = f"<!doctype html>{MARKUP}"
    olga.page.get_by_role("button", name="Ask the records").click()
    expect(olga.page.get_by_text("something that is not data")).to_be_visible()
    brings_a_file(olga, house)
    olga.page.goto(f"{house.chat}/console/shop-link")
    expect(olga.page.get_by_label("Value")).to_have_value("")
    expect(olga.page.get_by_label("Address", exact=True)).to_have_value(re.compile("/find/{customer}$"))
    expect(ada.page.locator("main img[src=x]")).to_have_count(0)
    assert (witness.dialogs, witness.errors) == ([], [])
