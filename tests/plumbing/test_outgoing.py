"""Where requests of ours may go: only to what was allowed, never round a corner into somebody's own network."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from aiohttp import web

from floorwalker.app.link_walker import look_at_all
from floorwalker.plumbing.outgoing import connector
from floorwalker.plumbing.outgoing.connector import GuardedResolver, LedElsewhere, NobodyThere, going_out, status_of
from floorwalker.plumbing.outgoing.guard import LeadsAstray, is_public, origin_of, require_allowed

SHOP = "https://shoes.example"


@pytest.mark.parametrize(
    "url",
    [
        "http://shoes.example/",
        "https://shoes.example:8443/",
        "https://shoes.example.evil.example/",
        "https://shoes.example@evil.example/",
        "https://user@shoes.example/",
        "https://evil.example/https://shoes.example/",
        "https://shoes.example\\@evil.example/",
        "ftp://shoes.example/",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "//shoes.example/",
        "https://",
        "https://[shoes.example/",
        "https://shoes.example:99999/",
        "",
    ],
)
def test_only_pages_of_an_allowed_origin_are_asked_for(url: str) -> None:
    with pytest.raises(LeadsAstray):
        require_allowed(url, {SHOP})


@pytest.mark.parametrize("url", ["https://shoes.example", "HTTPS://SHOES.example/a?b#c"])
def test_pages_of_an_allowed_origin_are(url: str) -> None:
    require_allowed(url, {SHOP})


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "224.0.0.1",
        "::1", "::", "fe80::1", "fe80::1%eth0", "fd00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1",
        "2002:7f00:1::",
    ],
)  # fmt: skip
def test_addresses_of_private_networks_are_none_of_the_open_one(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946"])
def test_addresses_of_the_open_network_are(address: str) -> None:
    assert is_public(address)


def test_an_origin_is_read_in_the_form_in_which_it_is_kept() -> None:
    assert origin_of("http://[::1]:8080/a") == "http://[::1]:8080"
    assert origin_of("https://Shoes.example:443/a") == "https://shoes.example:443"


@pytest.mark.parametrize("resolved", ["127.0.0.1", "10.0.0.1", "::1", "169.254.169.254"])
async def test_a_name_that_leads_into_a_private_network_is_not_followed(
    monkeypatch: pytest.MonkeyPatch, resolved: str
) -> None:
    async def resolve(_: object, host: str, port: int = 0, family: int = 0) -> list[dict[str, object]]:
        return [{"hostname": host, "host": resolved, "port": port, "family": family, "proto": 0, "flags": 0}]

    monkeypatch.setattr("floorwalker.plumbing.outgoing.connector.ThreadedResolver.resolve", resolve)
    with pytest.raises(LeadsAstray):
        await GuardedResolver().resolve("shoes.example")

    assert await look_at_all([f"{SHOP}/returns"], {SHOP}) == {f"{SHOP}/returns": "unchecked"}


@asynccontextmanager
async def shop() -> AsyncIterator[str]:
    """Serve a small shop with pages of every kind; its origin is written as a private address, so it is allowed."""
    app = web.Application()

    async def answer(request: web.Request) -> web.Response:
        status = int(request.match_info["status"])
        location = request.query.get("to")
        return web.Response(status=status, headers={"Location": location} if location else {})

    async def hang(request: web.Request) -> web.Response:  # noqa: ARG001 - aiohttp's form
        await asyncio.sleep(60)
        return web.Response()

    async def pour(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse()
        await response.prepare(request)
        while True:
            await response.write(b"x" * 65_536)

    app.router.add_get("/pages/{status}", answer)

    async def send_round(request: web.Request) -> web.Response:
        raise web.HTTPFound(request.path)

    app.router.add_get("/round", send_round)
    app.router.add_get("/hangs", hang)
    app.router.add_get("/pours", pour)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def test_what_links_lead_to_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connector, "PATIENCE_SECONDS", 0.5)
    async with shop() as here:
        verdicts = {
            "/pages/200": "fine",
            "/pages/301?to=/pages/200": "fine",
            "/pages/302?to=/pages/404": "nowhere",
            "/round": "elsewhere",
            "/pages/404": "nowhere",
            "/pages/410": "nowhere",
            "/pages/403": "fine",
            "/pages/429": "fine",
            "/pages/503": "silent",
            "/hangs": "silent",
            "/pours": "fine",
            "/pages/302?to=https://elsewhere.example/": "elsewhere",
            "/pages/302?to=http://169.254.169.254/latest/meta-data/": "elsewhere",
            "/pages/302?to=//127.0.0.1:22/": "elsewhere",
        }

        found = await look_at_all([here + path for path in verdicts], {here})

    assert found == {here + path: verdict for path, verdict in verdicts.items()}


async def test_a_page_that_sends_one_in_a_circle_is_left() -> None:
    async with shop() as here, going_out() as session:
        with pytest.raises(LedElsewhere):
            await status_of(session, f"{here}/round", {here})


async def test_where_nobody_listens_nobody_is_there() -> None:
    async with shop() as here:
        pass
    async with going_out() as session:
        with pytest.raises(NobodyThere):
            await status_of(session, f"{here}/pages/200", {here})
