"""What comes after the words, over HTTP: the shopper's taps, files and mails, and what the desk is shown of them."""

import re
from typing import Any

import pytest
from aiohttp import ClientResponse

from tests.edges.callers import Frame
from tests.edges.front import Front

Body = dict[str, Any]
# Where a shopper's browser sends what, after a conversation.
OF_A_SHOPPER: dict[str, Body] = {
    "feedback/asked": {},
    "feedback": {"is_solved": True, "is_satisfied": None, "comment": "Thank you"},
    "transcript": {"mail": "mia@home.example", "zone": "Europe/Helsinki"},
    "transcript/code": {"code": "123456"},
    "transcript/download": {"form": "html"},
}


def bearer(front: Front, who: str) -> dict[str, str]:
    """What a shopper's browser proves itself by."""
    return {"Authorization": f"Bearer {front.people.tokens[who]}"}


async def sends(front: Front, conversation: str, what: str, who: str = "Mia", **fields: object) -> ClientResponse:
    """Somebody sends what comes after a conversation."""
    body = OF_A_SHOPPER[what] | fields
    address = front.widget(f"conversations/{conversation}/{what}")
    return await front.session.post(address, json=body, headers=bearer(front, who))


async def ended(front: Front) -> tuple[Any, str]:
    """Mia was answered by Ada, who then ended it: Ada's line, and the conversation."""
    _, ada, conversation = await front.talk()
    await front.send(ada, conversation, "They do, take one size more.")
    closed = await ada.ask("close", conversation=conversation, because="answered")
    assert closed["type"] == "done"
    return ada, conversation


async def test_the_desk_hears_of_a_tap_and_is_shown_it(front: Front) -> None:
    ada, conversation = await ended(front)

    card = await (await sends(front, conversation, "feedback")).json()

    assert (card["is_solved"], card["is_satisfied"], card["can_change"]) == (True, None, True)
    assert (await ada.hears("afterwards"))["conversation"] == conversation
    address = f"/console/api/conversations/{conversation}/afterwards"
    shown = await (await front.get(address, "Ada")).json()
    assert (shown["feedback"]["is_solved"], shown["feedback"]["comment"]) == (True, "Thank you")


async def test_leads_see_the_count_and_agents_and_strangers_do_not(front: Front) -> None:
    _, conversation = await ended(front)
    await sends(front, conversation, "feedback")

    pages = {who: await front.get("/console/api/feedback?days=30", who) for who in ("Lea", "Ada", "Carl")}

    assert {who: page.status for who, page in pages.items()} == {"Lea": 200, "Ada": 403, "Carl": 200}
    assert ((await pages["Lea"].json())["asked"], (await pages["Carl"].json())["asked"]) == (1, 0)
    for days in ("0", "366", "x", "-1", "9" * 50):
        assert (await front.get(f"/console/api/feedback?days={days}", "Lea")).status == 400


@pytest.mark.parametrize(("form", "media_type"), [("html", "text/html"), ("text", "text/plain")])
async def test_a_download_is_a_file_that_no_browser_runs(front: Front, form: str, media_type: str) -> None:
    mia, _, conversation = await front.talk()
    await front.send(mia, conversation, "<script>alert(1)</script>")

    response = await sends(front, conversation, "transcript/download", form=form)

    assert (response.status, response.content_type) == (200, media_type)
    assert response.headers["Content-Disposition"].startswith("attachment; filename*=UTF-8''Shoe%20Shop.")
    assert response.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert ("<script>" in await response.text()) is (form == "text")


async def test_a_mail_goes_out_once_the_code_has_come_back(front: Front) -> None:
    _, _, conversation = await front.talk()
    assert await (await sends(front, conversation, "transcript")).json() == {"outcome": "code_sent"}
    [(text,)] = await front.house.database.look(lambda reads: reads.read("SELECT text FROM mails"))
    code = re.findall(r"\d{6}", text)[0]

    assert await (await sends(front, conversation, "transcript/code", code=code)).json() == {"outcome": "sent"}

    address = front.widget("proven-address")
    async with front.session.get(address, headers=bearer(front, "Mia")) as response:
        assert await response.json() == {"mail": "mia@home.example"}
    async with front.session.get(address, headers=bearer(front, "Max")) as response:
        assert await response.json() == {"mail": ""}


async def test_one_place_asks_for_few_mails(front: Front) -> None:
    _, _, conversation = await front.talk()

    codes = [(await (await sends(front, conversation, "transcript", mail="x")).json())["code"] for _ in range(22)]

    assert (codes[0], codes[-1]) == ("not_an_address", "too_much")


@pytest.mark.parametrize("what", OF_A_SHOPPER)
async def test_a_strangers_conversation_is_as_absent(front: Front, what: str) -> None:
    _, conversation = await ended(front)

    others, absent = await sends(front, conversation, what, "Max"), await sends(front, "absent", what, "Max")
    nobody = await front.session.post(front.widget(f"conversations/{conversation}/{what}"), json=OF_A_SHOPPER[what])

    assert (others.status, absent.status, nobody.status) == (404, 404, 404)
    assert await others.read() == await absent.read()
    shown: Frame = await (await front.get(f"/console/api/conversations/{conversation}/afterwards", "Ada")).json()
    assert (shown["feedback"]["given_at"], shown["transcripts"]) == (None, [])
    assert (await front.get(f"/console/api/conversations/{conversation}/afterwards", "Carl")).status == 404


@pytest.mark.parametrize("what", [what for what, body in OF_A_SHOPPER.items() if body])
async def test_a_field_that_nobody_described_is_refused(front: Front, what: str) -> None:
    _, conversation = await ended(front)

    response = await sends(front, conversation, what, visitor="max")

    assert (response.status, (await response.json())["code"]) == (400, "bad_request")
