"""Links in templates: which are to be looked at, and which lead nowhere."""

from collections.abc import Mapping

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.outgoing.guard import origin_of
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import site
from floorwalker.templates import store
from floorwalker.templates.model import Link, links_in

LOOK_AGAIN_MS = 24 * 3_600_000
LOOK_SOON_MS = 3_600_000
MOST_AT_ONCE = 20
"""So many links are looked at in one go; a slow shop then still answers within the lease of due work."""


def links_to_look_at(reads: Reads, site_id: SiteId) -> tuple[frozenset[str], list[str]]:
    """The origins where a shop's pages may be, and the links to them that it is time to look at."""
    ripe = [(at, url) for url, at in _looks(reads, site_id).items() if at <= reads.now]
    return site(reads, site_id).origins, [url for _, url in sorted(ripe)[:MOST_AT_ONCE]]


def next_look_at(reads: Reads, site_id: SiteId) -> Instant | None:
    """When the next link is to be looked at; nothing where there is none."""
    return min(_looks(reads, site_id).values(), default=None)


def broken_in(text: str, known: Mapping[str, Link]) -> list[Link]:
    """The links of a text that lead nowhere."""
    found = (known[url] for url in links_in(text) if url in known)
    return [link for link in found if link.is_broken]


def _looks(reads: Reads, site_id: SiteId) -> dict[str, Instant]:
    """When each link to a page of the shop's own is to be looked at: daily, and hourly while it fails."""
    origins, known = site(reads, site_id).origins, store.links(reads, site_id)
    given = (one for one in store.written(reads, site_id) if not one.template.is_retired)
    own = {url for one in given for url in links_in(one.wording.text) if origin_of(url) in origins}
    looks = {}
    for url in own:
        link = known.get(url, Link(url))
        pause = LOOK_SOON_MS if link.failures else LOOK_AGAIN_MS
        looks[url] = Instant(link.checked_at + pause if link.checked_at else 0)
    return looks
