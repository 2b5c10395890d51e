"""Visitors and agents who all talk at the same time, both sides of each conversation as they please."""

import asyncio
import random
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from functools import reduce
from operator import add

from floorwalker.app.people import store_of
from floorwalker.app.play.findings import Findings
from floorwalker.app.play.recordings import Side
from floorwalker.app.play.stage import open_stage
from floorwalker.app.play.talk import Talk
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.trail import is_intact
from tests.chaos.installation import Installation

PAUSE_SECONDS = 0.1
PATIENCE_SECONDS = 150
SIDES: tuple[Side, Side] = ("visitor", "agent")


class Company:
    """Everybody who talks."""

    def __init__(self, talks: list[Talk], site_id: SiteId) -> None:
        self.talks = talks
        self.site_id = site_id
        self._chance = random.Random(2)
        self._stopped = asyncio.Event()

    @property
    def said(self) -> int:
        """How many messages were said so far."""
        return sum(len(talk.said) for talk in self.talks)

    def begin(self) -> asyncio.Future[list[None]]:
        """Let both sides of every conversation talk, until they are asked to stop."""
        return asyncio.gather(*(self._chatter(talk, side) for talk in self.talks for side in SIDES))

    async def all_said(self, messages: int) -> None:
        """Wait until every conversation has had so many messages acknowledged."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while any(_acknowledged(talk) < messages for talk in self.talks):  # noqa: ASYNC110
                await asyncio.sleep(0.05)

    async def all_resumed(self) -> None:
        """Wait until both sides of every conversation have had words acknowledged that they began from now on."""
        since = [len(talk.said) for talk in self.talks]
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not all(map(_is_going_on, self.talks, since)):  # noqa: ASYNC110
                await asyncio.sleep(0.05)

    def stop(self) -> None:
        """Let everybody finish what they are saying."""
        self._stopped.set()

    async def examine(self) -> Findings:
        """Wait until everybody has seen everything, and tell what is wrong."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            return reduce(add, await asyncio.gather(*(talk.end() for talk in self.talks)))

    async def _chatter(self, talk: Talk, side: Side) -> None:
        while not self._stopped.is_set():
            await talk.say(side, f"words {len(talk.said)} of the {side}")
            await asyncio.sleep(self._chance.expovariate(1 / PAUSE_SECONDS))


@asynccontextmanager
async def company_at(
    installation: Installation, talks: int, *, urls: Sequence[str] | None = None
) -> AsyncIterator[Company]:
    """Open so many conversations at an installation, by its own addresses or by others that lead there."""
    async with (
        open_stage(installation.settings, urls or installation.urls, "Shoe Shop", talks) as stage,
        AsyncExitStack() as stack,
    ):
        opened = [await stack.enter_async_context(stage.talk()) for _ in range(talks)]
        await asyncio.gather(*(talk.open("Hello") for talk in opened))
        yield Company(opened, stage.site_id)


async def broken_journals(installation: Installation, company: Company) -> list[str]:
    """List conversations whose journal has a gap, a double or a line that was altered."""
    async with store_of(installation.settings) as database:
        return [
            talk.conversation
            for talk in company.talks
            if not await database.look(is_intact, company.site_id, talk.conversation)
        ]


def _acknowledged(talk: Talk) -> int:
    return sum(said.kept is not None for said in talk.said)


def _is_going_on(talk: Talk, first: int) -> bool:
    return {said.by for said in talk.said[first:] if said.kept is not None} == set(SIDES)
