"""Reading articles: counted once a visitor, and so is whether it helped; what agents link is counted by its message."""

import pytest

from floorwalker.articles.actions.linking import note_link
from floorwalker.articles.actions.reading import judge_article, note_read
from floorwalker.articles.actions.writing import withdraw_article
from floorwalker.articles.facts import ArticleJudged, ArticleLinked, ArticleRead
from floorwalker.articles.model import Counted
from floorwalker.articles.views.desk import ready_articles
from floorwalker.articles.views.library import most_read
from floorwalker.kit.errors import NotFound
from tests.articles.shelf import card_of, draft, published, say
from tests.cast import Cast
from tests.folding import facts_of


def test_a_visitor_counts_once_as_a_reader(cast: Cast) -> None:
    article = published(cast)

    said = [cast.do(note_read, visitor, article, "en") for visitor in (cast.mia, cast.mia, cast.max)]

    assert said == [None, None, None]
    assert card_of(cast, article).figures == Counted(readers=2)
    assert [fact.visitor_id for fact, _ in facts_of(cast, article, ArticleRead)] == [cast.mia.id, cast.max.id]


def test_a_visitor_says_once_whether_it_helped(cast: Cast) -> None:
    article = published(cast)
    cast.do(note_read, cast.mia, article, "en")

    assert cast.do(judge_article, cast.mia, article, is_helpful=True)
    assert cast.do(judge_article, cast.mia, article, is_helpful=False)
    assert not cast.do(judge_article, cast.max, article, is_helpful=False)

    assert cast.do(note_read, cast.mia, article, "en") is True
    assert card_of(cast, article).figures == Counted(readers=2, helped=1, not_helped=1)
    assert [fact.is_helpful for fact, _ in facts_of(cast, article, ArticleJudged)] == [True, False]


def test_figures_are_of_thirty_days(cast: Cast) -> None:
    article = published(cast)
    cast.do(judge_article, cast.mia, article, is_helpful=True)

    cast.clock.advance(seconds=30 * 24 * 3_600 + 1)
    cast.do(note_read, cast.max, article, "en")

    assert card_of(cast, article).figures == Counted(readers=1)


def test_what_most_have_read_stands_first(cast: Cast) -> None:
    first, second = published(cast, "Alpha"), published(cast, "Beta")
    cast.do(note_read, cast.mia, second, "en")

    assert [one.id for one in cast.look(most_read, cast.shoe_shop.id, "en")] == [second, first]


def test_nobody_reads_what_is_not_published(cast: Cast) -> None:
    hidden, article = draft(cast), published(cast)
    cast.do(note_read, cast.mia, article, "en")
    cast.do(withdraw_article, cast.lea, article, "en")

    for target in (hidden, article):
        with pytest.raises(NotFound):
            cast.do(note_read, cast.mia, target, "en")
        with pytest.raises(NotFound):
            cast.do(judge_article, cast.mia, target, is_helpful=True)


def test_an_agent_links_an_article_in_an_answer(cast: Cast) -> None:
    article, talk = published(cast), cast.talk()
    [ready] = cast.look(ready_articles, cast.ada, talk)
    client_id = say(cast, talk, f"{ready.name}: https://chat.example{ready.path}")

    for _ in range(2):
        cast.do(note_link, cast.ada, article, talk, client_id)

    assert (ready.id, ready.is_in_their_language) == (article, True)
    assert card_of(cast, article).figures == Counted(linked=1)
    assert [fact.agent_id for fact, _ in facts_of(cast, article, ArticleLinked)] == [cast.ada.id]


def test_what_the_message_does_not_say_is_not_counted(cast: Cast) -> None:
    article, talk = published(cast), cast.talk()
    client_id = say(cast, talk, "Have a look at our pages.")

    for name in (client_id, "message-never"):
        with pytest.raises(NotFound):
            cast.do(note_link, cast.ada, article, talk, name)

    assert card_of(cast, article).figures == Counted()


def test_articles_in_the_customers_language_come_first(cast: Cast) -> None:
    other, own, talk = published(cast, "Palautukset", "30 päivää.", "fi"), published(cast), cast.talk()
    draft(cast, "Hidden")

    ready = cast.look(ready_articles, cast.ada, talk)

    assert [(one.id, one.is_in_their_language) for one in ready] == [(own, True), (other, False)]


def test_a_customer_is_given_no_list_of_what_agents_link(cast: Cast) -> None:
    talk = cast.talk()

    with pytest.raises(NotFound):
        cast.look(ready_articles, cast.mia, talk)


def test_to_a_stranger_and_to_the_staff_there_is_nothing_to_read_or_judge(cast: Cast) -> None:
    article = published(cast)

    for actor in (cast.carl, cast.ada, cast.lea):
        with pytest.raises(NotFound):
            cast.do(note_read, actor, article, "en")
        with pytest.raises(NotFound):
            cast.do(judge_article, actor, article, is_helpful=True)

    assert card_of(cast, article).figures == Counted()


def test_a_stranger_links_nothing_of_ours(cast: Cast) -> None:
    article, talk = published(cast), cast.talk()
    client_id = say(cast, talk, f"https://chat.example/articles/{article}")

    for actor in (cast.carl, cast.mia):
        with pytest.raises(NotFound):
            cast.do(note_link, actor, article, talk, client_id)
    with pytest.raises(NotFound):
        cast.look(ready_articles, cast.carl, talk)
