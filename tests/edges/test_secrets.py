"""What is secret in a message leaves the server masked, whichever way; a lead who looks is on record."""

import json

import pytest

from tests.edges.callers import Frame
from tests.edges.front import Front, Transport

PERSON = "131052-308T"
MASKED = "I am ••••••-••••"


def kinds(entries: list[Frame]) -> list[str]:
    """Name what happened."""
    return [entry["fact"]["kind"] for entry in entries]


@pytest.mark.parametrize("by", ["socket", "poll"])
async def test_nobody_hears_the_secret_live_or_later(front: Front, by: Transport) -> None:
    mia, ada = await front.panel("Mia"), await front.desk("Ada")

    conversation = (await front.send(mia, None, f"I am {PERSON}"))["conversation"]
    await ada.ask("open", conversation=conversation)
    again = await front.panel("Mia", by=by)
    desk = await front.desk("Lea", by=by)

    everything = json.dumps([*mia.news, *ada.news, again.welcome, desk.welcome])
    assert PERSON not in everything
    assert MASKED in [e["personal"]["text"] for e in again.welcome["entries"] if "personal" in e]
    assert [row["last_text"] for row in desk.welcome["rows"]] == [MASKED]
    assert kinds(again.welcome["entries"]) == ["conversation_started", "message_sent", "private", "message_sent"]


async def test_a_lead_is_shown_it_and_the_desk_sees_that_they_looked(front: Front) -> None:
    mia, lea = await front.panel("Mia"), await front.desk("Lea")
    conversation = (await front.send(mia, None, f"I am {PERSON}"))["conversation"]

    shown = await lea.ask("read_secret", conversation=conversation, message_seq=2)

    assert (shown["type"], shown["texts"]) == ("secret_shown", [PERSON])
    opened = await lea.ask("open", conversation=conversation)
    assert kinds(opened["entries"])[-1] == "secret_read"


async def test_an_agent_and_a_stranger_are_shown_nothing(front: Front) -> None:
    mia = await front.panel("Mia")
    conversation = (await front.send(mia, None, f"I am {PERSON}"))["conversation"]
    asked = {"conversation": conversation, "message_seq": 2}

    refused = [(await (await front.desk(who)).ask("read_secret", **asked))["code"] for who in ("Ada", "Carl")]

    assert refused == ["not_allowed", "not_found"]


async def test_what_was_never_kept_cannot_be_shown(front: Front) -> None:
    mia, lea = await front.panel("Mia"), await front.desk("Lea")
    conversation = (await front.send(mia, None, "4242 4242 4242 4242"))["conversation"]

    refused = await lea.ask("read_secret", conversation=conversation, message_seq=2)

    assert refused["code"] == "secret_gone"
