"""What all verbs of a template share: holding it, and keeping what a fact made of it."""

from floorwalker.kit.errors import NotFound
from floorwalker.plumbing.journal import Words, tell
from floorwalker.plumbing.work import Work
from floorwalker.templates import store
from floorwalker.templates.facts import TemplateFact
from floorwalker.templates.model import Template


def hold(work: Work, template_id: str) -> Template:
    """Take a template of the actor's shop, and hold it for this unit of work."""
    found = store.held(work, template_id)
    if found is None:
        raise NotFound
    return found


def record(work: Work, before: Template, fact: TemplateFact, words: Words | None = None) -> Template:
    """Tell the fact, and give what it makes of the template."""
    after = fact.changed(before, before.seq + 1, work.now)
    tell(work, before.id, fact, words=words, concerns=(before.site_id,), state=after)
    return after
