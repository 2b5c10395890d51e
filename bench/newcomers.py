"""How soon a new chat and its first words are at the agents': prints one JSON object, like the load client."""

import asyncio
import json
import sys
from time import perf_counter

import uvloop

from bench.client import read_arguments
from bench.dialects.floorwalker import FloorwalkerDialect, opening
from bench.dialects.line import Line
from bench.figures import percentile

AGENTS = 5
PAUSE_SECONDS = 0.05


async def measure(dialect: FloorwalkerDialect, chats: int) -> dict[str, float]:
    """Let visitors open chats one after the other, and time each until an agent's frame holds its words."""
    agents = [await dialect.seat_agent(number) for number in range(AGENTS)]
    waits = [await _time_one(dialect, agents, number) for number in range(chats)]
    return {
        "new_chat_p50_ms": percentile(waits, 0.50) * 1e3,
        "new_chat_p99_ms": percentile(waits, 0.99) * 1e3,
        "new_chat_slowest_ms": max(waits) * 1e3,
    }


async def _time_one(dialect: FloorwalkerDialect, agents: list[Line], number: int) -> float:
    words = f"newcomer {number} asks for shoes"
    seen_by_all = asyncio.Event()
    blind = set(agents)

    def hears(agent: Line, payload: bytes) -> None:
        if words.encode() in payload:
            blind.discard(agent)
        if not blind:
            seen_by_all.set()

    for agent in agents:
        agent.hears = lambda payload, agent=agent: hears(agent, payload)  # type: ignore[misc]
    visitor = await dialect.admit()
    begun_at = perf_counter()
    visitor.send(opening(number, words))
    await asyncio.wait_for(seen_by_all.wait(), 30)
    waited = perf_counter() - begun_at
    await asyncio.sleep(PAUSE_SECONDS)
    visitor.close()
    return waited


if __name__ == "__main__":
    arguments = read_arguments()
    dialect = FloorwalkerDialect(arguments.url, arguments.data)
    sys.stdout.write(json.dumps(uvloop.run(measure(dialect, arguments.conversations))))
