"""Links in articles: the shop's own are looked at daily, and the page says since when one leads nowhere."""

from floorwalker.articles.actions.links import note_article_links
from floorwalker.articles.actions.writing import CHECK_ARTICLE_LINKS, withdraw_article, write_article
from floorwalker.articles.facts import ArticleLinksChecked
from floorwalker.articles.views.links import article_links_to_look_at
from floorwalker.plumbing.due import next_at
from tests.articles.shelf import card_of, draft, published
from tests.cast import SHOE_ORIGIN, Cast
from tests.folding import facts_of

OWN, OTHER = f"{SHOE_ORIGIN}/returns", f"{SHOE_ORIGIN}/sizes"
TEXT = f"See [the page]({OWN}), {OTHER}, https://elsewhere.example/a or [write](mailto:help@shoes.example)."
DAY_SECONDS = 24 * 3_600


def test_only_the_shops_own_links_are_looked_at(cast: Cast) -> None:
    draft(cast, text=TEXT)

    origins, urls = cast.look(article_links_to_look_at, cast.shoe_shop.id)

    assert (origins, urls) == (frozenset({SHOE_ORIGIN}), [OWN, OTHER])
    assert cast.look(next_at, [CHECK_ARTICLE_LINKS]) == cast.clock.now()


def test_a_link_that_leads_nowhere_is_told_until_it_is_mended(cast: Cast) -> None:
    article, since = published(cast, text=TEXT), cast.clock.now()

    cast.do(note_article_links, cast.house, {OWN: "nowhere", OTHER: "fine"})
    [broken] = card_of(cast, article).broken
    assert (broken.url, broken.since) == (OWN, since)
    cast.clock.advance(seconds=3_600)
    assert cast.look(article_links_to_look_at, cast.shoe_shop.id)[1] == [OWN]
    cast.do(note_article_links, cast.house, {OWN: "fine"})

    assert card_of(cast, article).broken == []
    assert [fact.broken for fact, _ in facts_of(cast, article, ArticleLinksChecked)] == [1, 0]
    cast.clock.advance(seconds=DAY_SECONDS)
    assert set(cast.look(article_links_to_look_at, cast.shoe_shop.id)[1]) == {OWN, OTHER}


def test_what_is_withdrawn_or_written_over_is_looked_at_no_more(cast: Cast) -> None:
    article = published(cast, text=TEXT)

    cast.do(write_article, cast.lea, article, "en", "Back", f"See {OWN}")
    assert cast.look(article_links_to_look_at, cast.shoe_shop.id)[1] == [OWN]
    cast.do(withdraw_article, cast.lea, article, "en")
    cast.do(note_article_links, cast.house, {})

    assert cast.look(article_links_to_look_at, cast.shoe_shop.id)[1] == []
