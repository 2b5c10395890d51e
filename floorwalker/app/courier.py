"""The courier: does due work, one item in one unit of work, and puts off what fails."""

import asyncio
import contextlib
from collections.abc import Callable, Mapping

import structlog

from floorwalker.kit.actors import system_of
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.due import DueItem, claim, finish, put_off
from floorwalker.plumbing.work import Work

ROUND_SECONDS = 1.0
MOST_AT_ONCE = 20

log = structlog.get_logger()
Errand = Callable[[Work, DueItem], None]
EVERYWHERE = system_of(SiteId(""))


class Courier:
    """Does what is due, for as long as the house is open."""

    def __init__(self, database: Database, errands: Mapping[str, Errand]) -> None:
        self._database = database
        self._errands = errands

    async def make_rounds(self) -> None:
        """Look every second; what fails is tried again, so this never ends by itself."""
        with contextlib.suppress(asyncio.CancelledError):
            while True:
                try:
                    done = MOST_AT_ONCE
                    while done == MOST_AT_ONCE:  # there may be more
                        done = await self.run_once()
                except Exception as error:  # the round fails, the courier goes on
                    log.error("courier_round_failed", exc_info=error)
                await asyncio.sleep(ROUND_SECONDS)

    async def run_once(self) -> int:
        """Do everything that is due now; gives how many items."""
        items = await self._database.submit(claim, EVERYWHERE, MOST_AT_ONCE, list(self._errands))
        for item in items:
            await self._do(item)
        return len(items)

    async def _do(self, item: DueItem) -> None:
        try:
            await self._database.submit(_run, system_of(item.site_id), item, self._errands[item.kind])
        except Exception as error:  # whatever it was, it is due again later and told then
            log.warning("errand_failed", kind=item.kind, subject=item.subject_id, tries=item.tries, exc_info=error)
            await self._database.submit(put_off, EVERYWHERE, item, repr(error))


def _run(work: Work, item: DueItem, errand: Errand) -> None:
    errand(work, item)
    finish(work, item)
