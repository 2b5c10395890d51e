"""The stays that this node itself hears of: from the shops' pages, and from the lines of open panels."""

from dataclasses import dataclass, field

from msgspec.structs import replace

from floorwalker.kit.clock import Clock, Instant
from floorwalker.kit.ids import SiteId
from floorwalker.kit.money import Money
from floorwalker.visitors.model import Stay

SILENT_AFTER_MS = 100_000
"""A page says every 40 seconds that somebody still looks at it; of two words one may get lost."""
GRACE_MS = 10_000
"""A shop's next page takes a few seconds, and then the panel is there again."""
MOST_ON_A_SITE = 5_000
"""More are not listed: whoever makes visitors up by the thousand costs no more than this."""


@dataclass
class _Held:
    """A stay, until when it lasts without another word, and which lines keep it."""

    stay: Stay
    until: Instant
    lines: set[object] = field(default_factory=set)


class OwnStays:
    """What this node knows at first hand, and what it has not told yet."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._held: dict[tuple[SiteId, str], _Held] = {}
        self._on_site: dict[SiteId, int] = {}
        self._changed: set[tuple[SiteId, str]] = set()

    def all(self) -> list[Stay]:
        """Everybody, to be told again."""
        return [held.stay for held in self._held.values()]

    def stand(self, stay: Stay, line: object | None = None) -> None:
        """Somebody is, or still is, on this page; `line` keeps them there until it lets go."""
        key, now = (stay.site_id, stay.id), self._clock.now()
        held = self._held.get(key)
        if held is None:
            if self._on_site.get(stay.site_id, 0) >= MOST_ON_A_SITE:
                return
            held = self._held[key] = _Held(stay, now)
            self._on_site[stay.site_id] = self._on_site.get(stay.site_id, 0) + 1
            self._changed.add(key)
        self._now(key, held, _gone_on(held.stay, stay))
        held.until = Instant(now + SILENT_AFTER_MS)
        if line is not None:
            held.lines.add(line)

    def fill_cart(self, site_id: SiteId, stay_id: str, cart: Money | None) -> None:
        """What somebody's cart is worth now."""
        held = self._held.get((site_id, stay_id))
        if held is not None:
            self._now((site_id, stay_id), held, replace(held.stay, cart=cart))

    def cart_of(self, site_id: SiteId, stay_id: str) -> Money | None:
        """What their cart was worth when it was last told."""
        held = self._held.get((site_id, stay_id))
        return held.stay.cart if held is not None else None

    def let_go(self, site_id: SiteId, stay_id: str, line: object) -> None:
        """A line is over; on the shop's next page there will be another, or else they are gone."""
        held = self._held.get((site_id, stay_id))
        if held is not None and line in held.lines:
            held.lines.discard(line)
            held.until = Instant(self._clock.now() + GRACE_MS)

    def leave(self, site_id: SiteId, stay_id: str) -> None:
        """Their page says that it is being left."""
        held = self._held.get((site_id, stay_id))
        if held is None or held.lines:
            return
        # Who agreed to be one person on all pages is likely on the way to the next of them.
        held.until = Instant(self._clock.now() + (GRACE_MS if held.stay.has_agreed else 0))

    def take_changes(self) -> tuple[list[Stay], list[tuple[SiteId, str]]]:
        """Give who is different and who is gone since this was last asked, and let those go who are."""
        now = self._clock.now()
        gone = [key for key, held in self._held.items() if not held.lines and held.until <= now]
        for key in gone:
            del self._held[key]
            self._on_site[key[0]] -= 1
        here = [self._held[key].stay for key in self._changed if key in self._held]
        self._changed.clear()
        return here, gone

    def _now(self, key: tuple[SiteId, str], held: _Held, stay: Stay) -> None:
        if stay != held.stay:
            held.stay = stay
            self._changed.add(key)


def _gone_on(before: Stay, now: Stay) -> Stay:
    """A stay goes on: what was known of it before still holds, and a page knows best what it is."""
    if before.is_told_by_page and not now.is_told_by_page and before.page == now.page:
        return replace(before, visitor_id=now.visitor_id or before.visitor_id)
    return replace(
        now,
        came_at=before.came_at,
        since=before.since if before.page == now.page else now.since,
        is_returning=before.is_returning or now.is_returning,
        has_agreed=before.has_agreed or now.has_agreed,
        visitor_id=now.visitor_id or before.visitor_id,
    )
