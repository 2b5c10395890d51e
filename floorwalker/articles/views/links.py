"""Links in articles: which are to be looked at, and which lead nowhere."""

from collections.abc import Mapping, Sequence

from floorwalker.articles import store
from floorwalker.articles.store import Written
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.kit.linked import BrokenLink, Link, broken_among, looks
from floorwalker.kit.prose.blocks import links
from floorwalker.kit.prose.reading import blocks_of
from floorwalker.plumbing.outgoing.guard import origin_of
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import site

MOST_AT_ONCE = 20
"""So many links are looked at in one go; a slow shop then still answers within the lease of due work."""


def article_links_to_look_at(reads: Reads, site_id: SiteId) -> tuple[frozenset[str], list[str]]:
    """The origins where a shop's pages may be, and the links to them that it is time to look at."""
    ripe = [(at, url) for url, at in _looks(reads, site_id).items() if at <= reads.now]
    return site(reads, site_id).origins, [url for _, url in sorted(ripe)[:MOST_AT_ONCE]]


def next_look_at(reads: Reads, site_id: SiteId) -> Instant | None:
    """When the next link is to be looked at; nothing where there is none."""
    return min(_looks(reads, site_id).values(), default=None)


def broken_in(texts: Sequence[Written], known: Mapping[str, Link]) -> list[BrokenLink]:
    """The links of an article's texts that lead nowhere, each once; what is withdrawn leads nobody anywhere."""
    return broken_among(dict.fromkeys(url for text in texts for url in _links_of(text)), known)


def _looks(reads: Reads, site_id: SiteId) -> dict[str, Instant]:
    """When each link to a page of the shop's own is to be looked at."""
    origins = site(reads, site_id).origins
    own = {url for text in store.texts(reads, site_id) for url in _links_of(text) if origin_of(url) in origins}
    return looks(own, store.known_links.of(reads, site_id))


def _links_of(text: Written) -> tuple[str, ...]:
    return () if text.standing == "withdrawn" else links(blocks_of(text.wording.text))
