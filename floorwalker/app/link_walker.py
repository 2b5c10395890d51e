"""Walks the links of a shop's templates, to find those that lead nowhere."""

import asyncio
from collections.abc import Collection

from aiohttp import ClientSession

from floorwalker.kit.actors import system_of
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.due import DueItem, finish
from floorwalker.plumbing.outgoing.connector import LedElsewhere, NobodyThere, going_out, status_of
from floorwalker.plumbing.outgoing.guard import LeadsAstray
from floorwalker.plumbing.work import Work
from floorwalker.templates.actions.links import note_links
from floorwalker.templates.model import Verdict
from floorwalker.templates.views.links import links_to_look_at

AT_ONCE = 4
GONE = {404, 410}
SERVER_FAILS = 500


class LinkWalker:
    """Goes out between two units of work, a few links at a time, and keeps what it found."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def walk(self, item: DueItem) -> None:
        """Look at the links of one shop that it is time to look at."""
        origins, urls = await self._database.look(links_to_look_at, item.site_id)
        found = await look_at_all(urls, origins)
        await self._database.submit(_keep, system_of(item.site_id), item, found)


async def look_at_all(urls: Collection[str], origins: Collection[str]) -> dict[str, Verdict]:
    """Look at links, a few at once."""
    turn = asyncio.Semaphore(AT_ONCE)

    async def look(session: ClientSession, url: str) -> Verdict:
        async with turn:
            return await look_at(session, url, origins)

    async with going_out() as session:
        return dict(zip(urls, await asyncio.gather(*(look(session, url) for url in urls)), strict=True))


async def look_at(session: ClientSession, url: str, origins: Collection[str]) -> Verdict:
    """Say where one link leads. A page that wants a sign-in, or turns programs away, is there."""
    try:
        return _verdict(await status_of(session, url, origins))
    except LeadsAstray:
        return "unchecked"
    except LedElsewhere:
        return "elsewhere"
    except NobodyThere:
        return "silent"


def _verdict(status: int) -> Verdict:
    if status in GONE:
        return "nowhere"
    return "silent" if status >= SERVER_FAILS else "fine"


def _keep(work: Work, item: DueItem, found: dict[str, Verdict]) -> None:
    note_links(work, found)
    finish(work, item)
