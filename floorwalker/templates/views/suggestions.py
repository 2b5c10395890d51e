"""By what templates are found when a customer says something: their words, and what they have answered before."""

from collections import defaultdict

from floorwalker.kit.ids import SiteId
from floorwalker.language.lookup.index import Text
from floorwalker.plumbing.work import Reads
from floorwalker.templates import store
from floorwalker.templates.model import TemplateId

MOST_LEARNED, MOST_LEARNED_EACH = 2_000, 20


def texts_to_find(reads: Reads, site_id: SiteId) -> list[Text[TemplateId]]:
    """Every template of a shop as a text to be found."""
    learned: defaultdict[TemplateId, list[str]] = defaultdict(list)
    for template_id, asked in store.answered(reads, site_id, MOST_LEARNED):
        if len(learned[template_id]) < MOST_LEARNED_EACH:
            learned[template_id].append(asked)
    return [
        Text(
            one.template.id,
            f"{one.wording.shortcut} {one.wording.name}",
            one.wording.text,
            tuple(learned.get(one.template.id, ())),
        )
        for one in store.written(reads, site_id)
        if not one.template.is_retired
    ]


def stamp_of(reads: Reads, site_id: SiteId) -> tuple[int, int]:
    """What changes with everything that happens to a shop's templates."""
    return store.stamp(reads, site_id)
