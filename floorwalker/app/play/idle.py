"""Many visitors with the panel open who say nothing: what each costs to let in, and to keep."""

import asyncio
import resource
from contextlib import AsyncExitStack
from time import perf_counter

import msgspec

from floorwalker.app.play.doors import Doors
from floorwalker.app.play.server_process import ServerProcess
from floorwalker.app.play.visitor import Visitor

AT_ONCE = 64
SPARE_FILES = 200


class IdleReport(msgspec.Struct, frozen=True):
    """What `floorwalker load --idle` prints."""

    sockets: int
    rss_bytes_per_socket: int | None
    accept_s: float


async def weigh_idle(doors: Doors, site_key: str, sockets: int, server: ServerProcess | None) -> IdleReport:
    """Let visitors in, wait until the server is calm, and divide what it grew by."""
    allow_files(sockets)
    before = server.resident_bytes() if server else 0
    turn = asyncio.Semaphore(AT_ONCE)
    async with AsyncExitStack() as stack:

        async def let_in() -> None:
            async with turn:
                visitor = await stack.enter_async_context(Visitor(doors, site_key))
                await visitor.present()

        begun_at = perf_counter()
        await asyncio.gather(*(let_in() for _ in range(sockets)))
        accepted_in = perf_counter() - begun_at
        await asyncio.sleep(1)
        grown = server.resident_bytes() - before if server else None
    return IdleReport(sockets, None if grown is None else grown // sockets, round(accepted_in, 3))


def allow_files(sockets: int) -> None:
    """Let this process have a file for each socket, as far as the machine permits."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(most, max(1024, 2 * sockets + SPARE_FILES)), most))
