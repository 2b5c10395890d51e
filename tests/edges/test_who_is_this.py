"""What a shop asks, and its keys, as leads and owners see and change them."""

from typing import Any

import pytest

from tests.customers.signing import signed
from tests.edges.front import Front

PAGE, ASKING, KEYS = "/console/api/who-is-this", "/console/api/asking", "/console/api/identity-keys"


async def page(front: Front, who: str) -> Any:
    return await (await front.get(PAGE, who)).json()


async def test_a_lead_chooses_what_is_asked(front: Front) -> None:
    chosen = {"when": "before", "name": "required", "mail": "off"}

    assert (await front.post(ASKING, chosen, "Lea")).ok

    assert (await page(front, "Lea"))["asking"] == chosen


async def test_a_key_is_shown_with_its_secret_once_and_works(front: Front) -> None:
    made = await (await front.post(KEYS, {}, "Olga")).json()

    told = await page(front, "Olga")
    mia = await front.panel("Mia", identity=signed(made["secret"], made["key"]["id"], sub="4711"))

    assert [key["id"] for key in told["keys"]] == [made["key"]["id"]]
    assert made["secret"] not in str(told)
    assert mia.welcome["identity_refused"] is None


async def test_a_key_is_retired_and_a_third_must_wait_for_that(front: Front) -> None:
    first = (await (await front.post(KEYS, {}, "Olga")).json())["key"]["id"]
    await front.post(KEYS, {}, "Olga")

    third = await front.post(KEYS, {}, "Olga")
    retired = await front.post(f"{KEYS}/{first}/retire", {}, "Olga")

    assert ((await third.json())["code"], retired.ok) == ("two_keys_live", True)
    assert (await front.post(KEYS, {}, "Olga")).ok


async def test_a_lead_sees_no_keys_and_an_agent_nothing(front: Front) -> None:
    await front.post(KEYS, {}, "Olga")

    assert (await page(front, "Lea"))["keys"] == []
    assert (await page(front, "Ada"))["code"] == "not_allowed"
    for address in (KEYS, f"{KEYS}/k1/retire"):
        assert (await (await front.post(address, {}, "Lea")).json())["code"] == "not_allowed"
    assert (await (await front.post(ASKING, {"when": "off"}, "Ada")).json())["code"] == "not_allowed"


async def test_a_stranger_neither_sees_nor_retires_another_shops_key(front: Front) -> None:
    key = (await (await front.post(KEYS, {}, "Olga")).json())["key"]["id"]

    assert (await page(front, "Carl"))["keys"] == []
    assert (await (await front.post(f"{KEYS}/{key}/retire", {}, "Carl")).json())["code"] == "not_found"


@pytest.mark.parametrize(
    "wrong", [{"when": "always"}, {"name": "perhaps"}, {"when": None}, {"who": "all"}, []], ids=str
)
async def test_what_cannot_be_chosen_is_refused(front: Front, wrong: object) -> None:
    assert (await (await front.post(ASKING, wrong, "Lea")).json())["code"] == "bad_request"
