"""What all verbs of an article share: holding it, and keeping what a fact made of it."""

from floorwalker.articles import store
from floorwalker.articles.facts import ArticleFact
from floorwalker.articles.model import Article
from floorwalker.kit.errors import NotFound
from floorwalker.plumbing.journal import Words, tell
from floorwalker.plumbing.work import Work


def hold(work: Work, article_id: str) -> Article:
    """Take an article of the actor's shop, and hold it for this unit of work."""
    found = store.held(work, article_id)
    if found is None:
        raise NotFound
    return found


def record(work: Work, before: Article, fact: ArticleFact, words: Words | None = None) -> Article:
    """Tell the fact, and give what it makes of the article."""
    after = fact.changed(before, before.seq + 1, work.now)
    tell(work, before.id, fact, words=words, concerns=(before.site_id,), state=after)
    return after
