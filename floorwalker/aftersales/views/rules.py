"""What a shop offers after a sale, and by which keys it is asked."""

from floorwalker.aftersales.model import RequestKeys, Rules
from floorwalker.aftersales.store import rules as store
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import site_by_key


def rules(reads: Reads, site_id: SiteId) -> Rules:
    """What a shop offers."""
    return store.rules(reads, site_id)


def request_keys(reads: Reads, site_id: SiteId) -> RequestKeys:
    """By which keys its requests are signed."""
    return store.keys(reads, site_id)


def keys_at(reads: Reads, site_key: str) -> tuple[SiteId, RequestKeys]:
    """Whose address an answer came to, and by which keys it may be signed; nobody's has none."""
    try:
        site = site_by_key(reads, site_key)
    except NotFound:
        return SiteId(""), RequestKeys()
    return site.id, store.keys(reads, site.id)
