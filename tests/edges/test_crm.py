"""The shop's customer records over the web: asked before anybody picks up, and never able to harm the desk."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from aiohttp import web

from floorwalker.crm.model import MOST_ANSWER_BYTES
from floorwalker.customers.model import Vouched
from floorwalker.kit.actors import Actor, system_of
from floorwalker.shops.actions import allow_origin
from floorwalker.visitors.actions import present
from floorwalker.visitors.model import Presented
from tests.edges.front import Front

PAGE, TRY = "/console/api/crm", "/console/api/crm/try"
MARKUP = "<img src=x onerror=alert(1)>"
FIELDS = [{"path": "customer.tier", "label": "Tier"}]


class Records:
    """The shop's own records: they answer as each test says, and remember what they were asked."""

    def __init__(self) -> None:
        self.origin = ""
        self.answer: Any = {"customer": {"tier": "Gold"}}
        self.asked: list[tuple[str, str]] = []

    async def hear(self, request: web.Request) -> web.StreamResponse:
        self.asked.append((request.path_qs, request.headers.get("X-Key", "")))
        match self.answer:
            case "hangs":
                await asyncio.sleep(30)
            case web.Response():
                return self.answer
            case bytes():
                return web.Response(body=self.answer, content_type="text/html")
        return web.json_response(self.answer)


@pytest.fixture
async def records() -> AsyncIterator[Records]:
    there, app = Records(), web.Application()
    app.router.add_get("/{any:.*}", there.hear)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    there.origin = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield there
    await runner.cleanup()


async def asks(front: Front, records: Records, **more: object) -> None:
    """The shop has its records asked, and has proved who Mia is."""
    shop = front.people.shoe_shop
    await front.house.database.submit(allow_origin, system_of(shop.id), records.origin)
    chosen = {
        "is_on": True,
        "address": f"{records.origin}/find/{{customer}}?mail={{mail}}",
        "headers": [{"name": "X-Key", "value": "open sesame"}],
        "fields": FIELDS,
        "timeout_seconds": 1,
    }
    taken = await front.post(PAGE, {**chosen, **more}, "Olga")
    assert taken.ok, await taken.text()
    vouched = Presented(vouched=Vouched("47/11", "Mia", "mia+shop@home.example"))
    await front.house.database.submit(present, Actor(shop.id, "visitor", front.people.visitors["Mia"].id), vouched)


async def shown(front: Front, records: Records, **more: object) -> dict[str, Any]:
    """What Ada is shown once Mia, who waits, was looked up."""
    await asks(front, records, **more)
    mia, ada = await front.panel("Mia"), await front.desk("Ada")
    talk = (await front.send(mia, None))["conversation"]
    await front.house.foresight.go_round()
    await front.house.messenger.set_out()
    await front.house.messenger.all_back()
    asked_before = len(records.asked)
    card: dict[str, Any] = (await ada.ask("ask_crm", conversation=talk))["crm"]
    assert len(records.asked) == asked_before
    return card


async def test_a_waiting_customer_is_looked_up_before_anybody_picks_them_up(front: Front, records: Records) -> None:
    card = await shown(front, records)

    assert (card["outcome"], card["is_proven"]) == ("found", True)
    assert [(one["label"], one["value"]) for one in card["found"]] == [("Tier", "Gold")]
    assert records.asked == [("/find/47%2F11?mail=mia%2Bshop@home.example", "open sesame")]


@pytest.mark.parametrize(
    ("answer", "outcome"),
    [
        ("hangs", "crm_silent"),
        (b"<!doctype html><script>alert(1)</script>", "crm_not_json"),
        (b'"' + b"x" * MOST_ANSWER_BYTES + b'"', "crm_too_large"),
        (web.Response(status=500), "crm_refused"),
        (web.Response(status=404), "nobody"),
        (web.Response(status=302, headers={"Location": "http://169.254.169.254/latest"}), "crm_elsewhere"),
        ({"customer": {"tier": [1, 2]}}, "crm_unreadable"),
    ],
    ids=["hangs", "html", "huge", "broken", "unknown", "elsewhere", "lies"],
)
async def test_whatever_records_do_the_agent_is_told_so_and_nothing_is_lost(
    front: Front, records: Records, answer: object, outcome: str
) -> None:
    records.answer = answer

    assert (await shown(front, records))["outcome"] == outcome


async def test_what_is_found_is_told_to_who_looks_at_the_chat(front: Front, records: Records) -> None:
    await asks(front, records)
    _, ada, talk = await front.talk()
    await ada.ask("open", conversation=talk)
    assert (await ada.ask("ask_crm", conversation=talk))["crm"]["outcome"] == "asking"

    await front.house.messenger.set_out()
    await front.house.messenger.all_back()

    assert (await ada.hears("crm_changed"))["conversation"] == talk


async def test_an_owner_tries_it_and_sees_what_the_desk_would(front: Front, records: Records) -> None:
    records.answer = {"customer": {"tier": MARKUP}}
    await asks(front, records)

    tried = await (await front.post(TRY, {"mail": "a@b.example", "customer": "7"}, "Olga")).json()

    assert (tried["outcome"], tried["found"][0]["value"]) == ("found", MARKUP)
    page = await (await front.get(PAGE, "Olga")).json()
    assert (page["headers"], "open sesame" in str(page)) == (["X-Key"], False)


async def test_nobody_but_an_owner_sees_changes_or_tries_it(front: Front) -> None:
    for who in ("Lea", "Ada"):
        assert (await front.get(PAGE, who)).status == 403
        for address, body in ((PAGE, {"is_on": False, "address": ""}), (TRY, {})):
            assert (await (await front.post(address, body, who)).json())["code"] == "not_allowed"


@pytest.mark.parametrize("value", ["two\r\nX-Evil: lines", "ä", "x" * 1_001])
async def test_a_header_that_would_be_two_is_refused(front: Front, value: str) -> None:
    body = {"is_on": False, "address": "", "headers": [{"name": "X-Key", "value": value}]}

    assert (await (await front.post(PAGE, body, "Olga")).json())["code"] == "not_a_crm_header"


async def test_a_stranger_is_shown_nothing_of_another_shops_records(front: Front, records: Records) -> None:
    await asks(front, records)
    _, _, talk = await front.talk()

    assert (await (await front.get(PAGE, "Carl")).json())["address"] == ""
    assert (await (await front.post(TRY, {"mail": "a@b.example"}, "Carl")).json())["code"] == "crm_off"
    assert (await (await front.desk("Carl")).ask("ask_crm", conversation=talk))["code"] == "not_found"
