"""The load client: `python -m bench.client floor --url http://127.0.0.1:PORT …` prints one JSON object.

It has a process and a core of its own and says how busy it was: so one knows that it was not the bottleneck.
"""

import argparse
import asyncio
import gc
import json
import os
import sys
from collections.abc import Callable
from math import ceil
from pathlib import Path
from time import perf_counter, process_time

import uvloop

from bench.dialects.dialect import Dialect
from bench.dialects.floor import FloorDialect
from bench.dialects.floorwalker import FloorwalkerDialect
from bench.figures import percentile
from bench.process import cpu_seconds
from bench.servers import CHATS_PER_AGENT
from bench.talk import Party
from bench.tally import Tally

DIALECTS: dict[str, Callable[[str, Path], Dialect]] = {
    "floor": FloorDialect,
    "floorwalker": FloorwalkerDialect,
}
WARM_UP_SECONDS = 1.0


async def measure(arguments: argparse.Namespace) -> dict[str, float]:
    """Seat everybody, warm up, measure, and see that nothing was lost."""
    dialect = DIALECTS[arguments.dialect](arguments.url, arguments.data)
    agents = ceil(arguments.conversations / arguments.chats_per_agent)
    party = await Party.seat(dialect, arguments.conversations, agents)
    gc.freeze()
    talking = asyncio.create_task(_talk(party, arguments, WARM_UP_SECONDS + arguments.seconds))
    await asyncio.sleep(WARM_UP_SECONDS)
    party.tally.begin()
    clocks = Clocks(arguments.server_pid)
    await asyncio.sleep(arguments.seconds)
    measured = clocks.read(len(party.tally.acks))
    await talking
    await party.settle()
    return measured | _outcome(party.tally)


async def _talk(party: Party, arguments: argparse.Namespace, seconds: float) -> None:
    if arguments.rate:
        await party.talk_at_pace(arguments.rate, seconds)
    else:
        await party.talk_hastily(arguments.window, seconds)


class Clocks:
    """The clock on the wall and those of both processors, from the moment of its making."""

    def __init__(self, server_pid: int | None) -> None:
        self._server_pid = server_pid or os.getpid()
        self._begun = self._now()

    def _now(self) -> tuple[float, float, float]:
        return perf_counter(), process_time(), cpu_seconds(self._server_pid)

    def read(self, messages: int) -> dict[str, float]:
        """Say what these many messages cost since then."""
        wall, client, server = (now - then for now, then in zip(self._now(), self._begun, strict=True))
        return {
            "messages_per_s": messages / wall,
            "client_cpu_share": client / wall,
            "server_cpu_share": server / wall,
            "cpu_us_per_message": server / max(1, messages) * 1e6,
        }


def _outcome(tally: Tally) -> dict[str, float]:
    return {
        "ack_p50_ms": percentile(tally.acks, 0.50) * 1e3,
        "ack_p99_ms": percentile(tally.acks, 0.99) * 1e3,
        "delivery_p50_ms": percentile(tally.deliveries, 0.50) * 1e3,
        "delivery_p99_ms": percentile(tally.deliveries, 0.99) * 1e3,
        "messages": tally.said,
        "lost": tally.lost + tally.unacknowledged,
        "doubled": tally.doubled,
        "out_of_order": tally.out_of_order,
    }


def read_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("dialect", choices=DIALECTS)
    parser.add_argument("--url", required=True)
    parser.add_argument("--data", type=Path, required=True, help="folder where the staff was hired")
    parser.add_argument("--conversations", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--rate", type=float, default=0, help="messages/s in all; 0: as fast as answered")
    parser.add_argument("--window", type=int, default=1, help="messages of one visitor under way at once")
    parser.add_argument("--chats-per-agent", type=int, default=CHATS_PER_AGENT)
    parser.add_argument("--server-pid", type=int)
    return parser.parse_args()


if __name__ == "__main__":
    sys.stdout.write(json.dumps(uvloop.run(measure(read_arguments()))))
