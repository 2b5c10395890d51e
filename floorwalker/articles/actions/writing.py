"""Writing and publishing articles, which leads and owners do."""

from floorwalker.articles import store
from floorwalker.articles.actions.keeping import hold, record
from floorwalker.articles.facts import ArticleAdded, ArticlePublished, ArticleWithdrawn, ArticleWritten
from floorwalker.articles.model import (
    MOST_ARTICLES,
    Article,
    ArticleId,
    TextState,
    TooManyArticles,
    Wording,
    clean_wording,
)
from floorwalker.identity.model import clean_languages
from floorwalker.kit.actors import Role, require
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import new_id
from floorwalker.plumbing.due import schedule_by
from floorwalker.plumbing.journal import Words, tell, words_of
from floorwalker.plumbing.work import Work

CHECK_ARTICLE_LINKS = "check_article_links"
"""The due work that looks whether links in a shop's articles still lead somewhere."""


def add_article(work: Work, language: str, title: str, text: str) -> ArticleId:
    """Begin an article with its text in one language, as a draft."""
    require(work.actor, Role.LEAD)
    says, read_in = clean_wording(title, text), _one_language(language)
    _require_room(work)

    said = _words(work, says)
    fact = ArticleAdded(read_in, len(says.text), said.digest())
    added = fact.begun(work.actor.site_id, ArticleId(new_id()))
    store.add(work, added)
    store.write(work, added, read_in, says)
    tell(work, added.id, fact, words=said, concerns=(added.site_id,), state=added)
    _look_at_links(work)
    return added.id


def write_article(work: Work, article: str, language: str, title: str, text: str) -> None:
    """Let an article say this in a language; where it is published, from now on."""
    require(work.actor, Role.LEAD)
    before = hold(work, article)
    says, read_in = clean_wording(title, text), _one_language(language)

    said = _words(work, says)
    after = record(work, before, ArticleWritten(read_in, len(says.text), said.digest()), said)
    store.write(work, after, read_in, says)
    _look_at_links(work)


def publish_article(work: Work, article: str, language: str) -> None:
    """Let shoppers read an article in a language; to ask again changes nothing."""
    require(work.actor, Role.LEAD)
    before = hold(work, article)
    text = _text_in(before, language)
    if text.standing == "published":
        return
    if all(one.standing == "withdrawn" for one in before.texts):
        _require_room(work)
    after = record(work, before, ArticlePublished(text.language))
    store.stand(work, after, text.language, "published")
    _look_at_links(work)


def withdraw_article(work: Work, article: str, language: str) -> None:
    """Let nobody but the staff read an article in a language; to ask again changes nothing."""
    require(work.actor, Role.LEAD)
    before = hold(work, article)
    text = _text_in(before, language)
    if text.standing != "withdrawn":
        after = record(work, before, ArticleWithdrawn(text.language))
        store.stand(work, after, text.language, "withdrawn")


def _one_language(language: str) -> str:
    return clean_languages((language,))[0]


def _text_in(article: Article, language: str) -> TextState:
    found = article.text_in(_one_language(language))
    if found is None:
        raise NotFound
    return found


def _words(work: Work, says: Wording) -> Words:
    return words_of(work, f"{says.title}\n{says.text}")


def _require_room(work: Work) -> None:
    if store.how_many(work, work.actor.site_id) >= MOST_ARTICLES:
        raise TooManyArticles


def _look_at_links(work: Work) -> None:
    schedule_by(work, CHECK_ARTICLE_LINKS, work.actor.site_id, work.now)
