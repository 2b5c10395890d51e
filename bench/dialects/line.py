"""One WebSocket of the load client, whoever sits at the other end."""

import asyncio
import os
from collections.abc import Callable
from itertools import count
from urllib.parse import urlsplit

from picows import WSFrame, WSListener, WSMsgType, WSTransport, ws_connect

PORTS_PER_ADDRESS = 20_000
TEXT = WSMsgType.TEXT


class Line(WSListener):
    """Sends frames and hands what it hears to `hears`, which may be changed at any time.

    Until somebody sets `hears`, frames wait in order for `next_frame`.
    """

    def __init__(self) -> None:
        self._waiting: asyncio.Queue[bytes] = asyncio.Queue()
        self.hears: Callable[[bytes], None] = self._waiting.put_nowait
        self.conversation = ""
        self.is_cut = False

    def on_ws_connected(self, transport: WSTransport) -> None:
        """Keep the way out."""
        self._transport = transport

    def on_ws_frame(self, _transport: WSTransport, frame: WSFrame) -> None:
        """Hand on what was heard."""
        if frame.msg_type == TEXT:
            self.hears(frame.get_payload_as_bytes())

    def on_ws_disconnected(self, _transport: WSTransport) -> None:
        """Remember that the server, not we, may have ended it."""
        self.is_cut = True

    def send(self, payload: bytes) -> None:
        """Say something."""
        self._transport.send(TEXT, payload)

    async def next_frame(self, timeout_seconds: float = 30) -> bytes:
        """Wait for the next frame nobody has heard yet."""
        return await asyncio.wait_for(self._waiting.get(), timeout_seconds)

    def close(self) -> None:
        """End the connection."""
        self._transport.disconnect()


_lines = count()


async def connect(url: str, headers: dict[str, str] | None = None) -> Line:
    """Open a line; many lines take many source addresses, since one address has too few ports.

    Each client has addresses of its own, since the ports of the one before it are kept for a minute.
    """
    address = f"127.0.{1 + os.getpid() % 250}.{2 + next(_lines) // PORTS_PER_ADDRESS}"
    line = Line()
    await ws_connect(
        lambda: line,
        url,
        extra_headers=headers,
        websocket_handshake_timeout=30,
        read_buffer_init_size=1024,
        local_addr=(address, 0),
    )
    return line


def as_websocket(url: str) -> str:
    """Turn http://host:port into ws://host:port."""
    return urlsplit(url)._replace(scheme="ws").geturl()
