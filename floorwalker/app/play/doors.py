"""Where parties connect: the addresses of one installation's nodes, and one HTTP session for all of them."""

import ipaddress
import random
import socket
from collections.abc import Sequence
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from aiohttp import AddrInfoType, ClientSession, ClientTimeout, TCPConnector

LONGEST_REQUEST = ClientTimeout(total=60)


class Doors:
    """The nodes, any of which may be asked, as behind a load balancer.

    `too_much` counts what they put off because it came faster than people type.
    """

    def __init__(self, urls: Sequence[str], chance: random.Random | None = None) -> None:
        self._urls = [url.rstrip("/") for url in urls]
        self._chance = chance or random.Random()  # noqa: S311 - it only spreads load
        self.too_much = 0

    async def __aenter__(self) -> Self:
        connector = TCPConnector(limit=0, socket_factory=self._socket)
        self.http = ClientSession(connector=connector, timeout=LONGEST_REQUEST)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.http.close()

    def one(self) -> str:
        """Choose a node."""
        return self._chance.choice(self._urls)

    def _socket(self, address: AddrInfoType) -> socket.socket:
        """Every party on this machine comes from an address of its own, as shoppers do; one has too few ports."""
        family, kind, protocol, _, target = address
        made = socket.socket(family, kind, protocol)
        made.setblocking(False)
        if family == socket.AF_INET and ipaddress.ip_address(str(target[0])).is_loopback:
            made.bind((f"127.{self._chance.randrange(1, 255)}.{self._chance.randrange(256)}.1", 0))
        return made


def origin_of(url: str) -> dict[str, str]:
    """The header by which a page of ours is known."""
    parts = urlsplit(url)
    return {"Origin": f"{parts.scheme}://{parts.netloc}"}
