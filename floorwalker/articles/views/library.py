"""Articles as shoppers find and read them: the published ones, in their language where there is a text in it."""

from collections.abc import Iterator, Sequence

import msgspec

from floorwalker.articles import store
from floorwalker.articles.model import ArticleId, best_language
from floorwalker.articles.store import Written
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import SiteId
from floorwalker.kit.prose.blocks import Block, plain
from floorwalker.kit.prose.reading import blocks_of
from floorwalker.language.lookup.index import Index, Text
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import site

MOST_LISTED = 5
MOST_FOUND = 8
BEGINNING = 160


class OpenArticle(msgspec.Struct, frozen=True):
    """A published article as it is read, in one language; `languages` are those that it can be read in."""

    id: ArticleId
    language: str
    languages: list[str]
    title: str
    blocks: tuple[Block, ...]


class ListedArticle(msgspec.Struct, frozen=True):
    """A published article in a list, with how it begins."""

    id: ArticleId
    language: str
    title: str
    begins: str


def open_article(reads: Reads, site_id: SiteId, article_id: str, language: str) -> OpenArticle:
    """A published article, in this language, the shop's or any."""
    offered = {one.language: one for one in store.texts_of(reads, site_id, article_id) if one.standing == "published"}
    read_in = best_language(offered, [language, site(reads, site_id).language])
    if read_in is None:
        raise NotFound
    one = offered[read_in]
    return OpenArticle(one.article_id, read_in, list(offered), one.wording.title, blocks_of(one.wording.text))


def most_read(reads: Reads, site_id: SiteId, language: str) -> list[ListedArticle]:
    """Some published articles, those first that most people have read."""
    readers = {one.id: one.readers for one in store.articles(reads, site_id)}
    shown = list(_shown(reads, site_id, language))
    shown.sort(key=lambda one: (-readers[one.article_id], one.wording.title.casefold()))
    return [_listed(one) for one in shown[:MOST_LISTED]]


def looked_up(
    reads: Reads, site_id: SiteId, language: str, question: str, index: Index[ArticleId]
) -> list[ListedArticle]:
    """The published articles that answer a question, the best first."""
    shown = {one.article_id: one for one in _shown(reads, site_id, language)}
    found = dict.fromkeys(article_id for article_id in index.best(question, 4 * MOST_FOUND) if article_id in shown)
    return [_listed(shown[article_id]) for article_id in list(found)[:MOST_FOUND]]


def public_texts(reads: Reads, site_id: SiteId) -> tuple[tuple[int, int], list[Text[ArticleId]]]:
    """Every published text of a shop, to be found, with the stamp by which it is known when that has changed."""
    published = (one for one in store.texts(reads, site_id) if one.standing == "published")
    texts = [Text(one.article_id, one.wording.title, said_in(one)) for one in published]
    return store.stamp(reads, site_id), texts


def stamp_of(reads: Reads, site_id: SiteId) -> tuple[int, int]:
    """What changes with every change of a shop's articles."""
    return store.stamp(reads, site_id)


def said_in(one: Written) -> str:
    """What a text says, without how it looks."""
    return plain(blocks_of(one.wording.text))


def begins(one: Written) -> str:
    """How a text begins, cut where a word ends."""
    says = said_in(one)
    return says if len(says) <= BEGINNING else f"{says[:BEGINNING].rpartition(' ')[0] or says[:BEGINNING]} …"


def best_texts(texts: Sequence[Written], wanted: Sequence[str]) -> Iterator[Written]:
    """Yield of each article the one text that somebody is given who wants these languages."""
    by_article: dict[ArticleId, dict[str, Written]] = {}
    for one in texts:
        by_article.setdefault(one.article_id, {})[one.language] = one
    for offered in by_article.values():
        language = best_language(offered, wanted)
        if language is not None:
            yield offered[language]


def _shown(reads: Reads, site_id: SiteId, language: str) -> Iterator[Written]:
    published = [one for one in store.texts(reads, site_id) if one.standing == "published"]
    return best_texts(published, [language, site(reads, site_id).language])


def _listed(one: Written) -> ListedArticle:
    return ListedArticle(one.article_id, one.language, one.wording.title, begins(one))
