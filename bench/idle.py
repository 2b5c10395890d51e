"""Many open sockets that say nothing: what each costs to accept, to hold, and to keep alive."""

import asyncio
import json
import sys
from time import perf_counter

import uvloop

from bench.client import DIALECTS, read_arguments
from bench.dialects.dialect import Dialect
from bench.dialects.line import Line
from bench.process import cpu_seconds, resident_bytes

AT_ONCE = 64
BEAT_SECONDS = 20


async def measure(dialect: Dialect, sockets: int, seconds: float, server_pid: int) -> dict[str, float]:
    """Open the sockets, weigh the server, and watch it while it only hears heartbeats."""
    before = resident_bytes(server_pid)
    cpu_before, begun_at = cpu_seconds(server_pid), perf_counter()
    lines = await _admit(dialect, sockets)
    accept_seconds = perf_counter() - begun_at
    accept_cpu = cpu_seconds(server_pid) - cpu_before
    beating = asyncio.create_task(_beat(dialect, lines))
    await asyncio.sleep(2)
    cpu_before, begun_at = cpu_seconds(server_pid), perf_counter()
    await asyncio.sleep(seconds)
    idle_share = (cpu_seconds(server_pid) - cpu_before) / (perf_counter() - begun_at)
    beating.cancel()
    return {
        "sockets": sockets,
        "accept_s": accept_seconds,
        "accept_cpu_s": accept_cpu,
        "rss_bytes_per_socket": (resident_bytes(server_pid) - before) / sockets,
        "idle_cpu_share": idle_share,
        "cut": sum(line.is_cut for line in lines),
    }


async def _admit(dialect: Dialect, sockets: int) -> list[Line]:
    doors = asyncio.Semaphore(AT_ONCE)

    async def admit_one(number: int) -> Line:
        async with doors:
            return await dialect.admit(number)

    return await asyncio.gather(*map(admit_one, range(sockets)))


async def _beat(dialect: Dialect, lines: list[Line]) -> None:
    """Send each line's heartbeat every 20 s, evenly spread, as thousands of separate panels do."""
    pause = BEAT_SECONDS / len(lines)
    turn, begun_at = 0, perf_counter()
    while True:
        await asyncio.sleep(0.01)
        while turn * pause < perf_counter() - begun_at:
            line = lines[turn % len(lines)]
            line.send(dialect.pulse(line))
            turn += 1


if __name__ == "__main__":
    arguments = read_arguments()
    dialect = DIALECTS[arguments.dialect](arguments.url, arguments.data)
    measured = measure(dialect, arguments.conversations, arguments.seconds, arguments.server_pid)
    sys.stdout.write(json.dumps(uvloop.run(measured)))
