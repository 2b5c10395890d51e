"""What the shop's server says to what customers ask of their orders: at once, later, or nothing that is an answer."""

import json
from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientResponse, web

from floorwalker.aftersales.actions.asking import BRING_REQUEST
from floorwalker.kit.webhook_signature import require_signed, signature_of
from floorwalker.plumbing.due import MOST_TRIES
from tests.edges.front import Front
from tests.edges.ordering import ShopServer, asked, goes_out, shown


@pytest.fixture
async def shop_server() -> AsyncIterator[ShopServer]:
    server = ShopServer()
    app = web.Application()
    app.router.add_post("/asked", server.hear)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    server.origin = f"http://127.0.0.1:{runner.addresses[0][1]}"
    yield server
    await runner.cleanup()


async def answers_later(front: Front, secret: str, body: bytes, **head: str) -> ClientResponse:
    """The shop's server says later what becomes of it."""
    seconds = front.clock.now() // 1_000
    headers = {
        "webhook-id": "a1",
        "webhook-timestamp": str(seconds),
        "webhook-signature": signature_of("a1", seconds, body, secret),
    }
    address = f"{front.base}/shop/{front.people.shoe_shop.key}/order-answers"
    return await front.session.post(address, data=body, headers=headers | head)


def answered(request: str, **fields: object) -> bytes:
    data = {"request": request, "answer": "accepted", "message": "On its way back", **fields}
    return json.dumps({"type": "order.request.answered", "data": data}).encode()


async def test_the_shops_server_is_asked_signed_and_its_answer_is_shown(front: Front, shop_server: ShopServer) -> None:
    says = web.json_response({"answer": "refused", "message": "<b>Packed</b>"})

    async with asked(front, shop_server, says) as (request, signs):
        [(head, body)] = shop_server.heard
        assert require_signed(head, body, [signs], front.clock.now()) == request
        said = json.loads(body)
        assert (said["type"], said["data"]["order"], said["data"]["text"]) == ("order.request", "o-1", "Too late")
        (order,) = (await shown(front))["orders"]
        assert [(one["standing"], one["reply"]) for one in order["requests"]] == [("refused", "<b>Packed</b>")]


async def test_a_later_answer_reaches_the_panel_and_the_desk(front: Front, shop_server: ShopServer) -> None:
    mia, ada, talk = await front.talk()
    await ada.ask("open", conversation=talk)
    async with asked(front, shop_server, web.Response(status=202)) as (request, signs):
        (order,) = (await shown(front))["orders"]
        assert order["requests"][0]["standing"] == "asked"

        assert (await answers_later(front, signs, answered(request))).ok

        await mia.hears("orders")
        await ada.hears("shopping_changed")
        (card,) = (await ada.ask("ask_shopping", conversation=talk))["shopping"]["requests"]
        assert (card["standing"], card["reply"], card["way"]) == ("accepted", "On its way back", "code")


@pytest.mark.parametrize(
    "answer",
    [
        web.Response(status=500),
        web.Response(status=302, headers={"Location": "https://elsewhere.example/"}),
        web.Response(text="<html>Sign in</html>", content_type="text/html"),
        web.Response(body=b"x" * 20_000),
        web.json_response({"answer": "maybe"}),
        web.json_response(["accepted"]),
    ],
    ids=["fails", "sends elsewhere", "html", "too much", "lies", "another shape"],
)
async def test_what_is_no_answer_is_asked_again_and_nothing_is_lost(
    front: Front, shop_server: ShopServer, answer: web.Response
) -> None:
    async with asked(front, shop_server, answer) as (request, _):
        assert (await shown(front))["orders"][0]["requests"][0]["standing"] == "asked"
        front.clock.advance(seconds=60)

        await goes_out(front)

        assert [head.id for head, _ in shop_server.heard] == [request, request]


async def test_a_server_that_takes_it_at_no_try_is_not_waited_for_in_vain(
    front: Front, shop_server: ShopServer
) -> None:
    fails = [web.Response(status=503) for _ in range(MOST_TRIES)]
    async with asked(front, shop_server, *fails):
        for _ in range(MOST_TRIES + 2):
            front.clock.advance(seconds=3_601)
            await goes_out(front)

        due = await front.house.database.look(
            lambda reads: reads.read("SELECT id FROM due WHERE kind = :kind", kind=BRING_REQUEST)
        )
        assert (len(shop_server.heard), due) == (MOST_TRIES, [])


async def test_nobody_without_the_secret_answers(front: Front, shop_server: ShopServer) -> None:
    async with asked(front, shop_server) as (request, signs):
        body = answered(request)
        forged = await answers_later(front, "whsec_AAAA", body)
        unsigned = await answers_later(front, signs, body, **{"webhook-signature": ""})
        [(head, said)] = shop_server.heard
        brought_back = await answers_later(
            front,
            signs,
            said,
            **{"webhook-id": head.id, "webhook-timestamp": head.timestamp, "webhook-signature": head.signature},
        )
        another = await answers_later(front, signs, answered("another"))

        codes = [(await one.json())["code"] for one in (forged, unsigned, brought_back, another)]
        assert codes == ["webhook_signature", "webhook_unsigned", "not_an_answer", "not_found"]
        assert (await shown(front))["orders"][0]["requests"][0]["standing"] == "asked"
