"""The gate: whoever is kept out is told how the shop is reached all the same, and nothing else is said."""

import asyncio

import msgspec

from floorwalker.blocks.reactions import learn_range
from floorwalker.blocks.views import KeptOut, how_to_reach, kept_out
from floorwalker.edges.live.line import Line
from floorwalker.edges.live.roll import Roll
from floorwalker.edges.live.switchboard import Switchboard
from floorwalker.kit.actors import system_of
from floorwalker.kit.clock import Clock, Instant
from floorwalker.kit.facts import Told
from floorwalker.kit.ids import SiteId, VisitorId
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.work import Reads
from floorwalker.visitors.views import card

FRESH_MS = 2_000
TURNED_AWAY = "turned_away"


class BlocksChanged(msgspec.Struct, frozen=True, tag="blocks"):
    """A note between nodes: this shop keeps out others than before."""

    site: str


class Gate:
    """Knows whom each shop keeps out; a note may get lost, so it looks again after two seconds."""

    def __init__(self, database: Database, switchboard: Switchboard, roll: Roll, clock: Clock) -> None:
        self._database = database
        self._switchboard = switchboard
        self._roll = roll
        self._clock = clock
        self._known: dict[str, tuple[Instant, KeptOut]] = {}
        self._clearing: set[asyncio.Task[None]] = set()
        switchboard.on_note(self._noted)

    def changed(self, told: Told) -> None:
        """Somebody was blocked, or is no more: every node looks at who is here."""
        self._switchboard.note(msgspec.msgpack.encode(BlocksChanged(told.site_id)))

    async def keeps_out(self, site_id: SiteId, visitor_id: str | None, address: str) -> bool:
        """Whether this visitor, or whoever comes from there, is kept out; if so, it is learned from where."""
        kept = await self._kept_out(site_id)
        block = kept.to_learn.get(visitor_id or "")
        if block is not None:
            await self._database.submit(learn_range, system_of(site_id), block, address)
        return kept.keeps_out(visitor_id, address)

    async def shows_out(self, line: Line, site_id: SiteId, visitor_id: str | None, language: str) -> bool:
        """Part from whoever is kept out; tells whether it did."""
        if not await self.keeps_out(site_id, visitor_id, line.address):
            return False
        words = await self._database.look(how_to_reach, site_id, language)
        line.close(TURNED_AWAY, words, again=False)
        return True

    async def _kept_out(self, site_id: SiteId) -> KeptOut:
        at, kept = self._known.get(site_id, (Instant(0), KeptOut()))
        if self._clock.now() - at < FRESH_MS:
            return kept
        kept = await self._database.look(kept_out, site_id)
        self._known[site_id] = (self._clock.now(), kept)
        return kept

    def _noted(self, words: bytes) -> None:
        try:
            changed = msgspec.msgpack.decode(words, type=BlocksChanged)
        except msgspec.ValidationError:
            return  # another kind of note
        self._known.pop(changed.site, None)
        task = asyncio.ensure_future(self._clear(SiteId(changed.site)))
        self._clearing.add(task)
        task.add_done_callback(self._clearing.discard)

    async def _clear(self, site_id: SiteId) -> None:
        """Part from those who are here and are not to be."""
        visitors = [one for one in self._roll.lines if one.audience == "visitors" and one.actor is not None]
        for line in visitors:
            if line.party.site_id == site_id:
                language = await self._database.look(_language_of, site_id, VisitorId(line.party.id))
                await self.shows_out(line, site_id, line.party.id, language)


def _language_of(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> str:
    return card(reads, site_id, visitor_id).language
