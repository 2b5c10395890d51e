"""Whatever people write travels as it was written, and what cannot be kept gets a clear code."""

import json
from typing import Any

import pytest

from floorwalker.kit.text import LONGEST_MESSAGE
from tests.edges.front import Front

HONEST = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\u202egnp.exe\u202c שלום",
    "👩‍👩‍👧‍👦 🇫🇮 😀",
    "'; DROP TABLE facts; --",
    "{{constructor.constructor('alert(1)')()}}",
    '{"type":"bye","code":"x"}',
    "a\nb\tc",
    "\\u0000 \\x00 %00",
    "ﷺ" * 100,
    "😀" * LONGEST_MESSAGE,
    "\ufeffbom \u200b zero width",
]


@pytest.mark.parametrize("text", HONEST, ids=range(len(HONEST)))
async def test_words_arrive_as_they_were_written(either_front: Front, text: str) -> None:
    mia, ada = await either_front.panel("Mia"), await either_front.desk("Ada")

    kept = await either_front.send(mia, None, text)

    assert kept["type"] == "kept"
    opened = await ada.ask("open", conversation=kept["conversation"])
    assert opened["entries"][-1]["personal"]["text"] == text.strip()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty_text"),
        (" \n\t ", "empty_text"),
        ("\x00\x1b", "empty_text"),
        ("x" * (LONGEST_MESSAGE + 1), "too_long"),
        ("x" * 20_001, "bad_request"),
    ],
    ids=range(5),
)
async def test_words_that_cannot_be_kept_are_refused(front: Front, text: str, code: str) -> None:
    mia = await front.panel("Mia")

    refused = await front.send(mia, None, text)

    assert (refused["type"], refused["code"]) == ("refused", code)
    assert (await front.panel("Mia")).welcome["conversation"] is None


async def test_what_no_screen_shows_is_left_out(either_front: Front) -> None:
    mia, ada = await either_front.panel("Mia"), await either_front.desk("Ada")

    kept = await either_front.send(mia, None, "boo\x00ts\x1b[31m")

    row = (await ada.ask("open", conversation=kept["conversation"]))["row"]
    assert row["last_text"] == "boots[31m"


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://shoes.example/\x00\u202ex", "<b>", "", "x" * 2_000])
async def test_a_page_may_call_itself_what_it_likes(either_front: Front, url: str) -> None:
    page = {"url": url, "title": "<b>\u202eBoots\x00</b>"}
    mia = await either_front.panel("Mia", page=page)
    ada = await either_front.desk("Ada")
    await ada.ask("claim", conversation=(await either_front.send(mia, None))["conversation"])

    assert (await mia.ask("set_page", page=page))["type"] == "done"

    told: dict[str, Any] = await ada.hears("page")
    assert told["title"] == "<b>Boots</b>"
    assert not set("\x00\u202e") & set(told["url"])


async def test_a_message_is_kept_once_however_often_it_is_sent(either_front: Front) -> None:
    mia = await either_front.panel("Mia")
    frame = {"conversation": None, "client_id": "message-0001", "text": "Hello?"}

    first = await mia.ask("send_message", **frame)
    again = [
        await mia.ask("send_message", **frame),
        await (await either_front.panel("Mia")).ask("send_message", **frame),
    ]

    assert all({**one, "id": 0} == {**first, "id": 0} for one in again)
    fetched = await mia.ask("fetch", conversation=first["conversation"], after=0)
    assert [entry["fact"]["kind"] for entry in fetched["entries"]] == ["conversation_started", "message_sent"]


async def test_a_visitor_never_sees_what_is_the_staffs_own(front: Front) -> None:
    mia, ada, conversation = await front.talk()
    await ada.ask("transfer", conversation=conversation, team=front.people.fitters.id, note="Difficult customer")
    await ada.ask("claim", conversation=conversation)
    await ada.ask("close", conversation=conversation, because="spam")

    fetched = await mia.ask("fetch", conversation=conversation, after=0)
    await mia.ask("ping")

    heard = json.dumps([fetched, mia.news])
    assert not [word for word in ("Difficult", "spam", "transferred", "claimed", "team_id", "email") if word in heard]
    assert [entry["seq"] for entry in fetched["entries"]] == list(range(1, 8))
