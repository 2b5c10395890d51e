"""Reports at the door: the shop's own are kept, everybody else's look as if nobody lived here."""

import json
from typing import Any

import pytest
from aiohttp import ClientResponse

from floorwalker.orders.model import Source
from tests.edges.front import Front
from tests.orders import sending
from tests.orders.test_reading import GENERIC, SHOPIFY, WOO

KEYS, SHPSS = "/console/api/order-keys", "shpss_0123456789abcdef"


async def made(front: Front, source: Source, who: str = "Olga", secret: str = "") -> str:
    answered = await (await front.post(KEYS, {"source": source, "secret": secret}, who)).json()
    return str(answered["secret"] or secret)


async def report(
    front: Front, source: str, body: bytes, headers: dict[str, str], shop: str = "shoe_shop"
) -> ClientResponse:
    key = getattr(front.people, shop).key if hasattr(front.people, shop) else shop
    return await front.session.post(f"{front.base}/shop/{key}/orders/{source}", data=body, headers=headers)


async def orders(front: Front) -> list[Any]:
    return await front.house.database.look(
        lambda reads: reads.read("SELECT source, ref, site_id FROM orders ORDER BY source")
    )


async def test_the_orders_of_all_three_are_kept(front: Front) -> None:
    woo, shopify, ours = json.dumps(WOO).encode(), json.dumps(SHOPIFY).encode(), sending.wrapped(GENERIC)
    secrets = [
        await made(front, "woocommerce"),
        await made(front, "shopify", secret=SHPSS),
        await made(front, "generic"),
    ]

    answers = [
        await report(front, "woocommerce", woo, sending.woocommerce(woo, secrets[0])),
        await report(front, "shopify", shopify, sending.shopify(shopify, secrets[1])),
        await report(front, "generic", ours, sending.generic(ours, secrets[2], front.clock.now())),
    ]

    assert [one.status for one in answers] == [200, 200, 200]
    site = front.people.shoe_shop.id
    assert [tuple(row) for row in await orders(front)] == [
        ("generic", "o-1", site), ("shopify", "820982911946154508", site), ("woocommerce", "727", site)
    ]  # fmt: skip


async def test_of_two_live_keys_either_signs_and_a_retired_one_does_not(front: Front) -> None:
    body = json.dumps(WOO).encode()
    first, second = await made(front, "woocommerce"), await made(front, "woocommerce")
    page = await (await front.get("/console/api/shop-link", "Olga")).json()
    signed = [sending.woocommerce(body, one) for one in (first, second)]
    before = [(await report(front, "woocommerce", body, one)).status for one in signed]

    for key in page["keys"]:
        await front.post(f"{KEYS}/{key['id']}/retire", {}, "Olga")
    after = [(await report(front, "woocommerce", body, one)).status for one in signed]

    assert (before, after) == ([200, 200], [400, 400])


@pytest.mark.parametrize("source", ["woocommerce", "shopify", "generic"])
async def test_no_shop_another_shop_and_a_wrong_signature_look_the_same_to_a_stranger(
    front: Front, source: Source
) -> None:
    await made(front, source, secret=SHPSS if source == "shopify" else "")
    carls = await made(front, source, "Carl", secret="shpss_carls_own_secret" if source == "shopify" else "")
    body = sending.wrapped(GENERIC)
    sign = {"woocommerce": sending.woocommerce, "shopify": sending.shopify}.get(source)
    headers = sign(body, carls) if sign else sending.generic(body, carls, front.clock.now())

    answers = [await report(front, source, body, headers, shop) for shop in ("shoe_shop", "nobodys", "..%2f")]

    told = [(one.status, await one.read(), set(one.headers)) for one in answers]
    assert all(one == told[0] for one in told)
    assert json.loads(told[0][1])["code"] == "webhook_signature"
    assert await orders(front) == []


async def test_an_altered_body_and_none_at_all_are_refused(front: Front) -> None:
    secret = await made(front, "woocommerce")
    body = json.dumps(WOO).encode()
    headers = sending.woocommerce(body, secret)

    altered = await report(front, "woocommerce", body.replace(b"29.35", b"99.35"), headers)
    unsigned = await report(front, "woocommerce", body, {"X-WC-Webhook-Topic": "order.updated"})

    assert [(await one.json())["code"] for one in (altered, unsigned)] == ["webhook_signature"] * 2
    assert await orders(front) == []


async def test_what_is_signed_and_no_order_is_told_so(front: Front) -> None:
    secret = await made(front, "woocommerce")
    for body in (b"{", b"[]", b"{}", b"[" * 100_000):
        answer = await report(front, "woocommerce", body, sending.woocommerce(body, secret))
        assert (answer.status, (await answer.json())["code"]) == (400, "order_unreadable")


async def test_a_recorded_report_of_standard_webhooks_is_refused_by_its_time(front: Front) -> None:
    secret, body = await made(front, "generic"), sending.wrapped(GENERIC)
    headers = sending.generic(body, secret, front.clock.now())
    front.clock.advance(seconds=600)

    assert (await (await report(front, "generic", body, headers)).json())["code"] == "webhook_out_of_time"


async def test_the_trial_of_woocommerce_is_answered_whoever_lives_there(front: Front) -> None:
    answers = [await report(front, "woocommerce", b"webhook_id=7", {}, shop) for shop in ("shoe_shop", "nobodys")]

    assert [(one.status, await one.read()) for one in answers] == [(200, b"{}")] * 2


async def test_other_software_and_a_body_larger_than_any_order_are_refused(front: Front) -> None:
    assert (await report(front, "magento", b"{}", {})).status == 404
    assert (await (await report(front, "shopify", b"x" * 1_000_001, {})).json())["code"] == "bad_request"
