"""Pictures of goods, fetched from where the shop keeps them, drawn anew and given out by us.

A customer's browser asks nobody else for them, so nobody else learns who looks at what.
"""

import asyncio
from io import BytesIO

from aiohttp import ClientSession
from PIL import Image, ImageOps, UnidentifiedImageError

from floorwalker.catalogue.actions.cards import keep_picture
from floorwalker.catalogue.model import Picture
from floorwalker.catalogue.views.cards import picture
from floorwalker.catalogue.views.goods import product as product_named
from floorwalker.catalogue.views.page import feed
from floorwalker.edges.live.premises import Premises
from floorwalker.kit.actors import system_of
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import FileId, new_id
from floorwalker.plumbing.outgoing.connector import PATIENCE_SECONDS, LedElsewhere, NobodyThere, going_out
from floorwalker.plumbing.outgoing.guard import LeadsAstray
from floorwalker.plumbing.outgoing.reading import Refused, TooMuchThere, content_of
from floorwalker.shops.model import Site

LARGEST_BYTES = 8 * 2**20
MOST_PIXELS = 40_000_000
LARGEST_SIDE = 480
MOST_AT_ONCE = 4
TRY_AGAIN_AFTER_MS = 600_000
"""A picture that could not be had is not asked for again with every look at a card."""
MEDIA_TYPE = "image/webp"
FAILURES = (LeadsAstray, LedElsewhere, NobodyThere, Refused, TooMuchThere)


class Pictures:
    """Fetches each picture once, however many look at it at once."""

    def __init__(self, premises: Premises) -> None:
        self._premises = premises
        self._turn = asyncio.Semaphore(MOST_AT_ONCE)
        self._under_way: dict[tuple[str, str], asyncio.Task[bytes | None]] = {}

    async def of(self, site: Site, product_id: str) -> tuple[bytes, str]:
        """Give a picture as it is drawn by us; where there is none to be had, none is there."""
        shown = await self._premises.database.look(product_named, site.id, product_id)
        known = await self._premises.database.look(picture, site.id, product_id)
        if not shown.picture:
            raise NotFound
        if known is not None and known.url == shown.picture:
            content = await self._kept(known)
            if content is not None:
                return content, known.media_type
            if known.file_id is None and self._premises.clock.now() - known.tried_at < TRY_AGAIN_AFTER_MS:
                raise NotFound
        content = await self._fetched_once(site, shown.id, shown.picture)
        if content is None:
            raise NotFound
        return content, MEDIA_TYPE

    async def _kept(self, known: Picture) -> bytes | None:
        return await self._premises.files.content(known.file_id) if known.file_id else None

    async def _fetched_once(self, site: Site, product_id: str, url: str) -> bytes | None:
        key = (site.id, product_id)
        if key not in self._under_way:
            task = asyncio.ensure_future(self._fetch(site, product_id, url))
            self._under_way[key] = task
            task.add_done_callback(lambda _: self._under_way.pop(key, None))
        return await asyncio.shield(self._under_way[key])

    async def _fetch(self, site: Site, product_id: str, url: str) -> bytes | None:
        async with self._turn, going_out() as session:
            drawn = await self._drawn(session, site, url)
        file_id = FileId(new_id()) if drawn else None
        if file_id and drawn:
            await self._premises.files.keep(file_id, drawn)
        found = Picture(url, file_id, MEDIA_TYPE, self._premises.clock.now())
        await self._premises.database.submit(keep_picture, system_of(site.id), product_id, found)
        return drawn

    async def _drawn(self, session: ClientSession, site: Site, url: str) -> bytes | None:
        others = (await self._premises.database.look(feed, site.id)).picture_origins
        try:
            content = await content_of(
                session,
                url,
                site.origins | set(others),
                most_bytes=LARGEST_BYTES,
                patience_seconds=PATIENCE_SECONDS,
            )
        except FAILURES:
            return None
        return await asyncio.to_thread(draw_small, content)


def draw_small(content: bytes) -> bytes | None:
    """Draw a picture anew, small: nothing but pixels survives. What cannot be drawn is none."""
    try:
        with Image.open(BytesIO(content), formats=["PNG", "JPEG", "WEBP", "GIF"]) as sent:
            if sent.width * sent.height > MOST_PIXELS:
                return None
            small = ImageOps.exif_transpose(sent)
            small.thumbnail((LARGEST_SIDE, LARGEST_SIDE))
            drawn = BytesIO()
            small.convert("RGBA").save(drawn, "WEBP", quality=82)
    except (UnidentifiedImageError, OSError, ValueError, KeyError, SyntaxError, Image.DecompressionBombError):
        return None
    return drawn.getvalue()
