"""The WebSocket transport: handshake with a time-out, then frames, until somebody is silent or leaves."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import lru_cache

import structlog
from aiohttp import WSMessageTypeError, WSMsgType, web

from floorwalker.edges.live.ears import LARGEST_FRAME, Ears, listen_in
from floorwalker.edges.live.frames import Asked
from floorwalker.edges.live.line import Line, Table
from floorwalker.edges.live.origin import require_own_page
from floorwalker.edges.live.premises import PREMISES
from floorwalker.edges.live.roll import ROLL
from floorwalker.edges.live.switchboard import Audience
from floorwalker.edges.live.turn import Turn
from floorwalker.kit.errors import BadRequest, FloorwalkerError

HANDSHAKE_SECONDS = 5
GOODBYE_SECONDS = 5
MOST_UNSENT_BYTES = 512 * 1024
SAID = {WSMsgType.TEXT, WSMsgType.BINARY}
_SHORT, _MEDIUM = 126, 65_536

log = structlog.get_logger()
Greet = Callable[[Line, Asked], Awaitable[bool]]
"""Makes the party known and welcomes it; true when the welcome said something new to it."""


class SocketOutlet:
    """Writes frames straight to the transport, all of one turn of the loop together.

    The transport's own buffer is the outbox, and it is bounded here: a line that does not read is closed,
    not buffered; it resumes by `seq` and misses nothing.
    """

    def __init__(self, socket: web.WebSocketResponse, transport: asyncio.Transport, ears: Ears, turn: Turn) -> None:
        self._socket = socket
        self._ears = ears
        self._turn = turn
        self._transport = transport
        self._unwritten: list[bytes] = []
        self._closing: asyncio.Task[None] | None = None

    def write(self, frame: bytes) -> None:
        """Send one text frame with the others of this turn."""
        if not self._unwritten:
            self._turn.add(self)
        self._unwritten += (_header(len(frame)), frame)

    def close(self) -> None:
        """Send what is still to be sent, then close in the background."""
        if self._closing is None:
            self.flush()
            self._begin_parting()

    async def closed(self) -> None:
        """Close, and wait until it is."""
        self.close()
        if self._closing is not None:
            await self._closing

    def flush(self) -> None:
        """Hand over what this turn has said, unless the line is closing or reads too slowly."""
        frames, self._unwritten = self._unwritten, []
        if not frames or self._closing is not None or self._transport.is_closing():
            return
        if self._transport.get_write_buffer_size() > MOST_UNSENT_BYTES:
            log.info("slow_line_closed")
            self._begin_parting()
            return
        self._transport.write(b"".join(frames))

    def _begin_parting(self) -> None:
        self._ears.hear = None
        self._closing = asyncio.ensure_future(self._part())

    async def _part(self) -> None:
        """Say goodbye; whoever does not even read that is cut off, and what is held for them let go."""
        try:
            async with asyncio.timeout(GOODBYE_SECONDS):
                await self._socket.close()
        except TimeoutError:
            self._transport.abort()


async def serve(request: web.Request, table: Table, audience: Audience, greet: Greet) -> web.WebSocketResponse:
    """Run one connection from its handshake to its end."""
    require_own_page(request, must_say=True)
    socket = web.WebSocketResponse(max_msg_size=LARGEST_FRAME, compress=False, timeout=5, decode_text=False)
    await socket.prepare(request)
    if request.transport is None:
        return socket
    premises = request.app[PREMISES]
    ears = listen_in(socket, request.transport)
    outlet = SocketOutlet(socket, request.transport, ears, premises.turn)
    line = Line(premises, outlet, table, audience)
    ears.on_noise = lambda: line.mistaken(None, BadRequest(f"A frame is text of {LARGEST_FRAME // 1024} kB at most."))
    roll = request.app[ROLL]
    roll.add(line)  # before the welcome, so that rights withdrawn meanwhile close it too
    try:
        if await _shake_hands(socket, line, greet):
            await _listen(socket, line, ears)
    except Exception as error:  # the outermost edge of this line; everybody else's goes on
        log.error("line_failed", exc_info=error)
        _give_up(line)
    finally:
        ears.hear = ears.on_noise = None
        roll.remove(line)
        line.hang_up()
    await outlet.closed()
    return socket


async def _shake_hands(socket: web.WebSocketResponse, line: Line, greet: Greet) -> bool:
    try:
        async with asyncio.timeout(HANDSHAKE_SECONDS):
            said = await socket.receive_str()
            await greet(line, line.read(said))
    except FloorwalkerError as error:
        line.mistaken(None, error)
        return False
    except (TimeoutError, WSMessageTypeError):
        if not socket.closed:
            line.mistaken(None, BadRequest("The first frame is a hello, within 5 s."))
        return False
    return not line.is_closed


async def _listen(socket: web.WebSocketResponse, line: Line, ears: Ears) -> None:
    """Hear everything, from what was said before the welcome to the end."""

    def hear(said: bytes) -> None:
        try:
            line.hear(said)
        except Exception as error:  # the outermost edge here, too: above is only the parser
            log.error("line_failed", exc_info=error)
            _give_up(line)

    ears.hear = hear
    while (message := await socket.receive()).type in SAID:
        if message.type is WSMsgType.TEXT:
            hear(message.data)
        else:
            line.mistaken(None, BadRequest("Frames are text."))


def _give_up(line: Line) -> None:
    line.close("internal_error", "Something went wrong on our side.", again=True)


@lru_cache(4096)
def _header(length: int) -> bytes:
    """The head of an unmasked, unfragmented text frame (RFC 6455, 5.2)."""
    if length < _SHORT:
        return bytes((0x81, length))
    if length < _MEDIUM:
        return b"\x81\x7e" + length.to_bytes(2, "big")
    return b"\x81\x7f" + length.to_bytes(8, "big")
