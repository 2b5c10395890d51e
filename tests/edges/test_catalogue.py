"""The catalogue from outside: files, feeds, signed reports, pictures; and cards on both sides of the line."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from io import BytesIO
from typing import Any

import pytest
from aiohttp import ClientResponse, web
from PIL import Image

from floorwalker.catalogue.model import LARGEST_FEED_BYTES
from floorwalker.edges.shop.catalogue import MOST_REPORT_BYTES
from floorwalker.edges.shop.pictures import draw_small
from floorwalker.kit.actors import system_of
from floorwalker.kit.ids import new_id
from floorwalker.kit.webhook_signature import signature_of
from floorwalker.shops.actions import allow_origin
from tests.cast import SHOE_ORIGIN
from tests.edges.front import Front

FILE = "/console/api/catalogue/file"
FEED = f"id,title,price,link\n41,Bog boots,99.50 EUR,{SHOE_ORIGIN}/boots\n7,Wool socks,cheap,\n"
NOT_FORGED: Mapping[str, str] = {}
HUNDRED_MEGABYTES = 100 * 2**20
FELT = {"id": "f", "name": "Felt boots", "price": {"minor": 7990, "currency": "EUR"}}


async def read_files(front: Front) -> None:
    """Let everything that is due be done."""
    for _ in range(3):
        await front.house.messenger.set_out()
        await front.house.messenger.all_back()


async def catalogue(front: Front) -> Any:
    return await (await front.get("/console/api/catalogue", "Lea")).json()


async def found(front: Front, conversation: str, words: str, who: str = "Ada") -> Any:
    response = await front.get(f"/console/api/goods?conversation={conversation}&words={words}", who)
    return await response.json()


async def uploaded(front: Front, content: Any, who: str | None = "Lea") -> ClientResponse:
    headers = front.cookie(who) if who else {}
    return await front.session.post(front.base + FILE, data=content, headers=headers)


async def test_a_file_is_read_and_what_is_wrong_with_it_is_told(front: Front) -> None:
    assert (await uploaded(front, FEED)).status == 201
    await read_files(front)

    told = await catalogue(front)

    assert told["goods"] == 2
    [run] = told["runs"]
    assert (run["way"], run["outcome"], run["kept"], run["troubles"]) == ("file", "read", 2, 1)
    assert run["problems"] == [{"line": 3, "trouble": "price_unreadable", "detail": "cheap"}]


@pytest.mark.parametrize(
    ("content", "outcome"), [(b"\x89PNG\r\n\x1a\n", "feed_not_a_table"), (b"id,title\n", "feed_without_goods")]
)
async def test_what_is_no_file_of_goods_is_told_and_takes_nothing_away(
    front: Front, content: bytes, outcome: str
) -> None:
    await uploaded(front, FEED)
    await read_files(front)
    front.clock.advance(seconds=1)

    await uploaded(front, content)
    await read_files(front)

    told = await catalogue(front)
    assert (told["goods"], told["runs"][0]["outcome"]) == (2, outcome)


async def hundred_megabytes() -> AsyncIterator[bytes]:
    for _ in range(100):
        yield b"41,Bog boots\n" * 80_660


async def announced(front: Front) -> bytes:
    """Say that a hundred megabytes come, and hear what is said before any does."""
    host, _, port = front.base.removeprefix("http://").partition(":")
    lines, sink = await asyncio.open_connection(host, int(port))
    told = {"Host": f"{host}:{port}", "Content-Length": str(HUNDRED_MEGABYTES), **front.cookie("Lea")}
    head = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    sink.write(f"POST {FILE} HTTP/1.1\r\n{head}\r\n".encode())
    answer = await lines.readuntil(b"\r\n\r\n") + await lines.readuntil(b"}")
    sink.close()
    return answer


async def test_a_hundred_megabytes_are_refused_whether_they_are_announced_or_not(front: Front) -> None:
    assert HUNDRED_MEGABYTES > LARGEST_FEED_BYTES

    first, response = await announced(front), await uploaded(front, hundred_megabytes())

    assert first.startswith(b"HTTP/1.1 413")
    assert b'"feed_too_large"' in first
    assert (response.status, await code_of(response)) == (413, "feed_too_large")
    assert (await catalogue(front))["runs"] == []


async def test_an_empty_file_is_refused(front: Front) -> None:
    response = await uploaded(front, b"")

    assert (response.status, (await response.json())["code"]) == (400, "empty_file")


@pytest.mark.parametrize(("who", "status"), [(None, 401), ("Ada", 403)])
async def test_only_leads_bring_files(front: Front, who: str | None, status: int) -> None:
    assert (await uploaded(front, FEED, who)).status == status


@asynccontextmanager
async def shop_server(front: Front, **pages: web.StreamResponse | bytes) -> AsyncIterator[str]:
    """A shop's own server, at an origin that is the shop's."""

    async def give(request: web.Request) -> web.StreamResponse:
        page = pages.get(request.path.strip("/").replace(".", "_"))
        if page is None:
            raise web.HTTPNotFound
        return web.Response(body=page) if isinstance(page, bytes) else page

    app = web.Application()
    app.router.add_get("/{any:.*}", give)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    origin = f"http://127.0.0.1:{runner.addresses[0][1]}"
    house = system_of(front.people.shoe_shop.id)
    await front.house.database.submit(allow_origin, house, origin)
    try:
        yield origin
    finally:
        await runner.cleanup()


async def choose(front: Front, address: str, **more: object) -> ClientResponse:
    return await front.post("/console/api/catalogue/feed", {"address": address, "every_hours": 2, **more}, "Lea")


async def test_a_feed_is_fetched_again_and_again(front: Front) -> None:
    async with shop_server(front, feed_csv=FEED.encode()) as origin:
        assert (await choose(front, f"{origin}/feed.csv")).status == 200
        await read_files(front)
        front.clock.advance(seconds=2 * 3_600)
        await read_files(front)

    runs = (await catalogue(front))["runs"]
    assert [(run["way"], run["outcome"], run["kept"]) for run in runs] == [("address", "read", 2)] * 2


@pytest.mark.parametrize("page", ["missing.csv", "gone.csv", "led.csv"])
async def test_a_feed_that_cannot_be_had_is_told(front: Front, page: str) -> None:
    led = web.Response(status=302, headers={"Location": "http://169.254.169.254/latest/meta-data"})
    async with shop_server(front, gone_csv=web.Response(status=500), led_csv=led) as origin:
        await choose(front, f"{origin}/{page}")
        await read_files(front)

    [run] = (await catalogue(front))["runs"]
    assert run["outcome"] == ("feed_elsewhere" if page == "led.csv" else "feed_refused")


async def test_a_server_that_is_not_there_is_silent(front: Front) -> None:
    async with shop_server(front) as origin:
        await choose(front, f"{origin}/feed.csv")
    await read_files(front)

    assert (await catalogue(front))["runs"][0]["outcome"] == "feed_silent"


async def secret_of(front: Front) -> str:
    made = await (await front.post("/console/api/identity-keys", {}, "Olga")).json()
    return str(made["webhook_secret"])


async def report(
    front: Front,
    secret: str,
    data: object,
    name: str = "msg_1",
    ago_seconds: int = 0,
    forged: Mapping[str, str] = NOT_FORGED,
) -> ClientResponse:
    """Report as a shop's server does, or almost so."""
    body = json.dumps({"type": "catalogue.changed", "timestamp": "2026-03-02T09:01:00Z", "data": data}).encode()
    at = front.clock.now() // 1000 - ago_seconds
    signature = signature_of(name, at, body, secret)
    signed = {"webhook-id": name, "webhook-timestamp": str(at), "webhook-signature": signature, **forged}
    address = f"{front.base}/shop/{front.people.shoe_shop.key}/catalogue"
    return await front.session.post(address, data=BytesIO(body), headers=signed)


async def code_of(response: ClientResponse) -> str:
    return str((await response.json()).get("code", response.status))


async def test_a_signed_report_is_kept_once(front: Front) -> None:
    secret = await secret_of(front)

    first = [await report(front, secret, {"products": [FELT]}) for _ in range(2)]

    assert [one.status for one in first] == [200, 200]
    assert (await catalogue(front))["goods"] == 1


async def test_a_report_that_nobody_signed_is_refused(front: Front) -> None:
    secret = await secret_of(front)
    other = "whsec_" + "A" * 43 + "="

    codes = [
        await code_of(await report(front, other, {"products": [FELT]})),
        await code_of(await report(front, secret, {"products": [FELT]}, forged={"webhook-id": "msg_2"})),
        await code_of(await report(front, secret, {"products": [FELT]}, forged={"webhook-signature": ""})),
    ]

    assert codes == ["webhook_signature", "webhook_signature", "webhook_unsigned"]
    assert await code_of(await report(front, secret, {}, ago_seconds=400)) == "webhook_out_of_time"
    assert (await catalogue(front))["goods"] == 0


async def test_a_report_in_another_form_or_too_large_is_refused(front: Front) -> None:
    secret = await secret_of(front)

    assert await code_of(await report(front, secret, {"products": [{"id": "x"}]})) == "bad_request"
    assert (
        await code_of(await report(front, secret, {"stock": [{"product": "f", "quantity": 1, "branch": "Narnia"}]}))
        == "unknown_branch"
    )
    assert (
        await code_of(await report(front, secret, {"products": [{**FELT, "url": "https://evil.example/"}]}))
        == "goods_elsewhere"
    )
    assert (
        await code_of(await report(front, secret, {"removed": ["x" * 100] * (MOST_REPORT_BYTES // 100)}))
        == "bad_request"
    )


async def test_a_card_reaches_both_sides_and_agents_see_the_stock(front: Front) -> None:
    secret = await secret_of(front)
    await report(front, secret, {"products": [FELT], "stock": [{"product": "f", "quantity": 3}]})
    mia, ada, conversation = await front.talk()

    [goods] = (await found(front, conversation, "felt"))["goods"]
    kept = await ada.ask("show_product", conversation=conversation, client_id=new_id(), product=goods["product"])

    assert goods["stock"] == [{"branch": None, "quantity": 3, "as_of": front.clock.now()}]
    assert kept["type"] == "kept"
    for line in (mia, ada):
        entry = (await line.hears("entry"))["entry"]
        while entry["seq"] != kept["seq"]:
            entry = (await line.hears("entry"))["entry"]
        assert entry["personal"]["card"]["name"] == "Felt boots"
        assert entry["personal"]["text"] == "Felt boots\n€79.90"


async def test_a_stranger_sees_no_goods_and_shows_none(front: Front) -> None:
    secret = await secret_of(front)
    await report(front, secret, {"products": [FELT]})
    _, _, conversation = await front.talk()
    carl = await front.desk("Carl")

    assert (await found(front, conversation, "felt", "Carl"))["code"] == "not_found"
    assert (await carl.ask("show_product", conversation=conversation, client_id=new_id(), product="f"))[
        "code"
    ] == "not_found"
    assert (await front.get(f"/goods/{front.people.hat_shop.key}/f")).status == 404
    assert (await front.get("/goods/absent/f")).status == 404


def drawn(size: tuple[int, int] = (900, 600), form: str = "PNG") -> bytes:
    content = BytesIO()
    Image.new("RGB", size, "red").save(content, form)
    return content.getvalue()


async def test_a_picture_is_fetched_once_drawn_small_and_given_out_by_us(front: Front) -> None:
    secret = await secret_of(front)
    address = f"/goods/{front.people.shoe_shop.key}/f"
    async with shop_server(front, felt_png=drawn()) as origin:
        await report(front, secret, {"products": [{**FELT, "picture": f"{origin}/felt.png"}]})
        several = await asyncio.gather(*(front.get(address) for _ in range(3)))
        contents = [await one.read() for one in several]

    again = await front.get(address)
    with Image.open(BytesIO(await again.read())) as picture:
        assert (picture.size, again.content_type) == ((480, 320), "image/webp")
    assert again.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert len(set(contents)) == 1


@pytest.mark.parametrize("page", [b"<svg onload=alert(1)>", b"<html>", drawn((20_000, 3_000))])
async def test_what_cannot_be_drawn_is_not_there(front: Front, page: bytes) -> None:
    secret = await secret_of(front)
    async with shop_server(front, felt_png=page) as origin:
        await report(front, secret, {"products": [{**FELT, "picture": f"{origin}/felt.png"}]})

        assert (await front.get(f"/goods/{front.people.shoe_shop.key}/f")).status == 404
    assert draw_small(page) is None


async def test_a_picture_that_cannot_be_had_is_not_asked_for_at_once_again(front: Front) -> None:
    secret, address = await secret_of(front), f"/goods/{front.people.shoe_shop.key}/f"
    async with shop_server(front) as origin:
        await report(front, secret, {"products": [{**FELT, "picture": f"{origin}/felt.png"}]})
        assert (await front.get(address)).status == 404
    async with shop_server(front, felt_png=drawn()) as origin:
        assert (await front.get(address)).status == 404
        await report(front, secret, {"products": [{**FELT, "picture": f"{origin}/felt.png"}]}, name="msg_2")

        assert (await front.get(address)).status == 200


async def test_leads_say_which_team_is_best_for_which_goods(front: Front) -> None:
    team = {"group": "Feet", "team_id": front.people.fitters.id}

    assert (await front.post("/console/api/catalogue/teams", {"teams": [team]}, "Lea")).status == 200
    assert (await catalogue(front))["teams"] == [team]
    assert (await front.post("/console/api/catalogue/runs/absent/sweep", {}, "Lea")).status == 404
