"""The long-poll transport, for networks that block WebSocket: a poll is a very short connection.

It says hello with its cursor, hands over its frames, and waits for answers or news. Every node can take it,
since nothing is remembered between polls.
"""

import asyncio

import msgspec
from aiohttp import web

from floorwalker.edges.live.line import MALFORMED, Line, Table
from floorwalker.edges.live.premises import PREMISES
from floorwalker.edges.live.roll import ROLL
from floorwalker.edges.live.socket import Greet
from floorwalker.edges.live.switchboard import Audience
from floorwalker.kit.errors import BadRequest, FloorwalkerError

LONGEST_WAIT_SECONDS = 25
MOST_FRAMES = 50
GATHER_SECONDS = 0.03


class PollRequest(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A hello and the frames to hand over."""

    hello: msgspec.Raw
    frames: list[msgspec.Raw] = msgspec.field(default_factory=list)


class PollOutlet:
    """Collects frames until the poll is answered."""

    def __init__(self) -> None:
        self.frames: list[bytes] = []
        self.stirred = asyncio.Event()

    def write(self, frame: bytes) -> None:
        """Put a frame into the answer."""
        self.frames.append(frame)
        self.stirred.set()

    def close(self) -> None:
        """Answer now."""
        self.stirred.set()


async def serve(request: web.Request, table: Table, audience: Audience, greet: Greet) -> web.Response:
    """Answer one poll."""
    asked = _decode(await request.read())
    outlet = PollOutlet()
    line = Line(request.app[PREMISES], outlet, table, audience)
    roll = request.app[ROLL]
    roll.add(line)
    try:
        has_news = await greet(line, line.read(bytes(asked.hello)))
        if not line.is_closed:
            # All polls of a party together may say as much as one socket.
            line.allowance = line.premises.polled.of(line.party.id)
            await _exchange(line, outlet, asked, has_news=has_news)
    except FloorwalkerError as error:
        line.mistaken(None, error)
    finally:
        roll.remove(line)
        line.hang_up()
    return web.Response(body=b'{"frames":[' + b",".join(outlet.frames) + b"]}", content_type="application/json")


async def _exchange(line: Line, outlet: PollOutlet, asked: PollRequest, *, has_news: bool) -> None:
    """Wait for every answer, or where nothing was asked for the first news."""
    welcomed = len(outlet.frames)
    for frame in asked.frames:
        line.hear(bytes(frame))
    try:
        async with asyncio.timeout(LONGEST_WAIT_SECONDS):
            while line.owes_answers or (len(outlet.frames) == welcomed and not has_news):
                outlet.stirred.clear()
                await outlet.stirred.wait()
    except TimeoutError:
        return
    if not has_news:
        await asyncio.sleep(GATHER_SECONDS)


def _decode(body: bytes) -> PollRequest:
    try:
        asked = msgspec.json.decode(body, type=PollRequest)
    except MALFORMED as error:
        raise BadRequest from error
    if len(asked.frames) > MOST_FRAMES:
        raise BadRequest
    return asked
