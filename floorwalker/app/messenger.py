"""The messenger: does the due work that leads out of the house, where far ends may take their time.

An errand of the courier is one unit of work. An outing is a unit of work, a way without one, and a unit of work:
nothing of the store is held while a far end is silent, and one silent far end holds up few others.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Mapping

import structlog

from floorwalker.app.courier import EVERYWHERE, ROUND_SECONDS
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.due import DueItem, claim, put_off

MOST_OUT = 8
# Who is out when the house closes gets a moment to come back; else the same is done again elsewhere.
CLOSING_SECONDS = 3

log = structlog.get_logger()
Outing = Callable[[DueItem], Awaitable[None]]


class Messenger:
    """Goes on every outing that is due, several at once, and claims no more than it can begin at once."""

    def __init__(self, database: Database, outings: Mapping[str, Outing]) -> None:
        self._database = database
        self._outings = outings
        self._out: set[asyncio.Task[None]] = set()

    async def make_rounds(self) -> None:
        """Look every second; what fails is tried again, so this never ends by itself."""
        with contextlib.suppress(asyncio.CancelledError):
            while True:
                try:
                    await self.set_out()
                except Exception as error:  # the round fails, the messenger goes on
                    log.error("messenger_round_failed", exc_info=error)
                await asyncio.sleep(ROUND_SECONDS)
        await self._come_home()

    async def set_out(self) -> int:
        """Begin what is due now, as far as there are hands free; gives how many outings."""
        free = MOST_OUT - len(self._out)
        if free == 0:
            return 0
        items = await self._database.submit(claim, EVERYWHERE, free, list(self._outings))
        for item in items:
            task = asyncio.ensure_future(self._go(item))
            self._out.add(task)
            task.add_done_callback(self._out.discard)
        return len(items)

    async def all_back(self) -> None:
        """Wait until nobody is out."""
        while self._out:
            await asyncio.wait(self._out)

    async def _go(self, item: DueItem) -> None:
        try:
            await self._outings[item.kind](item)
        except Exception as error:  # whatever it was, it is due again later and told then
            log.warning("outing_failed", kind=item.kind, subject=item.subject_id, tries=item.tries, exc_info=error)
            await self._database.submit(put_off, EVERYWHERE, item, repr(error))

    async def _come_home(self) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(CLOSING_SECONDS):
                await self.all_back()
        for task in self._out:
            task.cancel()
        await asyncio.gather(*self._out, return_exceptions=True)
