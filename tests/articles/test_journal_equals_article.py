"""What facts make of an article, one after the other, is what is kept of it, and what its page counts."""

from collections.abc import Callable
from typing import get_args

from floorwalker.articles import store
from floorwalker.articles.actions.linking import note_link
from floorwalker.articles.actions.links import note_article_links
from floorwalker.articles.actions.reading import judge_article, note_read
from floorwalker.articles.actions.writing import publish_article, withdraw_article, write_article
from floorwalker.articles.facts import ArticleAdded, ArticleFact, apply
from floorwalker.articles.model import ArticleId
from floorwalker.plumbing.trail import is_intact
from tests.articles.shelf import card_of, draft, say
from tests.cast import SHOE_ORIGIN, Cast

URL = f"{SHOE_ORIGIN}/returns"


def test_each_fact_about_an_article_makes_what_is_kept(cast: Cast) -> None:
    article, talk = draft(cast, text=f"See {URL}"), cast.talk()
    client_id = say(cast, talk, f"https://chat.example/articles/{article}")
    deeds: list[Callable[[], object]] = [
        lambda: cast.do(publish_article, cast.lea, article, "en"),
        lambda: cast.do(write_article, cast.lea, article, "fi", "Palautus", f"Katso {URL}"),
        lambda: cast.do(write_article, cast.lea, article, "en", "Back", f"Look at {URL}"),
        lambda: cast.do(publish_article, cast.lea, article, "fi"),
        lambda: cast.do(withdraw_article, cast.lea, article, "en"),
        lambda: cast.do(note_read, cast.mia, article, "en"),
        lambda: cast.do(judge_article, cast.mia, article, is_helpful=True),
        lambda: cast.do(judge_article, cast.max, article, is_helpful=False),
        lambda: cast.do(note_link, cast.ada, article, talk, client_id),
        lambda: cast.do(note_article_links, cast.house, {URL: "nowhere"}),
    ]

    check(cast, article)
    for deed in deeds:
        deed()
        check(cast, article)

    kinds = {type(entry.fact) for entry in cast.look(store.entries, cast.shoe_shop.id, article)}
    assert kinds == set(get_args(ArticleFact))
    assert cast.look(is_intact, cast.shoe_shop.id, article)


def check(cast: Cast, article: ArticleId) -> None:
    """Add up the journal of an article, and compare it with the tables and the page."""
    first, *later = cast.look(store.entries, cast.shoe_shop.id, article)
    assert isinstance(first.fact, ArticleAdded)
    made = first.fact.begun(cast.shoe_shop.id, article)
    for entry in later:
        made = apply(made, entry)

    card, texts = card_of(cast, article), cast.look(store.texts_of, cast.shoe_shop.id, article)
    assert made == cast.look(store.article, cast.shoe_shop.id, article)
    assert [(one.language, one.standing, len(one.wording.text)) for one in texts] == [
        (text.language, text.standing, text.length) for text in made.texts
    ]
    figures = card.figures
    assert (figures.readers, figures.helped, figures.not_helped) == (made.readers, made.helped, made.not_helped)
    assert (figures.linked, len(card.broken)) == (made.linked, made.broken_links)
