"""Where is my order, over HTTP: shoppers see their own and ask something of it, and nobody else does."""

import pytest

from floorwalker.edges.live.premises import Limits
from tests.aftersales.serving import HOME
from tests.edges.front import Front
from tests.edges.ordering import OFFERED, SERVICE, opened, sends, shown
from tests.edges.test_afterwards import bearer


async def test_a_stranger_sees_no_order_and_asks_nothing_of_one(front: Front) -> None:
    order, _ = await opened(front)

    assert (await shown(front, "Max"))["orders"] == []
    asks = await sends(front, f"/{order}/requests", {"kind": "cancel"}, "Max")
    talks = await sends(front, "/topic", {"order": order}, "Max")
    without = await front.session.get(front.widget("orders"))
    assert [(one.status, (await one.json())["code"]) for one in (asks, talks, without)] == [(404, "not_found")] * 3


async def test_who_wants_to_talk_about_a_number_is_beside_the_chat_as_not_proven(front: Front) -> None:
    _, ada, talk = await front.talk()
    assert (await front.post(SERVICE, OFFERED, "Olga")).ok
    assert (await sends(front, "/topic", {"number": " #10023 "})).ok

    topic = (await ada.ask("ask_shopping", conversation=talk))["shopping"]["topic"]

    assert topic == {"number": "10023", "order_id": None, "named_at": front.clock.now()}


async def test_where_orders_are_not_shown_nothing_is(front: Front) -> None:
    answers = [
        await front.session.get(front.widget("orders"), headers=bearer(front, "Mia")),
        await sends(front, "/code", {"number": "1", "mail": HOME}),
        await sends(front, "/open", {"code": "123456"}),
        await sends(front, "/topic", {"number": "1"}),
    ]

    assert {(await one.json())["code"] for one in answers} == {"orders_not_shown"}


@pytest.mark.parametrize("limits", [Limits(contacts_per_hour=2)])
async def test_one_network_asks_for_few_codes(front: Front) -> None:
    assert (await front.post(SERVICE, OFFERED, "Olga")).ok

    answers = [await sends(front, "/code", {"number": str(one), "mail": HOME}) for one in range(3)]

    assert [one.status for one in answers] == [200, 200, 429]


async def test_owners_and_nobody_else_say_what_is_offered(front: Front) -> None:
    taken = await front.post(SERVICE, OFFERED | {"address": "https://erp.shoes.example/asked"}, "Olga")
    private = await front.post(SERVICE, OFFERED | {"address": "https://10.0.0.1/asked"}, "Olga")

    page = await (await front.get(SERVICE, "Olga")).json()
    assert (taken.status, (await private.json())["code"]) == (200, "not_an_order_address")
    assert (page["rules"]["return_days"], page["answers_to"]) == (
        14,
        f"/shop/{front.people.shoe_shop.key}/order-answers",
    )
    for who in ("Lea", "Ada"):
        refused = [await front.get(SERVICE, who), await front.post(SERVICE, OFFERED, who)]
        refused.append(await front.post(f"{SERVICE}/secret", {}, who))
        assert [one.status for one in refused] == [403] * 3
    assert (await (await front.get(SERVICE, "Carl")).json())["rules"]["is_on"] is False
