"""The watch on each shop's floor: whatever changes there, what is offered is weighed anew; and looks are counted."""

import asyncio
import contextlib
from collections.abc import Callable

import structlog

from floorwalker.app.rounds import make_rounds_after
from floorwalker.availability.reactions import count_looks
from floorwalker.edges.widget.looks import Looks
from floorwalker.kit.actors import system_of
from floorwalker.kit.facts import Told
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.work import Work

# Several things happen at once when somebody takes a customer: one look at the floor is enough for all.
GATHER_SECONDS = 0.2
WRITE_DOWN_SECONDS = 10

log = structlog.get_logger()


class FloorWatch:
    """Has an offer weighed soon after something changed. A change that nobody heard of is found by due work."""

    def __init__(self, database: Database, weigh: Callable[[Work], None]) -> None:
        self._database = database
        self._weigh = weigh
        self._stirred: set[SiteId] = set()
        self._news = asyncio.Event()

    def stir(self, told: Told) -> None:
        """Something on this floor is different."""
        self._stirred.add(told.site_id)
        self._news.set()

    async def make_rounds(self) -> None:
        """Wait for changes and have them weighed, for as long as the house is open."""
        await make_rounds_after(self._news, GATHER_SECONDS, self.go_round)

    async def go_round(self) -> None:
        """Have every floor weighed that changed since the last round."""
        stirred, self._stirred = self._stirred, set()
        for site_id in stirred:
            await self._weigh_one(site_id)

    async def _weigh_one(self, site_id: SiteId) -> None:
        try:
            await self._database.submit(self._weigh, system_of(site_id))
        except Exception as error:  # the due work weighs it again within a minute
            log.warning("offer_not_weighed", site=site_id, exc_info=error)


class LookKeeper:
    """Writes down now and then how often launchers asked."""

    def __init__(self, database: Database, looks: Looks) -> None:
        self._database = database
        self._looks = looks

    async def make_rounds(self) -> None:
        """Write down what was counted, for as long as the house is open, and once more when it closes."""
        with contextlib.suppress(asyncio.CancelledError):
            while True:
                await asyncio.sleep(WRITE_DOWN_SECONDS)
                await self.write_down()
        await self.write_down()

    async def write_down(self) -> None:
        """Keep what was counted. What cannot be kept is not worth waiting for."""
        for site_id, begins_at, counted in self._looks.take():
            try:
                await self._database.submit(count_looks, system_of(site_id), begins_at, counted)
            except Exception as error:  # a few looks less
                log.warning("looks_not_counted", site=site_id, exc_info=error)
