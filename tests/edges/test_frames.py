"""Frames that are not what the protocol describes: a clear code each, nothing done, nothing lost."""

import asyncio
import json

import pytest
from aiohttp import WSMsgType

from floorwalker.edges.live import socket
from floorwalker.edges.live.line import MOST_MISTAKES
from floorwalker.edges.live.premises import Limits
from tests.edges.callers import SocketCaller
from tests.edges.front import Front

WRONG = [
    "",
    "null",
    "[]",
    "{}",
    '"ping"',
    '{"type":"ping"}',
    '{"type":"ping","id":0}',
    '{"type":"ping","id":-1}',
    '{"type":"ping","id":9007199254740994}',
    '{"type":"ping","id":"2"}',
    '{"type":"ping","id":2.5}',
    '{"type":"ping","id":true}',
    '{"type":"ping","id":2,"extra":1}',
    '{"type":"ping","id":2',
    '{"type":"become_owner","id":2}',
    '{"type":"claim","id":2,"conversation":"x"}',
    '{"type":"send_message","id":2,"conversation":null,"client_id":"message-1"}garbage',
    '{"type":"send_message","id":2,"conversation":null,"client_id":"short","text":"Hello"}',
    '{"type":"send_message","id":2,"conversation":null,"client_id":"message-1","text":{"$ne":""}}',
    '{"type":"send_message","id":2,"conversation":["x"],"client_id":"message-1","text":"Hello"}',
    '{"type":"send_message","id":2,"conversation":null,"client_id":"message-1","text":"Hi","author":"agent"}',
    '{"type":"send_message","id":2,"conversation":null,"client_id":"message-1","text":"\\ud800"}',
    '{"type":"see","id":2,"conversation":"","up_to":1}',
    '{"type":"see","id":2,"conversation":"x\\u0000","up_to":1}',
    '{"type":"see","id":2,"conversation":"' + "x" * 65 + '","up_to":1}',
    '{"type":"see","id":2,"conversation":"x","up_to":1e400}',
    '{"type":"see","id":2,"conversation":0,"up_to":1}',
    '{"type":"see","id":2,"conversation":false,"up_to":1}',
    '{"type":"fetch","id":2,"conversation":"x","after":9007199254740994}',
    '{"type":"set_page","id":2,"page":{"url":"https://shoes.example","title":"","more":1}}',
    '{"x":' + "[" * 30_000,
    '{"type":"see","id":2,"conversation":' + '{"x":' * 5_000,
]


@pytest.mark.parametrize("wrong", WRONG, ids=range(len(WRONG)))
async def test_a_wrong_frame_is_refused_and_the_next_one_heard(front: Front, wrong: str) -> None:
    mia = await front.panel("Mia")

    refused = json.loads(await mia.raw(wrong))

    assert (refused["type"], refused["code"]) == ("refused", "bad_request")
    assert (await front.send(mia, None))["type"] == "kept"


async def test_ids_must_grow(front: Front) -> None:
    mia = await front.panel("Mia")
    assert json.loads(await mia.raw('{"type":"ping","id":7}')) == {"type": "pong", "id": 7}

    for frame_id in (7, 3):
        refused = json.loads(await mia.raw(json.dumps({"type": "ping", "id": frame_id})))
        assert (refused["id"], refused["code"]) == (frame_id, "bad_request")


async def test_a_second_hello_is_refused(front: Front) -> None:
    mia = await front.panel("Mia")

    refused = await mia.ask("hello", token=front.people.tokens["Max"])

    assert refused["code"] == "bad_request"
    assert (await mia.ask("ask_ticket"))["ticket"].split(":")[2] == front.people.visitors["Mia"].id


async def test_a_binary_frame_is_refused(front: Front) -> None:
    mia = await front.panel("Mia")

    refused = json.loads(await mia.raw(b'{"type":"ping","id":2}'))

    assert refused["code"] == "bad_request"


async def test_an_oversized_frame_ends_the_line_and_not_the_talk(front: Front) -> None:
    mia = await front.panel("Mia")
    kept = await front.send(mia, None, "before")

    await mia.say("send_message", conversation=None, client_id="message-1", text="x" * socket.LARGEST_FRAME)

    assert await mia.is_sent_away()
    again = await front.panel("Mia")
    assert (again.welcome["conversation"], len(again.welcome["entries"])) == (kept["conversation"], 2)


@pytest.mark.parametrize("first", ['{"type":"ping","id":1}', "nonsense", '{"type":"hello","id":1,"site":"x"}'])
async def test_the_first_frame_is_a_hello(front: Front, first: str) -> None:
    line = SocketCaller(await front.session.ws_connect(front.widget("socket"), headers={"Origin": front.base}))

    refused = json.loads(await line.raw(first))

    assert refused["code"] == "bad_request"
    assert await line.is_sent_away()


async def test_whoever_says_nothing_is_sent_away_in_time(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(socket, "HANDSHAKE_SECONDS", 0.05)
    line = SocketCaller(await front.session.ws_connect(front.widget("socket"), headers={"Origin": front.base}))

    refused = await line.receive()

    assert refused["code"] == "bad_request"
    assert await line.is_sent_away()


class TestFlood:
    @pytest.fixture
    def limits(self) -> Limits:
        return Limits(frames_per_second=1, frames_at_once=10)

    async def test_a_flood_is_refused_and_then_sent_away(self, front: Front) -> None:
        mia = await front.panel("Mia")

        for _ in range(10 + MOST_MISTAKES + 5):
            await mia.say("ping")

        assert await mia.is_sent_away()
        codes = [frame["code"] for frame in mia.news if frame["type"] == "refused"]
        assert set(codes) == {"too_much"}
        assert mia.news[-1]["type"] == "bye"
        assert mia.news[-1]["code"] == "too_many_mistakes"

    async def test_a_flood_of_binary_frames_is_sent_away_too(self, front: Front) -> None:
        mia = await front.panel("Mia")

        for _ in range(MOST_MISTAKES + 5):
            await mia.socket.send_bytes(b"\x00")

        assert await mia.is_sent_away()

    async def test_what_was_kept_before_the_flood_stays_kept(self, front: Front) -> None:
        mia = await front.panel("Mia")
        kept = await front.send(mia, None)
        for _ in range(10 + MOST_MISTAKES + 5):
            await mia.say("ping")

        again = await front.panel("Mia")

        assert again.welcome["conversation"] == kept["conversation"]


async def test_whoever_leaves_without_a_word_leaves_nothing_behind(front: Front) -> None:
    mia = await front.panel("Mia")
    assert len(front.house.roll.lines) == 1

    mia.socket._writer.transport.abort()
    async with asyncio.timeout(5):
        while front.house.roll.lines:
            await asyncio.sleep(0.01)

    assert not any(front.house.premises.switchboard._lines["visitors"].values())
    assert (await mia.socket.receive()).type in {WSMsgType.CLOSED, WSMsgType.ERROR, WSMsgType.CLOSE}
