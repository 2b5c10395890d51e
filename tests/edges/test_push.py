"""A device of Ada's is woken for real: by way of a push service that takes the word, and opened by her browser."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest
from aiohttp import web
from joserfc import jwt
from joserfc.jwk import ECKey

from floorwalker.edges.live.premises import Limits
from floorwalker.plumbing.push.keys import text_of
from tests.edges.front import Front
from tests.push.browser import Browser, bytes_of

OWN = "/console/api/push"


@dataclass
class PushService:
    """A push service in this process: what was handed to it, and how it answers."""

    origin: str = ""
    status: int = 201
    taken: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    arrived: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(0))

    async def take(self, request: web.Request) -> web.Response:
        """Take a word for a browser."""
        self.taken.append((dict(request.headers), await request.read()))
        self.arrived.release()
        return web.Response(status=self.status, headers={"Location": "http://169.254.169.254/"})


@asynccontextmanager
async def push_service() -> AsyncIterator[PushService]:
    """Run one for a while."""
    service, app = PushService(), web.Application()
    app.router.add_post("/{who}", service.take)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    service.origin = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield service
    await runner.cleanup()


@pytest.fixture
async def service() -> AsyncIterator[PushService]:
    """Give a push service."""
    async with push_service() as service:
        yield service


@pytest.fixture
def limits(service: PushService) -> Limits:
    """Let the house go to that push service."""
    return Limits(push_services=frozenset({service.origin}))


async def let_be_woken(front: Front, service: PushService) -> Browser:
    """Ada's browser says where it is woken, as the console makes it."""
    ada = Browser()
    given = ada.address(f"{service.origin}/ada")
    body = {"endpoint": given.endpoint, "key": given.key, "auth": given.auth, "language": "fi"}
    assert (await front.post(OWN, body, "Ada")).status == 200
    return ada


async def made(front: Front, service: PushService, count: int) -> None:
    """Wait until so many words were handed over; the waker looks each second."""
    async with asyncio.timeout(10):
        for _ in range(count):
            await service.arrived.acquire()
    await front.house.messenger.all_back()


async def test_a_customer_who_waits_wakes_adas_phone_without_a_name_or_a_word(
    front: Front, service: PushService
) -> None:
    phone, desk, mia = await let_be_woken(front, service), await front.desk("Ada"), await front.panel("Mia")
    await desk.ask("go_online")
    talk = (await front.send(mia, None, "Mia Virtanen here, do these run small?"))["conversation"]

    await made(front, service, 1)

    [(headers, body)] = service.taken
    assert phone.reads(body) == {"kind": "waits", "language": "fi", "waiting": 1, "open": talk}
    assert (headers["Content-Encoding"], headers["Topic"], headers["Urgency"]) == ("aes128gcm", "waits", "high")
    assert int(headers["TTL"]) <= 120
    token, public = (part.split("=", 1)[1] for part in headers["Authorization"].removeprefix("vapid ").split(", "))
    own = await (await front.get(OWN, "Ada")).json()
    assert public == own["key"]
    point = bytes_of(public)
    key = ECKey.import_key({"kty": "EC", "crv": "P-256", "x": text_of(point[1:33]), "y": text_of(point[33:])})
    assert jwt.decode(token, key, algorithms=["ES256"]).claims["aud"] == service.origin


async def test_a_device_is_tried_says_that_it_was_reached_and_is_switched_off(
    front: Front, service: PushService
) -> None:
    assert (await (await front.get(OWN, "Ada")).json())["device"] is None
    assert (await (await front.post(f"{OWN}/test", {}, "Ada")).json())["code"] == "not_woken"
    phone = await let_be_woken(front, service)

    assert (await front.post(f"{OWN}/test", {}, "Ada")).status == 200
    await made(front, service, 1)
    front.clock.advance(seconds=1)
    assert (await front.post(f"{OWN}/reached", {}, "Ada")).status == 200

    assert phone.reads(service.taken[0][1])["kind"] == "test"
    device = (await (await front.get(OWN, "Ada")).json())["device"]
    assert device["reached_at"] - device["sent_at"] == 1_000
    assert (await front.post(f"{OWN}/stop", {}, "Ada")).status == 200
    assert (await (await front.get(OWN, "Ada")).json())["device"] is None


async def test_where_a_push_service_sends_us_on_to_we_do_not_go(front: Front, service: PushService) -> None:
    service.status = 307
    await let_be_woken(front, service)

    assert (await front.post(f"{OWN}/test", {}, "Ada")).status == 200
    await made(front, service, 1)

    assert (await (await front.get(OWN, "Ada")).json())["device"]["failed_because"] == "unreachable"


async def test_a_signed_out_browser_is_woken_no_more(front: Front, service: PushService) -> None:
    await let_be_woken(front, service)
    assert (await front.post(f"{OWN}/test", {}, "Ada")).status == 200
    assert (await front.post("/console/api/sign-out", {}, "Ada")).status == 200

    await asyncio.sleep(2.5)

    assert service.taken == []


@pytest.mark.parametrize("endpoint", ["http://127.0.0.1:1/ada", "https://evil.example/ada", "http://169.254.169.254/"])
async def test_an_address_that_is_no_push_service_is_refused(front: Front, endpoint: str) -> None:
    given = Browser().address(endpoint)
    body = {"endpoint": endpoint, "key": given.key, "auth": given.auth, "language": "en"}

    response = await front.post(OWN, body, "Ada")

    assert (response.status, (await response.json())["code"]) == (400, "not_a_push_service")


async def test_a_stranger_sees_and_stops_nothing_of_adas_device(front: Front, service: PushService) -> None:
    await let_be_woken(front, service)

    assert (await (await front.get(OWN, "Carl")).json())["device"] is None
    assert (await (await front.post(f"{OWN}/reached", {}, "Carl")).json())["code"] == "not_woken"
    assert (await front.post(f"{OWN}/stop", {}, "Carl")).status == 200

    assert (await (await front.get(OWN, "Ada")).json())["device"] is not None
