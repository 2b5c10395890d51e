"""Frames that are not what the protocol describes: a clear code each, nothing done, nothing lost."""

import json

import pytest
from aiohttp import WSCloseCode
from structlog.testing import capture_logs

from floorwalker.edges.live import ears
from tests.edges.callers import SocketCaller
from tests.edges.front import Front

REFUSED = {"event": "frame_refused", "log_level": "info", "code": "bad_request"}
TOO_LARGE = "A frame is text of 64 kB at most."

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

    with capture_logs() as logged:
        await mia.say("send_message", conversation=None, client_id="message-1", text="x" * ears.LARGEST_FRAME)
        assert await mia.is_sent_away()

    [refused] = [frame for frame in mia.news if frame["type"] == "refused"]
    assert (refused["id"], refused["code"], refused["message"]) == (None, "bad_request", TOO_LARGE)
    assert mia.socket.close_code == WSCloseCode.MESSAGE_TOO_BIG
    assert REFUSED | {"actor": front.people.visitors["Mia"].id} in logged
    again = await front.panel("Mia")
    assert (again.welcome["conversation"], len(again.welcome["entries"])) == (kept["conversation"], 2)


@pytest.mark.parametrize("first", ["x" * ears.LARGEST_FRAME, '{"type":"ping","id":1}'])
async def test_what_is_no_hello_is_logged(front: Front, first: str) -> None:
    line = SocketCaller(await front.session.ws_connect(front.widget("socket"), headers={"Origin": front.base}))

    with capture_logs() as logged:
        refused = json.loads(await line.raw(first))
        assert await line.is_sent_away()

    assert refused["code"] == "bad_request"
    assert logged == [REFUSED | {"actor": None}]
    assert line.news == []
