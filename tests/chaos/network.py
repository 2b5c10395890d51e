"""A bad network: a TCP relay that breaks connections anywhere, also in the middle of a frame."""

import asyncio
import random
import socket
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlsplit

HARD_RESET = struct.pack("ii", 1, 0)
LARGEST_PIECE = 64


class BadNetwork:
    """Relays bytes in small pieces; each connection breaks after a random number of them."""

    def __init__(self, url: str, bytes_until_break: int) -> None:
        self._target = urlsplit(url)
        self._bytes_until_break = bytes_until_break
        self._chance = random.Random()
        self._relays: set[asyncio.Task[None]] = set()
        self.breaks = 0

    async def relay(self, near: asyncio.StreamReader, near_out: asyncio.StreamWriter) -> None:
        """Carry one connection until it breaks."""
        far, far_out = await asyncio.open_connection(self._target.hostname, self._target.port)
        left = self._chance.expovariate(1 / self._bytes_until_break)
        ways = [
            asyncio.create_task(self._carry(near, far_out, left)),
            asyncio.create_task(self._carry(far, near_out, left)),
        ]
        self._relays.update(ways)
        await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        for way in ways:
            way.cancel()
            self._relays.discard(way)
        for out in (near_out, far_out):
            _reset(out)

    async def _carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter, left: float) -> None:
        with suppress(OSError):
            while piece := await source.read(self._chance.randrange(1, LARGEST_PIECE)):
                target.write(piece)
                left -= len(piece)
                if left < 0:
                    self.breaks += 1
                    return


@asynccontextmanager
async def bad_network(url: str, bytes_until_break: int) -> AsyncIterator[tuple[str, BadNetwork]]:
    """Put a bad network before a server; gives its address."""
    network = BadNetwork(url, bytes_until_break)
    server = await asyncio.start_server(network.relay, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        yield f"http://127.0.0.1:{port}", network


def _reset(out: asyncio.StreamWriter) -> None:
    """Drop the connection together with all that is still on its way."""
    raw = out.get_extra_info("socket")
    if raw is not None and raw.fileno() >= 0:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, HARD_RESET)
    out.transport.abort()
