"""Links in templates: which are to be looked at, and which lead nowhere."""

from collections.abc import Mapping

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.kit.linked import BrokenLink, Link, broken_among, looks
from floorwalker.plumbing.outgoing.guard import origin_of
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import site
from floorwalker.templates import store
from floorwalker.templates.model import links_in

MOST_AT_ONCE = 20
"""So many links are looked at in one go; a slow shop then still answers within the lease of due work."""


def links_to_look_at(reads: Reads, site_id: SiteId) -> tuple[frozenset[str], list[str]]:
    """The origins where a shop's pages may be, and the links to them that it is time to look at."""
    ripe = [(at, url) for url, at in _looks(reads, site_id).items() if at <= reads.now]
    return site(reads, site_id).origins, [url for _, url in sorted(ripe)[:MOST_AT_ONCE]]


def next_look_at(reads: Reads, site_id: SiteId) -> Instant | None:
    """When the next link is to be looked at; nothing where there is none."""
    return min(_looks(reads, site_id).values(), default=None)


def broken_in(text: str, known: Mapping[str, Link]) -> list[BrokenLink]:
    """The links of a text that lead nowhere."""
    return broken_among(links_in(text), known)


def _looks(reads: Reads, site_id: SiteId) -> dict[str, Instant]:
    """When each link to a page of the shop's own is to be looked at."""
    origins, known = site(reads, site_id).origins, store.known_links.of(reads, site_id)
    given = (one for one in store.written(reads, site_id) if not one.template.is_retired)
    own = {url for one in given for url in links_in(one.wording.text) if origin_of(url) in origins}
    return looks(own, known)
