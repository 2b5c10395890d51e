"""What a shopper's page says reaches the desk, live, and nobody else."""

from tests.edges.front import Front
from tests.edges.test_order_reports import made, report
from tests.orders import sending
from tests.orders.test_reading import GENERIC

NO_ORDERS: dict[str, object] = {"by_code": [], "requests": [], "topic": None}
SEEN = {
    "stage": "cart",
    "product": {"id": "BP-1", "name": "<b>Picker</b>", "price": {"minor": 3990, "currency": "EUR"}},
    "cart": {"items": [{"id": "BP-1", "name": "Picker", "quantity": 1}], "value": {"minor": 3990, "currency": "EUR"}},
    "pages": [{"url": "https://shoes.example/p", "title": "Picker", "seconds_ago": 4}],
}


async def test_a_shop_that_reads_its_pages_shows_them_beside_the_conversation(front: Front) -> None:
    await front.post("/console/api/signals", {"is_on": True}, "Olga")
    mia, ada, talk = await front.talk()
    await ada.ask("open", conversation=talk)

    assert (await mia.ask("set_seen", seen=SEEN))["type"] == "done"

    assert (await ada.hears("shopping_changed"))["conversation"] == talk
    shown = (await ada.ask("ask_shopping", conversation=talk))["shopping"]
    assert (shown["is_read"], shown["sighting"]["seen"]["product"]["name"]) == (True, "<b>Picker</b>")
    assert shown["sighting"]["at"] == front.clock.now()


async def test_whoever_takes_their_leave_back_is_seen_no_more(front: Front) -> None:
    await front.post("/console/api/signals", {"is_on": True}, "Olga")
    mia, ada, talk = await front.talk()
    await mia.ask("set_seen", seen=SEEN)

    assert (await mia.ask("forget_seen"))["type"] == "done"

    assert (await ada.ask("ask_shopping", conversation=talk))["shopping"]["sighting"] is None


async def test_where_signals_are_off_none_are_taken(front: Front) -> None:
    mia, ada, talk = await front.talk()

    assert (await mia.ask("set_seen", seen=SEEN))["code"] == "signals_off"

    shown = (await ada.ask("ask_shopping", conversation=talk))["shopping"]
    assert shown == {"is_read": False, "sighting": None, "orders": []} | NO_ORDERS


async def test_an_order_that_followed_the_chat_is_announced_to_who_looks_at_it(front: Front) -> None:
    await front.post("/console/api/signals", {"is_on": True}, "Olga")
    secret = await made(front, "generic")
    mia, ada, talk = await front.talk()
    await front.send(ada, talk, "Yes, in Turku.")
    await ada.ask("open", conversation=talk)
    placed = {**GENERIC, "placed_at": "2026-03-02T07:01:00Z"}
    body = sending.wrapped(placed)
    await report(front, "generic", body, sending.generic(body, secret, front.clock.now()))

    await mia.ask("set_seen", seen={"stage": "bought", "bought": "10023"})
    await front.house.courier.run_once()

    assert (await ada.hears("shopping_changed"))["conversation"] == talk
    (order,) = (await ada.ask("ask_shopping", conversation=talk))["shopping"]["orders"]
    assert (order["number"], order["is_proven"], order["lines"], order["after_chat"]) == ("10023", False, [], talk)


async def test_a_stranger_is_shown_nothing(front: Front) -> None:
    _, _, talk = await front.talk()

    assert (await (await front.desk("Carl")).ask("ask_shopping", conversation=talk))["code"] == "not_found"


async def test_the_module_is_given_to_pages_of_any_origin_and_of_shops_only(front: Front) -> None:
    given = await front.session.get(front.widget("signals"), headers={"Origin": "https://shoes.example"})

    assert (given.status, given.headers["Access-Control-Allow-Origin"]) == (200, "*")
    assert "javascript" in given.headers["Content-Type"]
    assert (await front.session.get(f"{front.base}/widget/nobodys/signals")).status == 404
