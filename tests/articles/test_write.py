"""Writing articles: one text a language, seen by shoppers when it is published and no longer than that."""

import pytest

from floorwalker.articles import model
from floorwalker.articles.actions.writing import add_article, publish_article, withdraw_article, write_article
from floorwalker.articles.model import ArticleId, TooManyArticles, UnsafeLink
from floorwalker.articles.views.library import most_read, open_article
from floorwalker.articles.views.page import article_cards, article_texts
from floorwalker.identity.model import NotALanguage
from floorwalker.kit.errors import EmptyText, FloorwalkerError, NotAllowed, NotFound, TooLong
from tests.articles.shelf import TEXT, TITLE, card_of, draft, published
from tests.cast import Cast


def shown(cast: Cast, article: ArticleId, language: str = "en") -> tuple[str, str]:
    """Give what a shopper reads: in which language, and its title."""
    found = cast.look(open_article, cast.shoe_shop.id, article, language)
    return found.language, found.title


def is_absent(cast: Cast, article: str, language: str = "en") -> bool:
    """Tell whether shoppers cannot read it."""
    with pytest.raises(NotFound):
        cast.look(open_article, cast.shoe_shop.id, article, language)
    return all(one.id != article for one in cast.look(most_read, cast.shoe_shop.id, language))


def test_a_draft_is_for_the_staff_until_it_is_published(cast: Cast) -> None:
    article = draft(cast)
    assert is_absent(cast, article)

    for _ in range(2):
        cast.do(publish_article, cast.lea, article, "en")

    assert shown(cast, article) == ("en", TITLE)
    assert [one.title for one in cast.look(most_read, cast.shoe_shop.id, "en")] == [TITLE]


def test_what_is_withdrawn_is_gone_and_comes_back(cast: Cast) -> None:
    article = published(cast)

    for _ in range(2):
        cast.do(withdraw_article, cast.lea, article, "en")
    assert is_absent(cast, article)
    cast.do(publish_article, cast.lea, article, "en")

    assert shown(cast, article) == ("en", TITLE)


def test_a_published_text_that_is_rewritten_says_the_new_at_once(cast: Cast) -> None:
    article = published(cast)

    cast.do(write_article, cast.olga, article, "en", "Returns", "For *60* days.")

    assert shown(cast, article) == ("en", "Returns")
    [text] = cast.look(article_texts, cast.lea, article)
    assert (text.text, text.standing) == ("For *60* days.", "published")


def test_each_language_is_published_for_itself_and_read_where_it_is_wanted(cast: Cast) -> None:
    article = published(cast)
    cast.do(write_article, cast.lea, article, "fi-FI", "Palautukset", "30 päivää.")
    assert shown(cast, article, "fi") == ("en", TITLE)

    cast.do(publish_article, cast.lea, article, "fi")

    assert shown(cast, article, "fi") == ("fi", "Palautukset")
    assert shown(cast, article, "de") == ("en", TITLE)
    cast.do(withdraw_article, cast.lea, article, "en")
    assert shown(cast, article, "de") == ("fi", "Palautukset")


def test_agents_see_what_is_published_and_leads_all(cast: Cast) -> None:
    article = draft(cast)
    cast.do(write_article, cast.lea, article, "fi", "Palautukset", "30 päivää.")
    cast.do(publish_article, cast.lea, article, "fi")

    [seen] = cast.look(article_cards, cast.ada)

    assert [text.language for text in seen.texts] == ["fi"]
    assert [text.language for text in card_of(cast, article).texts] == ["en", "fi"]
    assert [text.language for text in cast.look(article_texts, cast.ada, article)] == ["fi"]


@pytest.mark.parametrize(
    ("title", "text", "refusal"),
    [
        ("", TEXT, EmptyText),
        (TITLE, " \u200b", EmptyText),
        ("a" * 121, TEXT, TooLong),
        (TITLE, "a" * 12_001, TooLong),
        (TITLE, "[look](javascript:alert(1))", UnsafeLink),
        (TITLE, "![look](data:image/svg+xml,x)", UnsafeLink),
        (TITLE, "[look](/console/)", UnsafeLink),
    ],
)
def test_what_nobody_could_read_or_should_follow_is_refused(
    cast: Cast, title: str, text: str, refusal: type[FloorwalkerError]
) -> None:
    article = published(cast)

    with pytest.raises(refusal):
        draft(cast, title, text)
    with pytest.raises(refusal):
        cast.do(write_article, cast.lea, article, "en", title, text)

    assert shown(cast, article) == ("en", TITLE)


def test_a_language_is_named_as_browsers_name_it(cast: Cast) -> None:
    with pytest.raises(NotALanguage):
        draft(cast, language="Finnish!")


def test_a_text_that_is_not_there_is_not_published(cast: Cast) -> None:
    article = draft(cast)

    with pytest.raises(NotFound):
        cast.do(publish_article, cast.lea, article, "fi")


def test_more_than_anybody_keeps_true_are_refused(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("floorwalker.articles.actions.writing.MOST_ARTICLES", 1)
    article = published(cast)

    with pytest.raises(TooManyArticles):
        draft(cast)
    cast.do(withdraw_article, cast.lea, article, "en")
    draft(cast)
    with pytest.raises(TooManyArticles):
        cast.do(publish_article, cast.lea, article, "en")
    assert model.MOST_ARTICLES == 300


def test_an_agent_writes_none(cast: Cast) -> None:
    article = draft(cast)

    for action, given in (
        (add_article, ("en", TITLE, TEXT)),
        (write_article, (article, "en", TITLE, TEXT)),
        (publish_article, (article, "en")),
        (withdraw_article, (article, "en")),
    ):
        with pytest.raises(NotAllowed):
            cast.do(action, cast.ada, *given)


def test_a_stranger_neither_finds_nor_changes_it(cast: Cast) -> None:
    article, hidden = published(cast), draft(cast)

    for target in (article, hidden, ArticleId("absent")):
        with pytest.raises(NotFound):
            cast.do(write_article, cast.carl, target, "en", TITLE, "Never.")
        with pytest.raises(NotFound):
            cast.do(publish_article, cast.carl, target, "en")
        with pytest.raises(NotFound):
            cast.do(withdraw_article, cast.carl, target, "en")
        with pytest.raises(NotFound):
            cast.look(article_texts, cast.carl, target)
        with pytest.raises(NotFound):
            cast.look(open_article, cast.hat_shop.id, target, "en")

    assert cast.look(article_cards, cast.carl) == []
    assert cast.look(most_read, cast.hat_shop.id, "en") == []
    assert shown(cast, article) == ("en", TITLE)


def test_a_stranger_writes_into_their_own_shop(cast: Cast) -> None:
    cast.do(add_article, cast.carl, "en", "Hats", "We have hats.")

    assert cast.look(article_cards, cast.lea) == []


def test_no_fact_holds_a_word_of_it(cast: Cast) -> None:
    draft(cast, "Peppermint", "Peppermint boots")

    assert not any("eppermint" in body for (body,) in cast.look(lambda reads: reads.read("SELECT body FROM facts")))
