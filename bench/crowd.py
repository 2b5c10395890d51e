"""A crowd on a shop's pages: many people who turn a page now and then, each from an address of their own."""

import asyncio
import itertools
import json
import random
import sys

import uvloop
from aiohttp import ClientSession, TCPConnector

from bench.client import read_arguments
from bench.process import cpu_seconds
from bench.staff import ORIGIN, shops_of

PAGE_SECONDS = 30
PATHS = ("/", "/sale", "/product/boots", "/product/socks", "/cart", "/checkout")


class Crowd:
    """So many people in one shop."""

    def __init__(self, session: ClientSession, address: str, people: int) -> None:
        self._session, self._address, self._people = session, address, people
        self._chance = random.Random(7)  # the same crowd each time

    async def comes(self) -> None:
        """Everybody opens a first page, forty at once."""
        numbers = iter(range(self._people))

        async def one_after_the_other() -> None:
            for number in numbers:
                await self._looks(number)

        await asyncio.gather(*(one_after_the_other() for _ in range(40)))

    async def walks(self, seconds: float) -> int:
        """Each turns a page about every half minute; gives how many were turned."""
        begun, turned = asyncio.get_running_loop().time(), 0
        for turned in itertools.count(1):
            await self._looks(self._chance.randrange(self._people))
            due = begun + turned * PAGE_SECONDS / self._people
            await asyncio.sleep(max(0.0, due - asyncio.get_running_loop().time()))
            if due - begun > seconds:
                break
        return turned

    async def _looks(self, number: int) -> None:
        path = self._chance.choice(PATHS)
        word = {
            "visit": f"{number:032x}",
            "page": {"url": ORIGIN + path, "title": f"Somebody {number} looks at {path}"},
            "language": self._chance.choice(("en", "sv", "fi", "nl")),
            "cart": f"{self._chance.randrange(1_000, 90_000)}EUR" if self._chance.random() < 0.3 else "",
        }
        headers = {"Origin": ORIGIN, "X-Forwarded-For": f"10.0.{number // 250}.{number % 250}"}
        async with self._session.post(self._address, json=word, headers=headers) as answer:
            answer.raise_for_status()


async def measure(url: str, key: str, people: int, seconds: float, server_pid: int) -> dict[str, float]:
    """Let the crowd in and walk about, and read off what that costs the server."""
    async with ClientSession(connector=TCPConnector(limit=64)) as session:
        crowd = Crowd(session, f"{url}/widget/{key}/here", people)
        await crowd.comes()
        before = cpu_seconds(server_pid)
        turned = await crowd.walks(seconds)
        return {"pages": turned, "server_cpu_share": (cpu_seconds(server_pid) - before) / seconds}


if __name__ == "__main__":
    arguments = read_arguments()
    key = shops_of(arguments.data)[0].key
    told = measure(arguments.url, key, arguments.conversations, arguments.seconds, arguments.server_pid)
    sys.stdout.write(json.dumps(uvloop.run(told)))
