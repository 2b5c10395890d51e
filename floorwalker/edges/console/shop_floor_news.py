"""Keep every console that shows the shop floor up to date: changes are gathered, and looked up only for who looks."""

import asyncio
from collections import defaultdict

import msgspec

from floorwalker.edges.console.shop_floor import MOST_IN_A_FRAME, standings, topic_of
from floorwalker.edges.console.shop_floor_frames import FloorChanged
from floorwalker.edges.live.shop_floor import ShopFloor
from floorwalker.edges.live.switchboard import Switchboard
from floorwalker.kit.facts import Told
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.database import Database

GATHER_SECONDS = 0.5


class Approached(msgspec.Struct, frozen=True, tag="approached"):
    """A note between nodes: with one of these something has changed that is not of the floor: a chat, a name."""

    site: SiteId
    concerns: tuple[str, ...]


class FloorNews:
    """Tells consoles who came, went, or is different."""

    def __init__(self, database: Database, switchboard: Switchboard, floor: ShopFloor) -> None:
        self._database = database
        self._switchboard = switchboard
        self._floor = floor
        self._changed: dict[SiteId, set[str]] = defaultdict(set)
        self._gathering: asyncio.Task[None] | None = None
        switchboard.on_note(self._noted)
        floor.on_change(self.gather)

    def announce(self, told: Told) -> None:
        """A chat changed hands, or more is known of a visitor."""
        concerns = (*told.concerns, told.subject_id)
        self._switchboard.note(msgspec.msgpack.encode(Approached(told.site_id, concerns)))

    def gather(self, site_id: SiteId, stay_id: str) -> None:
        """Remember who is different, if anybody here looks, and tell it in a moment."""
        if not self._switchboard.is_heard_here("agents", topic_of(site_id)):
            return
        self._changed[site_id].add(stay_id)
        if self._gathering is None or self._gathering.done():
            self._gathering = asyncio.ensure_future(self._tell_soon())

    def _noted(self, words: bytes) -> None:
        try:
            approached = msgspec.msgpack.decode(words, type=Approached)
        except msgspec.ValidationError:
            return  # another kind of note
        for one in approached.concerns:
            stay_id = self._floor.stay_of(approached.site, one)
            if stay_id is not None:
                self.gather(approached.site, stay_id)

    async def _tell_soon(self) -> None:
        while self._changed:
            await asyncio.sleep(GATHER_SECONDS)
            changed, self._changed = self._changed, defaultdict(set)
            for site_id, stay_ids in changed.items():
                await self._tell(site_id, sorted(stay_ids))

    async def _tell(self, site_id: SiteId, stay_ids: list[str]) -> None:
        for part in (stay_ids[at : at + MOST_IN_A_FRAME] for at in range(0, len(stay_ids), MOST_IN_A_FRAME)):
            there = [stay for one in part if (stay := self._floor.one(site_id, one)) is not None]
            shown = await self._database.look(standings, there)
            # Who went while that was looked up was gathered again, and is told of in half a second.
            gone = sorted(set(part) - {one.id for one in there})
            self._switchboard.say_here("agents", (topic_of(site_id),), FloorChanged(standing=shown, gone=gone))
