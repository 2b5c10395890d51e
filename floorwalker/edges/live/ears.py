"""What a party says, straight from the transport: cut into frames by aiohttp's parser, heard at once.

Left to itself aiohttp puts each frame into a queue and wakes a task for it, which costs a tenth of a message. It
still shakes hands, answers pings, and closes; whatever is no text, or comes before somebody listens, waits there.
"""

import asyncio
from collections.abc import Callable
from typing import cast

from aiohttp import WSMessage, WSMsgType, web
from aiohttp._websocket.models import WSMessageTextBytes
from aiohttp._websocket.reader import WebSocketDataQueue
from aiohttp.http import WebSocketReader
from aiohttp.web_protocol import RequestHandler

LARGEST_FRAME = 64 * 1024

Hear = Callable[[bytes], None]


class Ears(WebSocketDataQueue):
    """Where the parser puts each frame: texts go to whoever listens, all else to where aiohttp looks for it."""

    def __init__(self, waiting: WebSocketDataQueue, http: RequestHandler) -> None:
        super().__init__(http, LARGEST_FRAME, loop=asyncio.get_running_loop())
        self.hear: Hear | None = None
        """Who listens; nobody before the welcome, nor once the line is being closed."""
        self.on_noise: Callable[[], None] | None = None
        """Told when what came cannot be heard at all."""
        self._waiting = waiting

    def feed_data(self, data: WSMessage | WSMessageTextBytes, size: int) -> None:
        """Pass on one frame."""
        if self.hear is not None and data.type is WSMsgType.TEXT:
            self.hear(data.data)
        else:
            self._waiting.feed_data(data, size)

    def set_exception(self, exc: BaseException, exc_cause: BaseException | None = None) -> None:
        """What came is no frame, or too large a one: the party is told, then aiohttp closes as the protocol says."""
        if self.on_noise is not None:
            self.on_noise()
        self._waiting.set_exception(exc, exc_cause or exc)


class _Straight(asyncio.Protocol):
    """Gives what is received to our parser, and everything else about the connection to aiohttp."""

    def __init__(self, parser: WebSocketReader, http: RequestHandler) -> None:
        self._parser = parser
        self._http = http

    def data_received(self, data: bytes) -> None:
        self._parser.feed_data(data)

    def eof_received(self) -> None:
        self._http.eof_received()

    def connection_lost(self, exc: BaseException | None) -> None:
        self._http.connection_lost(exc)

    def pause_writing(self) -> None:
        self._http.pause_writing()

    def resume_writing(self) -> None:
        self._http.resume_writing()


def listen_in(socket: web.WebSocketResponse, transport: asyncio.Transport) -> Ears:
    """Take over what a freshly opened socket hears, before the party can have said anything."""
    http = cast("RequestHandler", transport.get_protocol())
    waiting = socket._reader  # noqa: SLF001 - aiohttp has no door here; every test of a socket needs it
    assert waiting is not None  # noqa: S101 - it has just been prepared
    ears = Ears(waiting, http)
    transport.set_protocol(_Straight(WebSocketReader(ears, LARGEST_FRAME, compress=False, decode_text=False), http))
    return ears
