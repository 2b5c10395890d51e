"""The pulse of the installation: kept by every server that runs, so that the next one knows since when none did."""

import asyncio
import contextlib

import structlog

from floorwalker.app.courier import EVERYWHERE
from floorwalker.availability.reactions import note_downtime
from floorwalker.kit.actors import system_of
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.installation import beat, last_beat
from floorwalker.shops.views import all_sites

BEAT_SECONDS = 15

log = structlog.get_logger()


class Pulse:
    """Beats while the house is open. As long as one of several processes runs, there is no gap."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def begin(self) -> None:
        """Before anybody is let in, have each shop know for how long no server ran; then beat."""
        last = await self._database.look(last_beat)
        if last is not None:
            for site in await self._database.look(all_sites):
                await self._database.submit(note_downtime, system_of(site.id), last)
        await self._database.submit(beat, EVERYWHERE)

    async def make_rounds(self) -> None:
        """Beat for as long as the house is open, and once more when it closes."""
        with contextlib.suppress(asyncio.CancelledError):
            while True:
                await asyncio.sleep(BEAT_SECONDS)
                await self.beat()
        await self.beat()

    async def beat(self) -> None:
        """Keep that we are here. A beat that could not be kept is followed by another."""
        try:
            await self._database.submit(beat, EVERYWHERE)
        except Exception as error:  # while the store is away nobody chats either
            log.warning("pulse_not_kept", exc_info=error)
