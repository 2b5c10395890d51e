"""Foresight: has the shop's customer records asked about who waits, before anybody has picked them up.

What it hears is not kept: whom a crash makes it miss, the records are asked about when an agent opens the conversation.
"""

import asyncio

import structlog

from floorwalker.app.rounds import make_rounds_after
from floorwalker.conversations.facts import ConversationStarted
from floorwalker.crm.actions.looking_up import look_up_waiting
from floorwalker.kit.actors import system_of
from floorwalker.kit.facts import Told
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.database import Database

GATHER_SECONDS = 0.2

log = structlog.get_logger()


class Foresight:
    """Gathers for a moment who came or became known, and has them looked up, one unit of work for each shop."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._came: dict[SiteId, set[str]] = {}
        self._news = asyncio.Event()

    def hear(self, told: Told) -> None:
        """Somebody began to wait, or it became known who they are."""
        fact = told.entry.fact
        visitor = fact.visitor_id if isinstance(fact, ConversationStarted) else told.subject_id
        self._came.setdefault(told.site_id, set()).add(visitor)
        self._news.set()

    async def make_rounds(self) -> None:
        """Have people looked up for as long as the house is open."""
        await make_rounds_after(self._news, GATHER_SECONDS, self.go_round)

    async def go_round(self) -> None:
        """Have everybody looked up who came since the last round."""
        came, self._came = self._came, {}
        for site_id, visitors in came.items():
            try:
                await self._database.submit(look_up_waiting, system_of(site_id), sorted(visitors))
            except Exception as error:  # whoever opens the conversation has it asked
                log.warning("not_looked_up", site=site_id, exc_info=error)
