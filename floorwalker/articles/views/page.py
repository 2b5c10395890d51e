"""The page of articles: what there is in which language, how much it is read and linked, and whether it helps."""

from collections.abc import Sequence

import msgspec

from floorwalker.articles import store
from floorwalker.articles.model import ArticleId, Counted, Standing
from floorwalker.articles.store import Written
from floorwalker.articles.views.library import begins
from floorwalker.articles.views.links import broken_in
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import SiteId
from floorwalker.kit.linked import BrokenLink
from floorwalker.kit.prose.blocks import Block
from floorwalker.kit.prose.reading import blocks_of
from floorwalker.language.lookup.index import Index
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import site

COUNTED_DAYS = 30
MOST_FOUND = 20
_DAY_MS = 24 * 3_600_000


class TextCard(msgspec.Struct, frozen=True):
    """An article in one language, with how it begins."""

    language: str
    standing: Standing
    title: str
    begins: str


class ArticleCard(msgspec.Struct, frozen=True):
    """One article on the page.

    `figures` are of the last thirty days: visitors who read it in the widget for the first time, how many of them said
    that it helped or did not, and messages in which agents linked it.
    """

    id: ArticleId
    texts: list[TextCard]
    figures: Counted
    broken: list[BrokenLink]


class FullText(msgspec.Struct, frozen=True):
    """An article in one language: as it is written, and as it is read."""

    language: str
    standing: Standing
    title: str
    text: str
    blocks: tuple[Block, ...]


def article_cards(reads: Reads, actor: Actor) -> list[ArticleCard]:
    """The shop's articles by name: to leads and owners all, to agents what is published."""
    counted = store.counted(reads, actor.site_id, Instant(reads.now - COUNTED_DAYS * _DAY_MS))
    known, texts = store.known_links.of(reads, actor.site_id), _seen_by(actor, store.texts(reads, actor.site_id))
    cards = []
    for article_id in dict.fromkeys(one.article_id for one in texts):
        own = _own_language_first(reads, actor.site_id, [one for one in texts if one.article_id == article_id])
        shown = [TextCard(one.language, one.standing, one.wording.title, begins(one)) for one in own]
        cards.append(ArticleCard(article_id, shown, counted.get(article_id, Counted()), broken_in(own, known)))
    return sorted(cards, key=lambda card: card.texts[0].title.casefold())


def article_texts(reads: Reads, actor: Actor, article_id: str) -> list[FullText]:
    """What an article says in each language; to agents where it is published."""
    texts = _seen_by(actor, store.texts_of(reads, actor.site_id, article_id))
    if not texts:
        raise NotFound
    return [
        FullText(one.language, one.standing, one.wording.title, one.wording.text, blocks_of(one.wording.text))
        for one in _own_language_first(reads, actor.site_id, texts)
    ]


def article_ids_about(reads: Reads, actor: Actor, question: str, index: Index[ArticleId]) -> list[ArticleId]:
    """Which articles answer a question, the best first: published, and for leads by their titles also the others."""
    found = list(dict.fromkeys(index.best(question, MOST_FOUND)))
    sought = question.strip().casefold()
    titled = (one for one in _seen_by(actor, store.texts(reads, actor.site_id)) if sought)
    named = [one.article_id for one in titled if sought in one.wording.title.casefold()]
    return list(dict.fromkeys([*named, *found]))


def _seen_by(actor: Actor, texts: Sequence[Written]) -> list[Written]:
    is_lead = actor.role is not None and actor.role.includes(Role.LEAD)
    return [one for one in texts if is_lead or one.standing == "published"]


def _own_language_first(reads: Reads, site_id: SiteId, texts: Sequence[Written]) -> list[Written]:
    own = site(reads, site_id).language
    return sorted(texts, key=lambda one: (one.language != own, one.language))
