"""The waker: has the staff's devices woken when a customer may wait for them.

What it hears is not kept: whom a crash makes it miss, the next look after the waiting customer finds.
"""

import asyncio

import structlog

from floorwalker.app.rounds import make_rounds_after
from floorwalker.kit.actors import system_of
from floorwalker.kit.facts import Told
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.database import Database
from floorwalker.push.actions.waking import arrange_calls

GATHER_SECONDS = 1.0

log = structlog.get_logger()


class Waker:
    """Has calls arranged soon after something was said or somebody came."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._stirred: set[SiteId] = set()
        self._news = asyncio.Event()

    def hear(self, told: Told) -> None:
        """Something happened for which somebody may want to be woken."""
        self._stirred.add(told.site_id)
        self._news.set()

    async def make_rounds(self) -> None:
        """Have calls arranged where something happened, for as long as the house is open."""
        await make_rounds_after(self._news, GATHER_SECONDS, self.go_round)

    async def go_round(self) -> None:
        """Have calls arranged in every shop where something happened."""
        stirred, self._stirred = self._stirred, set()
        for site_id in stirred:
            try:
                await self._database.submit(arrange_calls, system_of(site_id))
            except Exception as error:  # the next look after whoever waits arranges it
                log.warning("calls_not_arranged", site=site_id, exc_info=error)
