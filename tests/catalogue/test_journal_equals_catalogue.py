"""What a shop has chosen of its catalogue, and what was read and reported, is what the facts about it say."""

from floorwalker.catalogue.actions.choosing import choose_feed, choose_group_teams
from floorwalker.catalogue.actions.hearing import hear_report
from floorwalker.catalogue.actions.reading import end_run, remove_absent
from floorwalker.catalogue.facts import CatalogueRead, FeedChosen, GoodsReported, GroupTeamsChosen
from floorwalker.catalogue.feeds.reported import Report, ReportedProduct
from floorwalker.catalogue.model import GroupTeam, Problem
from floorwalker.catalogue.views.page import CataloguePage, page
from tests.cast import Cast
from tests.catalogue.assortment import BOOTS, SOCKS, stocked
from tests.folding import facts_of


def kept(cast: Cast) -> CataloguePage:
    return cast.look(page, cast.lea)


def test_each_fact_about_a_catalogue_makes_what_is_kept(cast: Cast) -> None:
    stocked(cast, BOOTS, SOCKS)
    cast.clock.advance(seconds=1)
    stocked(cast, BOOTS, run="run-2")
    removed = cast.do(remove_absent, cast.lea, "run-2")
    cast.do(end_run, cast.house, "run-2", "read", 1, [Problem(3, "name_missing", "7")])
    cast.do(hear_report, cast.house, "msg-1", Report([ReportedProduct("f", "Felt boots")]))
    cast.do(choose_feed, cast.lea, "https://feeds.example/x.csv", 6, ["https://cdn.example"])
    cast.do(choose_group_teams, cast.lea, [GroupTeam("Feet", cast.fitters.id)])

    read, reported, chosen, teams = (
        facts_of(cast, cast.shoe_shop.id, kind)[-1][0]
        for kind in (CatalogueRead, GoodsReported, FeedChosen, GroupTeamsChosen)
    )

    run, feed = kept(cast).runs[0], kept(cast).feed
    assert read == CatalogueRead(run.id, run.way, run.outcome, run.kept, run.removed, run.troubles)
    assert (read.kept + reported.products, removed) == (kept(cast).goods, read.removed)
    assert chosen == FeedChosen(bool(feed.address), feed.every_hours, len(feed.picture_origins))
    assert teams.groups == len(kept(cast).teams)
