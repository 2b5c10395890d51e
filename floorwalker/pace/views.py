"""What is known of a shop's pace, and of its latest past."""

from functools import lru_cache

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.kit.learned_wait.learned_wait import LearnedWait
from floorwalker.pace import store
from floorwalker.pace.model import PAST_MS, ChatEnded, Past, ShopPace, Wait
from floorwalker.plumbing.work import Reads

MOST_WAITS = 10_000
"""So many of the latest waits are learned from one by one; their curves have about 250 in each of forty groups."""
LATELY_MS = 3_600_000
MOST_LATELY = 2_000


def pace(reads: Reads, site_id: SiteId) -> ShopPace:
    """How fast the shop serves, as far as that is known; as a typical one until then."""
    return store.pace(reads, site_id)


def learned_waits(reads: Reads, site_id: SiteId, version: int) -> LearnedWait | None:
    """What was learned of waits as they went, in this version; nothing where formulas foretell them."""
    text = store.learned(reads, site_id, version) if version else None
    return _decoded(text) if text else None


def past(reads: Reads, site_id: SiteId, reactions_ms: tuple[int, ...] = ()) -> Past:
    """The last weeks of a shop, added up."""
    since = Instant(reads.now - PAST_MS)
    waits, count = store.waited(reads, site_id, since)
    verdicts = [wait.was_kept() for wait in store.announced_waits(reads, site_id, since, reads.now)]
    known = [verdict for verdict in verdicts if verdict is not None]
    return Past(store.levels(reads, site_id, since), waits, count, len(known), sum(known), reactions_ms)


def waits_one_by_one(reads: Reads, site_id: SiteId) -> tuple[list[Wait], list[ChatEnded]]:
    """The last weeks of a shop, customer by customer, with the ends of chats between them."""
    waits = store.latest_waits(reads, site_id, Instant(reads.now - PAST_MS), MOST_WAITS)
    since = min((wait.began_at for wait in waits), default=reads.now) - LATELY_MS
    return waits, store.chats_ended(reads, site_id, Instant(since), 4 * MOST_WAITS)


def lately(reads: Reads, site_id: SiteId) -> tuple[list[Wait], list[ChatEnded]]:
    """The last hour, in the same way."""
    since = Instant(reads.now - LATELY_MS)
    waits = store.latest_waits(reads, site_id, since, MOST_LATELY)
    return waits, store.chats_ended(reads, site_id, since, MOST_LATELY)


@lru_cache(maxsize=64)
def _decoded(text: str) -> LearnedWait:
    return msgspec.json.decode(text, type=LearnedWait)
