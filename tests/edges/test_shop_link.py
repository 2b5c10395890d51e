"""How the shop is joined to the desk, as its owner sees and changes it."""

import pytest

from tests.edges.front import Front

PAGE, SIGNALS, KEYS = "/console/api/shop-link", "/console/api/signals", "/console/api/order-keys"


async def test_an_owner_switches_signals_and_launchers_hear_of_it(front: Front) -> None:
    assert not (await (await front.get(f"/widget/{front.people.shoe_shop.key}/state")).json())["signals"]

    assert (await front.post(SIGNALS, {"is_on": True}, "Olga")).ok
    front.clock.advance(seconds=3)

    assert (await (await front.get(PAGE, "Olga")).json())["rules"] == {"is_on": True}
    assert (await (await front.get(f"/widget/{front.people.shoe_shop.key}/state")).json())["signals"]


async def test_a_key_is_shown_with_its_secret_once(front: Front) -> None:
    made = await (await front.post(KEYS, {"source": "generic"}, "Olga")).json()

    told = await (await front.get(PAGE, "Olga")).text()

    assert made["secret"].startswith("whsec_")
    assert made["key"]["id"] in told
    assert made["secret"] not in told


async def test_nobody_but_an_owner_sees_or_changes_it(front: Front) -> None:
    for who in ("Lea", "Ada"):
        assert (await front.get(PAGE, who)).status == 403
        for address, body in ((SIGNALS, {"is_on": True}), (KEYS, {"source": "generic"}), (f"{KEYS}/k1/retire", {})):
            assert (await (await front.post(address, body, who)).json())["code"] == "not_allowed"


async def test_a_stranger_neither_sees_nor_retires_another_shops_key(front: Front) -> None:
    key = (await (await front.post(KEYS, {"source": "generic"}, "Olga")).json())["key"]["id"]

    assert (await (await front.get(PAGE, "Carl")).json())["keys"] == []
    assert (await (await front.post(f"{KEYS}/{key}/retire", {}, "Carl")).json())["code"] == "not_found"


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"source": "magento"}, "bad_request"),
        ({"source": "shopify"}, "order_secret"),
        ({"source": "generic", "secret": "a secret of my own"}, "order_secret"),
        ({}, "bad_request"),
    ],
    ids=str,
)
async def test_what_cannot_be_a_key_is_refused(front: Front, wrong: object, code: str) -> None:
    assert (await (await front.post(KEYS, wrong, "Olga")).json())["code"] == code


async def test_a_third_live_key_is_refused(front: Front) -> None:
    answers = [await front.post(KEYS, {"source": "generic"}, "Olga") for _ in range(3)]

    assert [one.status for one in answers] == [201, 201, 400]
    assert (await answers[2].json())["code"] == "two_order_keys_live"
