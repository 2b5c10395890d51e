"""Walks the links of a shop's templates or articles, to find those that lead nowhere."""

import asyncio
from collections.abc import Callable, Collection

from aiohttp import ClientSession

from floorwalker.kit.actors import system_of
from floorwalker.kit.ids import SiteId
from floorwalker.kit.linked import Verdict
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.due import DueItem, finish
from floorwalker.plumbing.outgoing.connector import LedElsewhere, NobodyThere, going_out, status_of
from floorwalker.plumbing.outgoing.guard import LeadsAstray
from floorwalker.plumbing.work import Reads, Work

AT_ONCE = 4
GONE = {404, 410}
SERVER_FAILS = 500
Ripe = Callable[[Reads, SiteId], tuple[frozenset[str], list[str]]]
Note = Callable[[Work, dict[str, Verdict]], None]


class LinkWalker:
    """Goes out between two units of work, a few links at a time, and keeps what it found.

    It is told by what to ask for the links that it is time to look at, and how what was found is noted.
    """

    def __init__(self, database: Database, ripe: Ripe, note: Note) -> None:
        self._database, self._ripe, self._note = database, ripe, note

    async def walk(self, item: DueItem) -> None:
        """Look at the links of one shop that it is time to look at."""
        origins, urls = await self._database.look(self._ripe, item.site_id)
        found = await look_at_all(urls, origins)
        await self._database.submit(self._keep, system_of(item.site_id), item, found)

    def _keep(self, work: Work, item: DueItem, found: dict[str, Verdict]) -> None:
        self._note(work, found)
        finish(work, item)


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
