"""The page of templates: what each says, how much it is used, how that went, and which links lead nowhere."""

from collections.abc import Sequence
from statistics import median

import msgspec

from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Attachment
from floorwalker.kit.ids import TeamId
from floorwalker.kit.linked import BrokenLink
from floorwalker.plumbing.work import Reads
from floorwalker.templates import store
from floorwalker.templates.model import TemplateId, Use
from floorwalker.templates.views.links import broken_in

COUNTED_DAYS = 30
_DAY_MS = 24 * 3_600_000


class Figures(msgspec.Struct, frozen=True):
    """How a template did in the last thirty days.

    `uses` are messages that it went into, of `conversations`. `edited_percent` is the middle of how many of a hundred
    words were changed before sending. Of the conversations that have ended since, `answered_percent` ended as
    answered, and `substantive_ms` is the middle of the time from the customer's question to the first answer of
    substance (M6). Nothing where nothing is known yet. It tells what goes together, and not what caused it.
    """

    uses: int
    conversations: int
    edited_percent: int | None
    ended: int
    answered_percent: int | None
    substantive_ms: int | None


class TemplateCard(msgspec.Struct, frozen=True):
    """One template on the page."""

    id: TemplateId
    shortcut: str
    name: str
    text: str
    language: str | None
    team: TeamId | None
    is_retired: bool
    files: list[Attachment]
    figures: Figures
    broken: list[BrokenLink]


def template_cards(reads: Reads, actor: Actor) -> list[TemplateCard]:
    """Every template of the shop by name, the retired last."""
    site_id = actor.site_id
    uses = store.uses_since(reads, site_id, Instant(reads.now - COUNTED_DAYS * _DAY_MS))
    files, links = store.files(reads, site_id), store.known_links.of(reads, site_id)
    cards = [
        TemplateCard(
            id=one.template.id,
            shortcut=one.wording.shortcut,
            name=one.wording.name,
            text=one.wording.text,
            language=one.template.language,
            team=one.template.team_id,
            is_retired=one.template.is_retired,
            files=[files[file_id] for file_id in one.template.files],
            figures=figures(uses.get(one.template.id, [])),
            broken=broken_in(one.wording.text, links),
        )
        for one in store.written(reads, site_id)
    ]
    return sorted(cards, key=lambda card: (card.is_retired, card.name.casefold()))


def figures(uses: Sequence[Use]) -> Figures:
    """Work out the figures of one template from its uses; each conversation is one, however often it was used there."""
    ended = {use.conversation_id: use for use in uses if use.measured_at is not None}
    answered = sum(use.ending == "answered" for use in ended.values())
    waits = [use.substantive_ms for use in ended.values() if use.substantive_ms is not None]
    return Figures(
        uses=len(uses),
        conversations=len({use.conversation_id for use in uses}),
        edited_percent=round(median(use.edited_percent for use in uses)) if uses else None,
        ended=len(ended),
        answered_percent=round(100 * answered / len(ended)) if ended else None,
        substantive_ms=round(median(waits)) if waits else None,
    )
