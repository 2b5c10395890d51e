"""A lead stands beside an agent: the desk sees it, a whisper is heard there, and no way leads it to the shopper."""

import json
from typing import Any

import pytest

from tests.edges.callers import Frame
from tests.edges.front import Front, Transport

WHISPER = "zqx offer her the other colour"


async def heard(line: Any, kind: str) -> Frame:
    """Wait until something of this kind has happened."""
    while True:
        entry: Frame = (await line.hears("entry"))["entry"]
        if entry["fact"]["kind"] == kind:
            return entry


@pytest.mark.parametrize("by", ["socket", "poll"])
async def test_a_whisper_is_heard_at_the_desk_and_on_no_line_of_the_customers(front: Front, by: Transport) -> None:
    mia, ada, conversation = await front.talk()
    lea = await front.desk("Lea")

    await lea.ask("open", conversation=conversation)
    done = await lea.ask("write_note", conversation=conversation, text=WHISPER)

    assert done["type"] == "done"
    assert (await heard(ada, "listening_begun"))["fact"]["agent_id"] == front.people.staff["Lea"].id
    assert (await heard(ada, "note_written"))["personal"]["text"] == WHISPER
    await front.send(ada, conversation, "They do.")
    again = await front.panel("Mia", by=by, known={"conversation": conversation, "after": 1})
    fetched = await again.ask("fetch", conversation=conversation, after=0)
    kinds = [entry["fact"]["kind"] for entry in fetched["entries"]]
    everything = json.dumps([mia.news, again.welcome, fetched])
    assert kinds.count("private") >= 2
    assert ("zqx" in everything, "listening" in everything) == (False, False)


async def test_looking_again_after_a_cut_line_is_the_same_listening(front: Front) -> None:
    _, _, conversation = await front.talk()

    await (await front.desk("Lea")).ask("open", conversation=conversation)
    opened = await (await front.desk("Lea")).ask("open", conversation=conversation)

    assert [entry["fact"]["kind"] for entry in opened["entries"]].count("listening_begun") == 1


async def test_a_shopper_and_a_stranger_write_no_note(front: Front) -> None:
    mia, _, conversation = await front.talk()
    carl = await front.desk("Carl")

    refused = [(await line.ask("write_note", conversation=conversation, text=WHISPER))["code"] for line in (mia, carl)]

    assert refused == ["bad_request", "not_found"]
