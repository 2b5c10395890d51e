"""The indexes by which templates are suggested, one for each shop, made again when its templates have changed."""

import asyncio
import time

from aiohttp import web

from floorwalker.kit.ids import SiteId
from floorwalker.language.lookup.index import Index, Text
from floorwalker.plumbing.database.database import Database
from floorwalker.templates.model import TemplateId
from floorwalker.templates.views.suggestions import stamp_of, texts_to_find

GOOD_FOR_SECONDS = 30
"""Every use changes what was learned; nobody notices half a minute of it."""

FORGOTTEN_AFTER_SECONDS = 3_600
"""What a customer had said may have been erased since."""


class Lookups:
    """Keeps the indexes of this process. What they lack or have too much is put right when templates are given out."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[SiteId, tuple[tuple[int, int], float, Index[TemplateId]]] = {}

    async def index_of(self, site_id: SiteId) -> Index[TemplateId]:
        """Give a shop's index; making one takes some hundredths of a second, in a thread."""
        known = self._known.get(site_id)
        if known is not None and await self._is_good(site_id, known[0], known[1]):
            return known[2]
        stamp, texts = await self._database.look(texts_to_find, site_id)
        index = await asyncio.to_thread(_made_of, texts)
        self._known[site_id] = (stamp, time.monotonic(), index)
        return index

    def forget(self) -> None:
        """Make all of them again when they are next asked for."""
        self._known.clear()

    async def _is_good(self, site_id: SiteId, stamp: tuple[int, int], made_at: float) -> bool:
        age, now = time.monotonic() - made_at, await self._database.look(stamp_of, site_id)
        is_nearly = now[0] == stamp[0] and age < GOOD_FOR_SECONDS
        return age < FORGOTTEN_AFTER_SECONDS and (is_nearly or now == stamp)


def _made_of(texts: list[Text[TemplateId]]) -> Index[TemplateId]:
    return Index(texts)


LOOKUPS = web.AppKey("lookups", Lookups)
