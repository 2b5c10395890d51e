"""Which templates may answer what a customer says now: by their words, and by what they have answered before."""

from collections import defaultdict

from floorwalker.conversations.views import said_by_visitor
from floorwalker.kit.actors import Actor
from floorwalker.kit.ids import SiteId
from floorwalker.language.lookup.index import Index, Text
from floorwalker.plumbing.work import Reads
from floorwalker.templates import store
from floorwalker.templates.model import TemplateId
from floorwalker.templates.views.desk import ReadyTemplate, ready_for

MOST_SUGGESTED = 3
MOST_LOOKED_AT = 30
"""Of the best, some may be of other teams or languages."""
MOST_LEARNED, MOST_LEARNED_EACH = 2_000, 20


def texts_to_find(reads: Reads, site_id: SiteId) -> tuple[tuple[int, int], list[Text[TemplateId]]]:
    """Every template of a shop as a text to be found, with the stamp by which it is known when that has changed."""
    learned: defaultdict[TemplateId, list[str]] = defaultdict(list)
    for template_id, asked in store.answered(reads, site_id, MOST_LEARNED):
        if len(learned[template_id]) < MOST_LEARNED_EACH:
            learned[template_id].append(asked)
    texts = [
        Text(
            one.template.id,
            f"{one.wording.shortcut} {one.wording.name}",
            one.wording.text,
            tuple(learned.get(one.template.id, ())),
        )
        for one in store.written(reads, site_id)
        if not one.template.is_retired
    ]
    return store.stamp(reads, site_id), texts


def stamp_of(reads: Reads, site_id: SiteId) -> tuple[int, int]:
    """What changes with everything that happens to a shop's templates."""
    return store.stamp(reads, site_id)


def suggested(reads: Reads, actor: Actor, conversation_id: str, index: Index[TemplateId]) -> list[ReadyTemplate]:
    """The three templates that answer best what a customer has said since our last answer, in their language."""
    ready = {one.id: one for one in ready_for(reads, actor, conversation_id) if one.is_in_their_language}
    question = " ".join(said_by_visitor(reads, actor, conversation_id))
    found = index.best(question, MOST_LOOKED_AT) if question else []
    return [ready[template_id] for template_id in found if template_id in ready][:MOST_SUGGESTED]
