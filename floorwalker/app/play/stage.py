"""Everything a play needs: a throw-away shop, its staff signed in and online, and a seat for each talk."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from math import ceil
from typing import Any

from floorwalker.app.play.agent import SLOTS, Agent
from floorwalker.app.play.doors import Doors
from floorwalker.app.play.party import Party
from floorwalker.app.play.shop import Shop, throw_away_shop
from floorwalker.app.play.talk import Talk
from floorwalker.app.play.visitor import Visitor
from floorwalker.app.settings import Settings

SIGN_INS_AT_ONCE = 4
"""Checking a password takes the server a tenth of a second of a core, on purpose."""

Disturb = Callable[[Party], Coroutine[Any, Any, None]]
"""Makes life hard for a party while it is there."""


async def leave_alone(_party: Party) -> None:
    """Make nobody's life hard."""


class Stage:
    """A shop that is open for talks."""

    def __init__(self, doors: Doors, shop: Shop, disturb: Disturb) -> None:
        self._doors = doors
        self._shop = shop
        self.site_id = shop.site_id
        self._disturb = disturb
        self._seats: asyncio.Queue[Agent] = asyncio.Queue()

    @property
    def put_off(self) -> int:
        """How often the server put something off because it came faster than it lets people be."""
        return self._doors.too_much

    @asynccontextmanager
    async def talk(self) -> AsyncIterator[Talk]:
        """Let a visitor in, to talk with an agent who has a slot for them; wait for one if need be."""
        agent = await self._seats.get()
        try:
            async with Visitor(self._doors, self._shop.key) as visitor:
                visitor.begin_errand(self._disturb(visitor))
                yield Talk(visitor, agent)
        finally:
            self._seats.put_nowait(agent)

    async def seat_staff(self, stack: AsyncExitStack) -> None:
        """Let every agent come in; they leave when the stack is closed."""
        turn = asyncio.Semaphore(SIGN_INS_AT_ONCE)

        async def seat(email: str) -> None:
            agent = Agent(self._doors, email, self._shop.password)
            async with turn:
                await agent.sign_in()
            await stack.enter_async_context(agent)
            await agent.begin()
            agent.begin_errand(self._disturb(agent))
            for _ in range(SLOTS):
                self._seats.put_nowait(agent)

        await asyncio.gather(*map(seat, self._shop.staff.values()))


@asynccontextmanager
async def open_stage(
    settings: Settings, urls: Sequence[str], name: str, talks_at_once: int, disturb: Disturb = leave_alone
) -> AsyncIterator[Stage]:
    """Make a shop with enough staff for this many talks at once, and open it."""
    async with AsyncExitStack() as stack:
        shop = await stack.enter_async_context(throw_away_shop(settings, name, ceil(talks_at_once / SLOTS)))
        doors = await stack.enter_async_context(Doors(urls))
        stage = Stage(doors, shop, disturb)
        await stage.seat_staff(stack)
        yield stage
