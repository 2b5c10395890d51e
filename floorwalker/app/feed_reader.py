"""Fetches shops' files of goods, and reads them a few goods at a time while everybody chats."""

import asyncio
from collections.abc import Iterator
from itertools import islice

from floorwalker.catalogue.actions.choosing import FETCH_FEED
from floorwalker.catalogue.actions.reading import (
    AT_ONCE,
    begin_run,
    end_run,
    keep_goods,
    next_fetch_at,
    note_not_fetched,
    remove_absent,
)
from floorwalker.catalogue.feeds.goods import Found, goods_in
from floorwalker.catalogue.feeds.table import NotATable
from floorwalker.catalogue.model import LARGEST_FEED_BYTES, Goods, Outcome, Problem
from floorwalker.catalogue.views.page import feed, is_shrunken, shelf
from floorwalker.kit.actors import system_of
from floorwalker.kit.ids import FileId, SiteId, new_id
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.due import DueItem, finish, schedule
from floorwalker.plumbing.files.door import FileDoor
from floorwalker.plumbing.outgoing.connector import LedElsewhere, NobodyThere, going_out
from floorwalker.plumbing.outgoing.guard import LeadsAstray, origin_of
from floorwalker.plumbing.outgoing.reading import Refused, TooMuchThere, content_of
from floorwalker.plumbing.work import Work
from floorwalker.shops.views import site

PATIENCE_SECONDS = 45
"""Less than a lease, so that nobody else fetches the same meanwhile."""
FAILURES: dict[type[Exception], Outcome] = {
    LeadsAstray: "feed_elsewhere",
    LedElsewhere: "feed_elsewhere",
    NobodyThere: "feed_silent",
    Refused: "feed_refused",
    TooMuchThere: "feed_too_large",
}


class FeedReader:
    """Goes out between two units of work, and comes back with a file; reads one in many small units."""

    def __init__(self, database: Database, files: FileDoor) -> None:
        self._database = database
        self._files = files

    async def fetch(self, item: DueItem) -> None:
        """Fetch a shop's file, have it read, and say when to come again."""
        house = system_of(item.site_id)
        chosen = await self._database.look(feed, item.site_id)
        if not chosen.address:
            await self._database.submit(finish, house, item)
            return
        origins = (await self._database.look(site, item.site_id)).origins | {origin_of(chosen.address) or ""}
        failure, run_id = None, FileId(new_id())
        try:
            async with going_out() as session:
                content = await content_of(
                    session,
                    chosen.address,
                    origins,
                    most_bytes=LARGEST_FEED_BYTES,
                    patience_seconds=PATIENCE_SECONDS,
                )
            await self._files.keep(run_id, content)
        except tuple(FAILURES) as error:
            failure = FAILURES[type(error)]
        await self._database.submit(_fetched, house, item, run_id, failure)

    async def read(self, item: DueItem) -> None:
        """Read a file whose content is kept. Whatever breaks it off, the same again does no harm."""
        house, run_id = system_of(item.site_id), item.subject_id
        content = await self._files.content(FileId(run_id))
        if content is not None:
            kept, problems, failure = await self._read(item.site_id, run_id, content)
            outcome = failure or await self._outcome(item.site_id, run_id, kept)
            while outcome == "read" and await self._database.submit(remove_absent, house, run_id) > 0:
                pass
            await self._database.submit(end_run, house, run_id, outcome, kept, problems)
            await self._files.remove(FileId(run_id))
        await self._database.submit(finish, house, item)

    async def _read(self, site_id: SiteId, run_id: str, content: bytes) -> tuple[int, list[Problem], Outcome | None]:
        """Keep all goods of a file; gives how many, and what could not be read."""
        house, kept, problems = system_of(site_id), 0, []
        rows = goods_in(content, await self._database.look(shelf, site_id))
        try:
            while some := await asyncio.to_thread(_next, rows):
                goods = [one for one in some if isinstance(one, Goods)]
                problems += [one for one in some if isinstance(one, Problem)]
                kept += len(goods)
                await self._database.submit(keep_goods, house, run_id, goods)
        except NotATable:
            return 0, [], "feed_not_a_table"
        return kept, problems, None

    async def _outcome(self, site_id: SiteId, run_id: str, kept: int) -> Outcome:
        if not kept:
            return "feed_without_goods"
        shrunken = await self._database.look(is_shrunken, site_id, run_id, kept)
        return "feed_shrunk" if shrunken else "read"


def _next(rows: Iterator[Found]) -> list[Found]:
    return list(islice(rows, AT_ONCE))


def _fetched(work: Work, item: DueItem, run_id: str, failure: Outcome | None) -> None:
    chosen = feed(work, item.site_id)
    if failure is None:
        begin_run(work, run_id, "address")
    else:
        note_not_fetched(work, run_id, failure)
    if chosen.address:
        schedule(work, FETCH_FEED, item.site_id, next_fetch_at(chosen, work.now, failed=failure is not None))
    finish(work, item)
