"""The usher: sees who waits in a shop's queue, gives them to agents by the shop's rules, and tells them what to expect.

It looks at a picture of the moment first, outside any unit of work, since choosing may take longer than keeping a
message does; what it decides is then done unit by unit, and each refuses if meanwhile things are otherwise. So every
process may have an usher, and one that was killed leaves nothing behind: the queue itself stands in the store.
"""

import asyncio
import contextlib
from collections.abc import Callable
from typing import Concatenate, ParamSpec

import structlog

from floorwalker.conversations.views import sites_with_queue
from floorwalker.kit.actors import system_of
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.facts import Told
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.work import Work
from floorwalker.routing.actions import announce_wait, give, note_wish
from floorwalker.routing.model import Board
from floorwalker.routing.strategies.plan import plan
from floorwalker.routing.strategies.telling import announcements
from floorwalker.routing.views import board

GATHER_SECONDS = 0.05
ROUND_SECONDS = 2.0

P = ParamSpec("P")
log = structlog.get_logger()


class Usher:
    """Attends to a shop soon after something has changed there, and to all queues every two seconds."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._stirred: set[SiteId] = set()
        self._attending: asyncio.Task[None] | None = None

    def hear(self, told: Told) -> None:
        """Somebody came into the queue, or an agent has room."""
        self._stirred.add(told.site_id)
        if self._attending is None or self._attending.done():
            self._attending = asyncio.ensure_future(self._attend_soon())

    async def make_rounds(self) -> None:
        """Look at every queue now and then, since news may get lost and time passes without news."""
        with contextlib.suppress(asyncio.CancelledError):
            while True:
                await asyncio.sleep(ROUND_SECONDS)
                try:
                    await self.go_round()
                except Exception as error:  # the round fails, the usher goes on
                    log.error("usher_round_failed", exc_info=error)

    async def close(self) -> None:
        """Let go of whatever is being attended to; the next round, here or elsewhere, sees to it."""
        if self._attending is not None:
            self._attending.cancel()
            await asyncio.gather(self._attending, return_exceptions=True)

    async def go_round(self) -> None:
        """Attend to every shop where somebody waits, and tell those who wait what to expect."""
        for site_id in await self._database.look(sites_with_queue):
            scene = await self.attend(site_id)
            for conversation, fact in announcements(scene):
                await self._do(site_id, announce_wait, conversation, fact)

    async def attend(self, site_id: SiteId) -> Board:
        """Hear for whom those in the queue ask, and give to the agents whoever can be given now."""
        scene = await self._hear_out(await self._database.look(board, site_id), site_id)
        for gift in plan(scene):
            given = (gift.conversation_id, gift.agent_id, gift.choice, scene.rules.pick_up_seconds)
            await self._do(site_id, give, *given)
        return scene

    async def _hear_out(self, scene: Board, site_id: SiteId) -> Board:
        """Note the wishes that stand in the picture, and look again; who comes meanwhile is heard the next time."""
        unheard = [(one.conversation_id, one.unheard) for one in scene.queue if one.unheard is not None]
        for conversation, wish in unheard:
            await self._do(site_id, note_wish, conversation, wish)
        return await self._database.look(board, site_id) if unheard else scene

    async def _do(
        self, site_id: SiteId, action: Callable[Concatenate[Work, P], None], *given: P.args, **named: P.kwargs
    ) -> None:
        with contextlib.suppress(FloorwalkerError):  # somebody was quicker
            await self._database.submit(action, system_of(site_id), *given, **named)

    async def _attend_soon(self) -> None:
        while self._stirred:
            await asyncio.sleep(GATHER_SECONDS)
            sites, self._stirred = self._stirred, set()
            for site_id in sites:
                try:
                    await self.attend(site_id)
                except Exception as error:  # the next round sees to it
                    log.error("usher_failed", site=site_id, exc_info=error)
