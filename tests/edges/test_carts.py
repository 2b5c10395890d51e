"""What a shop's page says of the cart, over the wire: kept if it is an amount, else refused, and the chat goes on."""

import pytest

from floorwalker.kit.ids import VisitorId
from floorwalker.kit.money import Money
from floorwalker.visitors.views import cart_of
from tests.edges.front import Front


async def worth(front: Front) -> Money | None:
    mia = front.people.visitors["Mia"]
    return await front.house.database.look(cart_of, mia.site_id, VisitorId(mia.id))


async def test_what_the_page_says_is_kept(front: Front) -> None:
    mia = await front.panel("Mia")

    assert (await mia.ask("set_cart", cart="7990EUR"))["type"] == "done"

    assert await worth(front) == Money(7_990, "EUR")


@pytest.mark.parametrize("cart", ["79.90EUR", "<script>", "7990EUR\u202e", "NaNundefined"])
async def test_what_is_no_amount_is_refused_and_the_chat_goes_on(front: Front, cart: str) -> None:
    mia = await front.panel("Mia")

    assert (await mia.ask("set_cart", cart=cart))["code"] == "not_money"

    assert await worth(front) is None
    assert (await front.send(mia, None))["type"] == "kept"


@pytest.mark.parametrize("fields", [{}, {"cart": 7990}, {"cart": "9" * 41}, {"cart": "1EUR", "visitor": "max"}])
async def test_another_form_is_refused(front: Front, fields: dict[str, object]) -> None:
    mia = await front.panel("Mia")

    assert (await mia.ask("set_cart", **fields))["code"] == "bad_request"


async def test_an_agent_fills_no_carts(front: Front) -> None:
    assert (await (await front.desk("Ada")).ask("set_cart", cart="1EUR"))["code"] == "bad_request"


async def test_a_chats_contacts_are_shown_to_its_shops_staff_and_to_no_stranger(front: Front) -> None:
    _, _, talk = await front.talk()
    path = f"/console/api/conversations/{talk}/contacts"

    answers = {who: await front.get(path, who) for who in ("Ada", "Ben", "Carl", None)}

    assert {who: answer.status for who, answer in answers.items()} == {"Ada": 200, "Ben": 200, "Carl": 404, None: 401}
    assert await answers["Ada"].json() == []
    assert (await front.get("/console/api/conversations/none/contacts", "Ada")).status == 404
