"""What is kept of links in templates: where they lead, and since when nowhere."""

from collections.abc import Mapping

from floorwalker.kit.clock import Instant
from floorwalker.plumbing.due import schedule
from floorwalker.plumbing.work import Work
from floorwalker.templates import store
from floorwalker.templates.actions.keeping import hold, record
from floorwalker.templates.actions.writing import CHECK_LINKS
from floorwalker.templates.facts import TemplateLinksChecked
from floorwalker.templates.model import Link, Verdict
from floorwalker.templates.views.links import broken_in, next_look_at


def note_links(work: Work, found: Mapping[str, Verdict]) -> None:
    """Keep what a look at some links found, tell of templates whose links broke or mended, and look again in time."""
    known = store.known_links.of(work, work.actor.site_id)
    for url, verdict in found.items():
        known[url] = known.get(url, Link(url)).after(verdict, work.now)
        store.known_links.keep(work, work.actor.site_id, known[url])
    for one in store.written(work, work.actor.site_id):
        broken = len(broken_in(one.wording.text, known))
        if broken != one.template.broken_links:
            record(work, hold(work, one.template.id), TemplateLinksChecked(broken))
    next_at = next_look_at(work, work.actor.site_id)
    if next_at is not None:
        schedule(work, CHECK_LINKS, work.actor.site_id, max(next_at, Instant(work.now + 1)))
