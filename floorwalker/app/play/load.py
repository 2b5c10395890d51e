"""Bounded load: so many visitors talk for so many seconds, each as soon as the last words are acknowledged."""

import asyncio
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from functools import reduce
from operator import add
from time import perf_counter

import msgspec

from floorwalker.app.play.findings import Findings
from floorwalker.app.play.percentile import milliseconds
from floorwalker.app.play.server_process import ServerProcess
from floorwalker.app.play.stage import Stage
from floorwalker.app.play.talk import Talk

WORDS = "Do you have the blue running shoes in size 42, and could I pick them up today?"
OPENINGS_AT_ONCE = 32


class LoadReport(msgspec.Struct, frozen=True):
    """What `floorwalker load` prints. Delays are from saying something to the agent's seeing it."""

    messages_per_s: float
    p50_ms: float
    p99_ms: float
    cpu_us_per_message: float | None
    lost: int
    doubled: int


@dataclass
class Load:
    """A run of load on one stage."""

    stage: Stage
    server: ServerProcess | None
    talks: list[Talk] = field(default_factory=list)
    found: Findings = field(default_factory=Findings)

    async def run(self, conversations: int, seconds: float) -> LoadReport:
        """Open all conversations, let everybody talk, and see what came of it."""
        async with AsyncExitStack() as stack:
            await self._open(stack, conversations)
            openings = sum(len(talk.said) for talk in self.talks)
            cpu_before = self.server.cpu_seconds() if self.server else 0
            begun_at = perf_counter()
            await asyncio.gather(*(chatter(talk, begun_at + seconds) for talk in self.talks))
            took = perf_counter() - begun_at
            cpu_seconds = self.server.cpu_seconds() - cpu_before if self.server else None
            findings = await asyncio.gather(*(talk.end() for talk in self.talks))
            self.found = reduce(add, findings, self.found)
        messages = sum(len(talk.said) for talk in self.talks) - openings
        return self._report(messages, took, cpu_seconds)

    async def _open(self, stack: AsyncExitStack, conversations: int) -> None:
        turn = asyncio.Semaphore(OPENINGS_AT_ONCE)

        async def open_one() -> None:
            async with turn:
                talk = await stack.enter_async_context(self.stage.talk())
                await talk.open(WORDS)
                self.talks.append(talk)

        await asyncio.gather(*(open_one() for _ in range(conversations)))

    def _report(self, messages: int, took: float, cpu_seconds: float | None) -> LoadReport:
        delays = [delay for talk in self.talks for delay in talk.delays()]
        return LoadReport(
            messages_per_s=round(messages / took, 1),
            p50_ms=milliseconds(delays, 0.50),
            p99_ms=milliseconds(delays, 0.99),
            cpu_us_per_message=None if cpu_seconds is None else round(cpu_seconds / max(1, messages) * 1e6, 1),
            lost=self.found.lost,
            doubled=self.found.doubled,
        )


async def chatter(talk: Talk, until: float) -> None:
    """Let the visitor talk until a moment (`perf_counter`)."""
    while perf_counter() < until:
        await talk.say("visitor", WORDS)
