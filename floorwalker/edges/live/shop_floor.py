"""The shop floor: who stands on the shops' pages now, as far as all nodes together know.

Fleeting, and in memory only. Each node knows its own by their pages and lines; what changes it gathers for half a
second and tells all nodes, itself included, so that every node has the same picture however many there are. A word
that got lost is made up for when each tells of all its own again; whom nobody tells of any more is gone.
"""

import asyncio
import contextlib
from collections import defaultdict
from collections.abc import Callable, Iterable

import msgspec
import structlog
from msgspec.structs import replace

from floorwalker.edges.live.stays import OwnStays
from floorwalker.edges.live.switchboard import Switchboard
from floorwalker.kit.clock import Clock, Instant
from floorwalker.kit.ids import SiteId, VisitorId, new_id
from floorwalker.visitors.model import Stay

GATHER_SECONDS = 0.5
TELL_ALL_MS = 30_000
FORGOTTEN_AFTER_MS = 75_000
MOST_IN_A_NOTE = 200
LONGEST_TRAIL = 10

log = structlog.get_logger()
Key = tuple[SiteId, str]


class StaysTold(msgspec.Struct, frozen=True, tag="stays"):
    """A note between nodes: these stand on a node's pages, and these do no more."""

    node: str
    here: list[Stay]
    gone: list[Key]


class ShopFloor:
    """The picture that all nodes share, and what this node adds to it."""

    def __init__(self, switchboard: Switchboard, clock: Clock) -> None:
        self.own = OwnStays(clock)
        self._switchboard = switchboard
        self._clock = clock
        self._node = new_id()
        self._told_all_at = Instant(0)
        self._shown: dict[SiteId, dict[str, dict[str, tuple[Stay, Instant]]]] = defaultdict(dict)
        self._by_visitor: dict[tuple[SiteId, VisitorId], str] = {}
        self._trails: dict[Key, list[Stay]] = {}
        self._watchers: list[Callable[[SiteId, str], None]] = []
        switchboard.on_note(self._noted)

    def on_change(self, watcher: Callable[[SiteId, str], None]) -> None:
        """Be told which stay of which site is different, or over."""
        self._watchers.append(watcher)

    def on_site(self, site_id: SiteId) -> list[Stay]:
        """Everybody on a shop's pages now, in an order that stays."""
        return [self._seen(told) for _, told in sorted(self._shown[site_id].items())]

    def one(self, site_id: SiteId, stay_id: str) -> Stay | None:
        """One of them; nobody, if they are gone, or another shop's."""
        told = self._shown[site_id].get(stay_id)
        return self._seen(told) if told else None

    def stay_of(self, site_id: SiteId, visitor_id: str) -> str | None:
        """Under which name a known visitor stands there."""
        return self._by_visitor.get((site_id, VisitorId(visitor_id)))

    def trail_of(self, stay: Stay) -> list[Stay]:
        """Where somebody was before on this visit, the latest first; nothing of who did not agree to it."""
        return self._trails.get((stay.site_id, stay.id), [])[::-1]

    async def make_rounds(self) -> None:
        """Tell of changes twice a second, for as long as the house is open."""
        with contextlib.suppress(asyncio.CancelledError):
            while True:
                await asyncio.sleep(GATHER_SECONDS)
                try:
                    self.go_round()
                except Exception as error:  # the next round tells again
                    log.error("shop_floor_round_failed", exc_info=error)

    def go_round(self) -> None:
        """Tell all nodes what is different on this one's pages; now and then, where there are others, of everybody."""
        now = self._clock.now()
        here, gone = self.own.take_changes()
        if self._switchboard.is_shared and now - self._told_all_at >= TELL_ALL_MS:
            self._told_all_at, here = now, self.own.all()
        for start in range(0, max(len(here), len(gone)), MOST_IN_A_NOTE):
            part = slice(start, start + MOST_IN_A_NOTE)
            self._switchboard.note(msgspec.msgpack.encode(StaysTold(self._node, here[part], gone[part])))
        self._forget(now)

    def _noted(self, words: bytes) -> None:
        try:
            told = msgspec.msgpack.decode(words, type=StaysTold)
        except msgspec.ValidationError:
            return  # another kind of note
        for stay in told.here:
            self._show(told.node, stay)
        for site_id, stay_id in told.gone:
            self._take_away(site_id, stay_id, [told.node])

    def _show(self, node: str, stay: Stay) -> None:
        told = self._shown[stay.site_id].setdefault(stay.id, {})
        before = told.get(node)
        told[node] = (stay, self._clock.now())
        if stay.visitor_id is not None:
            self._by_visitor[stay.site_id, stay.visitor_id] = stay.id
        if before is not None and before[0].page != stay.page and stay.has_agreed:
            trail = self._trails.setdefault((stay.site_id, stay.id), [])
            trail.append(before[0])
            del trail[:-LONGEST_TRAIL]
        if before is None or before[0] != stay:
            self._changed(stay.site_id, stay.id)

    def _take_away(self, site_id: SiteId, stay_id: str, nodes: Iterable[str]) -> None:
        told = self._shown[site_id].get(stay_id, {})
        for node in nodes:
            stay, _ = told.pop(node, (None, None))
            if stay and stay.visitor_id and self._by_visitor.get((site_id, stay.visitor_id)) == stay_id and not told:
                del self._by_visitor[site_id, stay.visitor_id]
        if not told and self._shown[site_id].pop(stay_id, None) is not None:
            self._trails.pop((site_id, stay_id), None)
            self._changed(site_id, stay_id)

    def _forget(self, now: Instant) -> None:
        """Let those go of whom another node has told nothing for long: it is gone, or its word was lost."""
        for site_id, stays in self._shown.items():
            for stay_id, told in list(stays.items()):
                silent = [
                    node for node, (_, at) in told.items() if node != self._node and now - at > FORGOTTEN_AFTER_MS
                ]
                if silent:
                    self._take_away(site_id, stay_id, silent)

    def _changed(self, site_id: SiteId, stay_id: str) -> None:
        for watcher in self._watchers:
            watcher(site_id, stay_id)

    @staticmethod
    def _seen(told: dict[str, tuple[Stay, Instant]]) -> Stay:
        """Where two nodes tell of one person, the page itself is right, and the panel knows who it is."""
        stay = max(told.values(), key=lambda one: (one[0].is_told_by_page, one[1]))[0]
        known = next((one.visitor_id for one, _ in told.values() if one.visitor_id is not None), None)
        return replace(stay, visitor_id=known)
