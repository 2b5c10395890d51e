"""Orders after the sale over HTTP, for tests: a shop that shows them, and its own server that hears requests."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from aiohttp import ClientResponse, web

from floorwalker.kit.actors import system_of
from floorwalker.kit.webhook_signature import SignedHead
from floorwalker.shops.actions import allow_origin
from tests.aftersales.serving import HOME, code_in
from tests.edges.front import Front
from tests.edges.test_afterwards import bearer
from tests.edges.test_order_reports import made, report
from tests.orders import sending
from tests.orders.test_reading import GENERIC

SERVICE = "/console/api/aftersales"
PLACED = GENERIC | {"customer": {"id": "4711", "mail": HOME}, "state": "paid", "refunds": []}
OFFERED = {"is_on": True, "cancels": True, "changes": True, "return_days": 14}


class ShopServer:
    """A shop's server on this machine, that hears requests and answers what a test says."""

    def __init__(self) -> None:
        self.heard: list[tuple[SignedHead, bytes]] = []
        self.answers: list[web.Response] = []
        self.origin = ""

    async def hear(self, request: web.Request) -> web.Response:
        """Take a request."""
        names = ("webhook-id", "webhook-timestamp", "webhook-signature")
        self.heard.append((SignedHead(*(request.headers[name] for name in names)), await request.read()))
        return self.answers.pop(0) if self.answers else web.json_response({"answer": "asked"})


async def sends(front: Front, what: str, body: object, who: str = "Mia") -> ClientResponse:
    return await front.session.post(front.widget(f"orders{what}"), json=body, headers=bearer(front, who))


async def shown(front: Front, who: str = "Mia") -> Any:
    return await (await front.session.get(front.widget("orders"), headers=bearer(front, who))).json()


async def opened(front: Front, address: str = "") -> tuple[str, str]:
    """Shoe Shop shows orders, and Mia has opened hers by a code; gives its id and what requests are signed with."""
    secret = await made(front, "generic")
    body = sending.wrapped(PLACED)
    await report(front, "generic", body, sending.generic(body, secret, front.clock.now()))
    assert (await front.post(SERVICE, OFFERED | {"address": address}, "Olga")).ok
    signs = (await (await front.post(f"{SERVICE}/secret", {}, "Olga")).json())["secret"]
    assert (await sends(front, "/code", {"number": PLACED["number"], "mail": HOME})).ok
    await front.house.courier.run_once()
    [(text,)] = await front.house.database.look(lambda reads: reads.read("SELECT text FROM mails"))
    answer = await (await sends(front, "/open", {"code": code_in(text)})).json()
    assert answer["outcome"] == "opened"
    return answer["shown"]["orders"][0]["id"], signs


@asynccontextmanager
async def asked(front: Front, shop_server: ShopServer, *answers: web.Response) -> AsyncIterator[tuple[str, str]]:
    """Mia asks to cancel, and it was brought to a server that answers this; gives the request and the secret."""
    site = front.people.shoe_shop
    await front.house.database.submit(allow_origin, system_of(site.id), shop_server.origin)
    order, signs = await opened(front, f"{shop_server.origin}/asked")
    shop_server.answers = list(answers)
    response = await (await sends(front, f"/{order}/requests", {"kind": "cancel", "text": "Too late"})).json()
    await goes_out(front)
    yield response["orders"][0]["requests"][0]["id"], signs


async def goes_out(front: Front) -> None:
    await front.house.messenger.set_out()
    await front.house.messenger.all_back()
