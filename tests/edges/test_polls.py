"""The long-poll does everything that the socket does, over the same cursor and with the same manners."""

import asyncio
import json
from typing import Any

import pytest

from floorwalker.edges.console.table import make_table
from floorwalker.edges.console.viewers import Onlookers
from floorwalker.edges.live.frames import Asked
from floorwalker.edges.live.line import Row
from floorwalker.edges.live.premises import Limits
from floorwalker.edges.live.switchboard import Switchboard
from floorwalker.edges.widget.table import TABLE
from floorwalker.plumbing.broker.memory import MemoryBroker
from tests.edges.front import Front, Transport
from tests.edges.samples import sample
from tests.edges.test_strangers import uploaded

VISITORS_ROWS, AGENTS_ROWS = [
    [row for row in table.rows.values() if row.answer is not None]
    for table in (TABLE, make_table(Onlookers(Switchboard(MemoryBroker()))))
]


# What Lea is told who has none of the chats, and what nobody asked for.
REFUSED_HERE = {
    "already_taken",
    "customer_waits",
    "no_chats",
    "not_a_day",
    "not_a_time",
    "not_a_week",
    "not_closed",
    "not_found",
    "not_responsible",
    "address_missing",
    "promise_out_of_range",
    "secret_gone",
}


async def mias_answer(front: Front, frame: type[Asked], by: Transport) -> dict[str, Any]:
    mia = await front.panel("Mia", by=by)
    conversation = (await front.send(mia, None))["conversation"]
    file = await uploaded(front, "Mia")
    answer: dict[str, Any] = await mia.ask(**sample(frame, conversation=conversation, file=file))
    return {name: value for name, value in answer.items() if name in {"type", "code", "up_to"}}


@pytest.mark.parametrize("row", VISITORS_ROWS, ids=lambda row: row.frame.__name__)
async def test_a_visitors_poll_is_answered_as_a_socket_is(front: Front, row: Row) -> None:
    by_socket = await mias_answer(front, row.frame, "socket")

    by_poll = await mias_answer(front, row.frame, "poll")

    assert (by_poll["type"], by_poll.get("code")) == (by_socket["type"], by_socket.get("code"))


@pytest.mark.parametrize("row", AGENTS_ROWS, ids=lambda row: row.frame.__name__)
async def test_an_agents_poll_is_answered_as_the_table_says(front: Front, row: Row) -> None:
    _, _, conversation = await front.talk()
    chosen = {"conversation": conversation, "text": "They do."}
    fields = {name: value for name, value in chosen.items() if name in row.frame.__struct_fields__}

    answer = await (await front.desk("Lea", by="poll")).ask(**sample(row.frame, **fields))

    if answer["type"] == "refused":
        assert answer["code"] in REFUSED_HERE
    else:
        assert row.answer is not None
        assert answer["type"] == row.answer.__struct_config__.tag


async def test_a_waiting_poll_brings_news_at_once(front: Front) -> None:
    mia, ada = await front.panel("Mia", by="poll"), await front.desk("Ada")
    conversation = (await front.send(mia, None))["conversation"]
    polling = await front.panel("Mia", by="poll", known={"conversation": conversation, "after": 2})
    waiting = asyncio.create_task(polling.hears("entry"))
    await asyncio.sleep(0.1)

    await ada.ask("claim", conversation=conversation)

    async with asyncio.timeout(5):
        assert (await waiting)["entry"]["fact"]["kind"] == "agent_joined"


async def test_what_came_between_two_polls_is_in_the_next(front: Front) -> None:
    mia = await front.panel("Mia", by="poll")
    conversation = (await front.send(mia, None))["conversation"]
    ada = await front.desk("Ada")
    await ada.ask("claim", conversation=conversation)
    for number in range(5):
        await front.send(ada, conversation, f"answer {number}")

    known = {"conversation": conversation, "after": 3}
    told = (await front.panel("Mia", by="poll", known=known)).welcome["entries"]

    assert [entry["seq"] for entry in told] == [4, 5, 6, 7, 8]


async def test_a_poll_that_also_says_what_nobody_answers_is_answered_at_once(front: Front) -> None:
    mia = await front.panel("Mia", by="poll")
    conversation = (await front.send(mia, None))["conversation"]

    async with asyncio.timeout(5):
        told = await mia.poll(
            {"type": "type", "id": 2, "conversation": conversation, "typing": True}, {"type": "ping", "id": 3}
        )

    assert {"type": "pong", "id": 3} in told


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b'{"frames":[]}',
        b'{"hello":{"type":"hello","id":1},"frames":[],"more":1}',
        b'{"hello":' + b"[" * 60_000,
        b'{"hello":{"type":"hello","id":1,"token":"\xff"}}',
        b'{"hello":{"type":"ping","id":1}}',
        json.dumps({"hello": {"type": "hello", "id": 1}, "frames": [{"type": "ping", "id": 2}] * 51}).encode(),
    ],
    ids=range(8),
)
async def test_what_is_no_poll_is_refused(front: Front, body: bytes) -> None:
    async with front.session.post(front.widget("poll"), data=body) as response:
        told = await response.json()

    refused = told["frames"][0] if "frames" in told else told
    assert refused["code"] == "bad_request"


class TestFlood:
    @pytest.fixture
    def limits(self) -> Limits:
        return Limits(frames_per_second=0.1, frames_at_once=10)

    async def test_many_polls_say_no_more_than_one_socket_may(self, front: Front) -> None:
        mia = await front.panel("Mia", by="poll")

        told = [frame for _ in range(5) for frame in await mia.poll(*({"type": "ping", "id": n} for n in range(2, 7)))]

        assert len([frame for frame in told if frame["type"] == "pong"]) <= 10
        assert {frame["code"] for frame in told if frame["type"] == "refused"} == {"too_much"}
