"""The keys by which a shop's server proves that a report is its own."""

from floorwalker.kit.actors import Role, require
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import new_id
from floorwalker.orders import store, views
from floorwalker.orders.facts import OrderKeyAdded, OrderKeyRetired
from floorwalker.orders.model import (
    LONGEST_SECRET,
    MOST_LIVE_KEYS,
    SHORTEST_SECRET,
    OrderKey,
    SecretUnusable,
    Source,
    TwoOrderKeysLive,
)
from floorwalker.plumbing.journal import held_head, tell
from floorwalker.plumbing.work import Work


def add_order_key(work: Work, source: Source, sealed: str = "") -> OrderKey:
    """Let the shop's server sign with one more key; `sealed` is the secret that Shopify made, all others are ours."""
    require(work.actor, Role.OWNER)
    site_id = work.actor.site_id
    held_head(work, site_id, site_id)
    live = [key for key in views.keys(work, site_id) if key.source == source and key.retired_at is None]
    if len(live) >= MOST_LIVE_KEYS:
        raise TwoOrderKeysLive
    key = OrderKey(new_id().replace("-", "")[-16:], source, work.now)
    store.add_key(work, key, sealed)
    tell(work, site_id, OrderKeyAdded(key.id, source))
    return key


def retire_order_key(work: Work, key: str) -> None:
    """Believe nothing any more that is signed with this key."""
    require(work.actor, Role.OWNER)
    site_id = work.actor.site_id
    held_head(work, site_id, site_id)
    if key not in {one.id for one in views.keys(work, site_id) if one.retired_at is None}:
        raise NotFound
    store.retire_key(work, key)
    tell(work, site_id, OrderKeyRetired(key))


def require_usable(source: Source, brought: str) -> None:
    """Refuse a secret where we make it, and none where the shop software does."""
    is_usable = SHORTEST_SECRET <= len(brought) <= LONGEST_SECRET and brought.isascii() and brought.isprintable()
    if (source == "shopify" and not is_usable) or (source != "shopify" and brought):
        raise SecretUnusable
