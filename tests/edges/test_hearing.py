"""How frames are heard: at once and in order, however the network cuts them, and no longer once somebody must go."""

import asyncio
import json
import os

from aiohttp import ClientWebSocketResponse, WSMsgType

from floorwalker.edges.live.roll import ROLL
from tests.edges.callers import SocketCaller
from tests.edges.front import Front

NO_MASK = bytes(4)


def as_frame(**said: object) -> bytes:
    """Write a short text frame as a client's browser does, masked with nothing."""
    payload = json.dumps(said).encode()
    return bytes((0x81, 0x80 | len(payload))) + NO_MASK + payload


async def open_socket(front: Front) -> ClientWebSocketResponse:
    """Connect to the widget, and say nothing yet."""
    return await front.session.ws_connect(front.widget("socket"), headers={"Origin": front.base}, autoping=False)


def write(socket: ClientWebSocketResponse, data: bytes) -> None:
    """Put bytes on the network as they are."""
    os.write(socket.get_extra_info("socket").fileno(), data)


async def test_what_comes_right_behind_the_hello_is_heard_in_order(front: Front) -> None:
    mia = SocketCaller(await open_socket(front))

    for kind in ("hello", "ping", "ask_ticket", "ping"):
        await mia.say(kind)

    heard = [(await mia.receive())["type"] for _ in range(4)]
    assert heard == ["welcome", "pong", "ticket", "pong"]


async def test_a_frame_cut_in_two_behind_the_hello_is_put_together(front: Front) -> None:
    mia = SocketCaller(await open_socket(front))
    ping = as_frame(type="ping", id=2)

    write(mia.socket, as_frame(type="hello", id=1) + ping[:9])
    assert (await mia.receive())["type"] == "welcome"
    write(mia.socket, ping[9:])

    assert await mia.receive() == {"type": "pong", "id": 2}


async def test_a_ping_of_the_protocol_itself_is_answered(front: Front) -> None:
    mia = SocketCaller(await open_socket(front))
    await mia.ask("hello")

    await mia.socket.ping(b"there?")

    answer = await mia.socket.receive(timeout=5)
    assert (answer.type, answer.data) == (WSMsgType.PONG, b"there?")


async def test_what_is_no_frame_at_all_ends_the_line(front: Front) -> None:
    mia = SocketCaller(await open_socket(front))
    await mia.ask("hello")

    write(mia.socket, b"\xff\xff\xff\xff nonsense")

    assert await mia.is_sent_away()


async def test_whoever_is_being_sent_away_is_not_heard_any_more(front: Front) -> None:
    mia = await front.panel("Mia")
    (line,) = front.app[ROLL].lines

    line.close("revoked", "Somebody ended this sign-in.", again=False)
    await mia.say("send_message", conversation=None, client_id="too-late-1", text="One more thing")

    assert await mia.is_sent_away()
    await asyncio.sleep(0.1)
    assert (await front.panel("Mia")).welcome["conversation"] is None
