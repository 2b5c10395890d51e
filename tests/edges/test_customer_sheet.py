"""Beside a conversation stands who the customer is: all of it in one answer, and nothing of anybody else."""

from typing import Any

import pytest

from floorwalker.customers.model import Vouched
from floorwalker.visitors.actions import introduce, note, present
from floorwalker.visitors.model import Presented
from tests.edges.front import Front

MIA = Presented(Vouched("4711", "Mia Korhonen", "mia@shoes.example", "+358401234567"))


async def sheet(front: Front, conversation: str, who: str = "Ada") -> Any:
    desk = await front.desk(who)
    return (await desk.ask("ask_customer", conversation=conversation)).get("sheet")


async def talked(front: Front, who: str, text: str) -> str:
    """A whole conversation that has ended."""
    panel, ada = await front.panel(who), await front.desk("Ada")
    await ada.ask("go_online")
    conversation = (await front.send(panel, None, text))["conversation"]
    await ada.ask("claim", conversation=conversation)
    await front.send(ada, conversation, "It is in the post since Monday.")
    await ada.ask("close", conversation=conversation, because="answered")
    front.clock.advance(seconds=60)
    return str(conversation)


async def presented(front: Front, who: str, said: Presented = MIA) -> None:
    await front.house.database.submit(present, front.people.visitors[who], said)


async def test_one_answer_says_all_there_is(either_front: Front) -> None:
    await presented(either_front, "Mia")
    earlier = await talked(either_front, "Mia", "Where is my order?")
    await either_front.house.database.submit(
        note, either_front.people.staff["Ben"], either_front.people.visitors["Mia"].id, "Wears 38."
    )
    now = (await either_front.send(await either_front.panel("Mia"), None, "Me again."))["conversation"]

    told = await sheet(either_front, now)

    assert (told["visitor"]["name"], told["external_id"], told["phone"]) == ("Mia Korhonen", "4711", "+358401234567")
    assert [one["text"] for one in told["notes"]] == ["Wears 38."]
    assert [(one["id"], one["last_text"], one["is_here"]) for one in told["earlier"]] == [
        (earlier, "It is in the post since Monday.", True)
    ]


async def test_a_verified_customers_conversations_elsewhere_are_shown_since_they_signed_in_there(
    either_front: Front,
) -> None:
    before = await talked(either_front, "Max", "I am somebody else at this computer.")
    await presented(either_front, "Max")
    since = await talked(either_front, "Max", "Where is my order?")
    await presented(either_front, "Mia")
    now = (await either_front.send(await either_front.panel("Mia"), None, "Me, on my phone."))["conversation"]

    shown = [(one["id"], one["is_here"]) for one in (await sheet(either_front, now))["earlier"]]

    assert shown == [(since, False)]
    assert before not in str(shown)


async def test_a_typed_name_and_address_open_nobodys_history(either_front: Front) -> None:
    await presented(either_front, "Max")
    await talked(either_front, "Max", "Where is my order?")
    database, mia = either_front.house.database, either_front.people.visitors["Mia"]
    await database.submit(note, either_front.people.staff["Ada"], either_front.people.visitors["Max"].id, "A secret.")
    await database.submit(introduce, mia, "Mia Korhonen", "mia@shoes.example")
    now = (await either_front.send(await either_front.panel("Mia"), None, "It is me, really."))["conversation"]

    told = await sheet(either_front, now)

    assert (told["visitor"]["name"], told["visitor"].get("is_verified", False)) == ("Mia Korhonen", False)
    assert (told["earlier"], told["notes"], told["external_id"], told["phone"]) == ([], [], "", "")


async def test_a_colleague_notes_something_and_the_next_answer_shows_it(front: Front) -> None:
    mia, ada, conversation = await front.talk()

    visitor = (await sheet(front, conversation))["visitor"]["id"]
    assert (await ada.ask("note_customer", visitor=visitor, text="Wears 38."))["type"] == "done"

    assert [one["text"] for one in (await sheet(front, conversation))["notes"]] == ["Wears 38."]
    assert not any("Wears" in str(frame) for frame in mia.news)


async def test_a_stranger_learns_nothing_of_a_customer(front: Front) -> None:
    _, _, conversation = await front.talk()
    carl = await front.desk("Carl")

    asked = await carl.ask("ask_customer", conversation=conversation)
    noted = await carl.ask("note_customer", visitor=front.people.visitors["Mia"].id, text="Mine.")

    assert (asked["code"], noted["code"]) == ("not_found", "not_found")


async def test_a_panel_cannot_ask_what_a_desk_can(front: Front) -> None:
    mia, _, conversation = await front.talk()

    assert (await mia.ask("ask_customer", conversation=conversation))["code"] == "bad_request"


@pytest.mark.parametrize("who", ["Ben", "Lea", "Olga"])
async def test_everybody_of_the_same_shop_may_open_what_was_before(front: Front, who: str) -> None:
    earlier = await talked(front, "Mia", "Where is my order?")

    opened = await (await front.desk(who)).ask("open", conversation=earlier)

    assert opened["row"]["state"] == "closed"


async def test_what_a_customer_agreed_to_stands_beside_the_chat(front: Front) -> None:
    _, ada, talk = await front.talk()
    mia = front.people.visitors["Mia"].id
    assert (await sheet(front, talk))["consent"] is None

    taken = await ada.ask("record_consent", visitor=mia, said_in="chat", wording="2026-1")

    assert taken["type"] == "done"
    assert (await sheet(front, talk))["consent"]["wording"] == "2026-1"
    assert (await ada.ask("record_consent", visitor=mia, said_in="chat", wording="<b>"))["code"] == "not_a_wording"
    assert (await ada.ask("withdraw_consent", visitor=mia))["type"] == "done"
    assert (await ada.ask("withdraw_consent", visitor=mia))["code"] == "no_consent"


async def test_a_stranger_records_no_consent(front: Front) -> None:
    carl, mia = await front.desk("Carl"), front.people.visitors["Mia"].id

    assert (await carl.ask("record_consent", visitor=mia, said_in="chat", wording="1"))["code"] == "not_found"
    assert (await carl.ask("withdraw_consent", visitor=mia))["code"] == "not_found"
