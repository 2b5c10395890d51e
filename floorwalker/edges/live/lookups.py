"""The indexes by which a shop's texts are found, one for each shop, made again when its texts have changed."""

import asyncio
import time
from collections.abc import Callable
from typing import Generic, TypeVar

from floorwalker.kit.ids import SiteId
from floorwalker.language.lookup.index import Index, Text
from floorwalker.language.lookup.understanding import understand_soon
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.work import Reads

T = TypeVar("T")
Stamp = tuple[int, int]

FORGOTTEN_AFTER_SECONDS = 3_600
"""What a customer had said may have been erased since."""


class Lookups(Generic[T]):
    """Keeps the indexes of this process. What they lack or have too much is put right when texts are given out.

    A stamp is how many texts there are and a number that grows with every change. Where only the latter is another, an
    index stays good for some seconds. By meaning a text is found for staff only: that costs too much for whoever asks.
    """

    def __init__(
        self,
        database: Database,
        texts_to_find: Callable[[Reads, SiteId], tuple[Stamp, list[Text[T]]]],
        stamp_of: Callable[[Reads, SiteId], Stamp],
        good_for_seconds: float = 0,
        *,
        by_meaning: bool = False,
    ) -> None:
        self._database, self._good_for_seconds, self._by_meaning = database, good_for_seconds, by_meaning
        self._texts_to_find, self._stamp_of = texts_to_find, stamp_of
        self._known: dict[SiteId, tuple[Stamp, float, Index[T]]] = {}

    async def index_of(self, site_id: SiteId) -> Index[T]:
        """Give a shop's index; making one takes some hundredths of a second, in a thread; its meaning comes later."""
        known = self._known.get(site_id)
        if known is not None and await self._is_good(site_id, known[0], known[1]):
            return known[2]
        stamp, texts = await self._database.look(self._texts_to_find, site_id)
        index = await asyncio.to_thread(Index[T], texts)
        self._known[site_id] = (stamp, time.monotonic(), index)
        if self._by_meaning:
            understand_soon(index)
        return index

    def forget(self) -> None:
        """Make all of them again when they are next asked for."""
        self._known.clear()

    async def _is_good(self, site_id: SiteId, stamp: Stamp, made_at: float) -> bool:
        age, now = time.monotonic() - made_at, await self._database.look(self._stamp_of, site_id)
        is_nearly = now[0] == stamp[0] and age < self._good_for_seconds
        return age < FORGOTTEN_AFTER_SECONDS and (is_nearly or now == stamp)
