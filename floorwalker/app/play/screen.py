"""What one party has before their eyes of one conversation, put together from news and what was missed."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from floorwalker.conversations.facts import MessageSent
from floorwalker.kit.facts import Entry


@dataclass(frozen=True, slots=True)
class Shown:
    """A message on a screen, since when (`perf_counter`)."""

    seq: int
    client_id: str
    text: str
    at: float


class Screen:
    """Entries in order, each once: what was seen before is not news, and a gap is not jumped over."""

    def __init__(self) -> None:
        self.seq = 0
        self.messages: list[Shown] = []
        self._heard_of = 0
        self._is_filling = False
        self._stirred = asyncio.Event()

    @property
    def has_gap(self) -> bool:
        """Whether something is missing that was announced."""
        return self._heard_of > self.seq

    def show(self, entries: Sequence[Entry[Any]]) -> None:
        """Add what comes next; whatever lies behind a gap is fetched with it later."""
        for entry in entries:
            self._heard_of = max(self._heard_of, entry.seq)
            if entry.seq == self.seq + 1:
                self.seq = entry.seq
                self.messages += messages_in([entry])
        self._stirred.set()

    async def fill(self, fetch: Callable[[int], Awaitable[Sequence[Entry[Any]]]]) -> None:
        """Fetch what is missing after a `seq`, unless that is under way."""
        if self._is_filling:
            return
        self._is_filling = True
        try:
            while self.has_gap:
                self.show(await fetch(self.seq))
        finally:
            self._is_filling = False

    async def until(self, messages: int) -> None:
        """Wait until this many messages are there."""
        while len(self.messages) < messages:
            self._stirred.clear()
            await self._stirred.wait()


def messages_in(entries: Sequence[Entry[Any]]) -> list[Shown]:
    """What people said, among all that happened; what the house says by itself nobody played."""
    return [
        Shown(entry.seq, entry.fact.client_id, (entry.personal and entry.personal.text) or "", perf_counter())
        for entry in entries
        if isinstance(entry.fact, MessageSent) and entry.fact.author != "auto"
    ]
