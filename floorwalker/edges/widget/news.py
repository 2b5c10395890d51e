"""Tell open panels when somebody came or went. Every node works it out for the languages its own panels speak."""

import asyncio
from collections.abc import Callable

import msgspec

from floorwalker.edges.live.switchboard import Switchboard
from floorwalker.edges.widget.frames import LauncherState, StateChanged
from floorwalker.edges.widget.state import told_by
from floorwalker.kit.facts import Told
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.texts import spoken_for

GATHER_SECONDS = 0.25


class Stirred(msgspec.Struct, frozen=True, tag="stirred"):
    """A note between nodes: somebody of this site came, went, or got busy."""

    site: SiteId


def topic_of(site_id: SiteId, language: str) -> str:
    """What panels of a site in a language listen for."""
    return f"{site_id}/{language}"


class StateNews:
    """Keeps what open panels say about who is here up to date."""

    def __init__(self, database: Database, switchboard: Switchboard) -> None:
        self._database = database
        self._switchboard = switchboard
        self._spoken: dict[SiteId, dict[str, LauncherState | None]] = {}
        self._stirred: set[SiteId] = set()
        self._gathering: asyncio.Task[None] | None = None
        self._takers: list[Callable[[SiteId], None]] = []
        switchboard.on_note(self._noted)

    def on_stir(self, taker: Callable[[SiteId], None]) -> None:
        """Have it said at once, on this node, at which site something stirs."""
        self._takers.append(taker)

    def speaks(self, site_id: SiteId, language: str) -> str:
        """A panel of this site asks for this language; gives what it is to listen for."""
        spoken = spoken_for(language)
        self._spoken.setdefault(site_id, {}).setdefault(spoken, None)
        return topic_of(site_id, spoken)

    def announce_presence(self, told: Told) -> None:
        """Somebody came, went, or took or ended a chat."""
        self._switchboard.note(msgspec.msgpack.encode(Stirred(told.site_id)))

    def _noted(self, words: bytes) -> None:
        try:
            stirred = msgspec.msgpack.decode(words, type=Stirred)
        except msgspec.ValidationError:
            return  # another kind of note
        for taker in self._takers:
            taker(stirred.site)
        self._stirred.add(stirred.site)
        if self._gathering is None or self._gathering.done():
            self._gathering = asyncio.ensure_future(self._tell())

    async def _tell(self) -> None:
        while self._stirred:
            await asyncio.sleep(GATHER_SECONDS)
            sites, self._stirred = self._stirred, set()
            for site_id in sites:
                for language in tuple(self._spoken.get(site_id, ())):
                    await self._tell_one(site_id, language)

    async def _tell_one(self, site_id: SiteId, language: str) -> None:
        topic = topic_of(site_id, language)
        if not self._switchboard.is_heard_here("visitors", topic):
            self._spoken[site_id].pop(language, None)
            return
        state = (await self._database.look(told_by, site_id, language)).to_whoever_came
        if state != self._spoken[site_id].get(language):
            self._spoken[site_id][language] = state
            self._switchboard.say_here("visitors", (topic,), StateChanged(state=state))
