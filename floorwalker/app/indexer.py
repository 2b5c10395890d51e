"""The indexer: brings what was said into the index, behind the journal and never in its way."""

import asyncio
import contextlib

import structlog

from floorwalker.app.courier import EVERYWHERE
from floorwalker.plumbing.database.database import Database
from floorwalker.search.actions import put_in
from floorwalker.search.views import next_batch

ROUND_SECONDS = 5
# A few milliseconds of the writer's time; behind on much, messages get at least as much of it as the index.
LINES_AT_ONCE = 200
BREATH_SECONDS = 0.02

log = structlog.get_logger()


class Indexer:
    """Follows the journal. Of several processes the one that is first goes on; the others find nothing left."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def make_rounds(self) -> None:
        """Look every five seconds; a round that fails is followed by another."""
        with contextlib.suppress(asyncio.CancelledError):
            while True:
                try:
                    await self.catch_up()
                except Exception as error:  # what was said is kept all the same, and found a little later
                    log.warning("index_not_kept", exc_info=error)
                await asyncio.sleep(ROUND_SECONDS)

    async def catch_up(self) -> int:
        """Bring in all that has settled; gives how many messages."""
        brought = 0
        while (batch := await self._database.look(next_batch, LINES_AT_ONCE)).lines:
            if not await self._database.submit(put_in, EVERYWHERE, batch):
                break
            brought += len(batch.lines)
            await asyncio.sleep(BREATH_SECONDS)
        return brought
