"""What is kept of reading: who has read an article, and whether it helped them."""

from floorwalker.articles import store
from floorwalker.articles.actions.keeping import hold, record
from floorwalker.articles.facts import ArticleJudged, ArticleRead
from floorwalker.articles.model import Article, best_language
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import VisitorId
from floorwalker.plumbing.work import Work


def note_read(work: Work, article: str, language: str) -> bool | None:
    """Keep that a visitor has read an article, once; gives what they have said of it."""
    before = _public(work, article)
    read = store.read_by(work, before.site_id, before.id, work.actor.id)
    if read is None:
        _first_read(work, before, language)
    return read.is_helpful if read else None


def judge_article(work: Work, article: str, *, is_helpful: bool) -> bool:
    """Keep whether it helped a visitor; they are asked once, so what they said first stays. Gives that."""
    before = _public(work, article)
    read = store.read_by(work, before.site_id, before.id, work.actor.id)
    if read is not None and read.is_helpful is not None:
        return read.is_helpful
    if read is None:
        before = _first_read(work, before, "")
    record(work, before, ArticleJudged(VisitorId(work.actor.id), is_helpful))
    store.judge(work, before, work.actor.id, is_helpful=is_helpful)
    return is_helpful


def _first_read(work: Work, before: Article, language: str) -> Article:
    offered = [text.language for text in before.texts if text.standing == "published"]
    read_in = best_language(offered, [language]) or ""
    store.add_reader(work, before, work.actor.id)
    return record(work, before, ArticleRead(VisitorId(work.actor.id), read_in))


def _public(work: Work, article: str) -> Article:
    """An article that visitors may read; to whoever is none, or of another shop, it is not there."""
    found = hold(work, article)
    if work.actor.kind != "visitor" or not found.is_public:
        raise NotFound
    return found
