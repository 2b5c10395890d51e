"""What is kept of links in articles: where they lead, and since when nowhere."""

from collections.abc import Mapping

from floorwalker.articles import store
from floorwalker.articles.actions.keeping import hold, record
from floorwalker.articles.actions.writing import CHECK_ARTICLE_LINKS
from floorwalker.articles.facts import ArticleLinksChecked
from floorwalker.articles.views.links import broken_in, next_look_at
from floorwalker.kit.clock import Instant
from floorwalker.kit.linked import Link, Verdict
from floorwalker.plumbing.due import schedule
from floorwalker.plumbing.work import Work


def note_article_links(work: Work, found: Mapping[str, Verdict]) -> None:
    """Keep what a look at some links found, tell of articles whose links broke or mended, and look again in time."""
    site_id = work.actor.site_id
    known = store.known_links.of(work, site_id)
    for url, verdict in found.items():
        known[url] = known.get(url, Link(url)).after(verdict, work.now)
        store.known_links.keep(work, site_id, known[url])
    texts = store.texts(work, site_id)
    for one in store.articles(work, site_id):
        broken = len(broken_in([text for text in texts if text.article_id == one.id], known))
        if broken != one.broken_links:
            record(work, hold(work, one.id), ArticleLinksChecked(broken))
    next_at = next_look_at(work, site_id)
    if next_at is not None:
        schedule(work, CHECK_ARTICLE_LINKS, site_id, max(next_at, Instant(work.now + 1)))
