"""Articles on both engines: what many readers and two leads do at once is kept once."""

from floorwalker.articles.actions.linking import note_link
from floorwalker.articles.actions.links import note_article_links
from floorwalker.articles.actions.reading import judge_article, note_read
from floorwalker.articles.actions.writing import publish_article, withdraw_article, write_article
from floorwalker.articles.model import Counted
from floorwalker.articles.views.library import looked_up, open_article, public_texts
from floorwalker.articles.views.links import article_links_to_look_at
from floorwalker.language.lookup.index import Index
from floorwalker.plumbing.trail import is_intact
from tests.articles.shelf import card_of, published, say
from tests.cast import SHOE_ORIGIN, Cast
from tests.contracts.test_races import Node, at_once

URL = f"{SHOE_ORIGIN}/returns"


def test_an_article_is_written_found_read_judged_linked_and_withdrawn(cast: Cast) -> None:
    article, talk = published(cast, text=f"For 30 days, see {URL}"), cast.talk()
    cast.do(write_article, cast.lea, article, "fi", "Palautus", "30 päivää")
    cast.do(publish_article, cast.lea, article, "fi")
    index = Index(cast.look(public_texts, cast.shoe_shop.id)[1])

    [found] = cast.look(looked_up, cast.shoe_shop.id, "fi", "Can I send it back?", index)
    cast.do(note_read, cast.mia, article, "fi")
    cast.do(judge_article, cast.mia, article, is_helpful=True)
    cast.do(note_link, cast.ada, article, talk, say(cast, talk, f"See /articles/{article}"))

    assert found.title == "Palautus"
    assert card_of(cast, article).figures == Counted(1, 1, 0, 1)
    assert cast.look(article_links_to_look_at, cast.shoe_shop.id)[1] == [URL]
    cast.do(note_article_links, cast.house, {URL: "nowhere"})
    assert [one.url for one in card_of(cast, article).broken] == [URL]
    cast.do(withdraw_article, cast.lea, article, "fi")
    assert cast.look(open_article, cast.shoe_shop.id, article, "fi").language == "en"


def test_a_visitor_in_two_tabs_of_two_processes_counts_once(node: Node) -> None:
    here, there = node(), node()
    article = published(here)

    at_once(
        lambda: here.outcome_of(judge_article, here.mia, article, is_helpful=True),
        lambda: there.outcome_of(judge_article, there.mia, article, is_helpful=False),
    )

    figures = card_of(here, article).figures
    assert (figures.readers, figures.helped + figures.not_helped) == (1, 1)
    assert here.look(is_intact, here.shoe_shop.id, article)
