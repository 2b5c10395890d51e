"""The catalogue on both engines: goods are kept, found, shown and taken away; what comes twice at once is done once."""

from floorwalker.catalogue.actions.cards import keep_picture
from floorwalker.catalogue.actions.choosing import choose_feed, choose_group_teams
from floorwalker.catalogue.actions.hearing import hear_report
from floorwalker.catalogue.actions.reading import AT_ONCE, end_run, keep_goods, remove_absent
from floorwalker.catalogue.feeds.reported import Report, ReportedProduct, ReportedStock
from floorwalker.catalogue.model import Feed, Goods, GroupTeam, Picture, Product, ProductId, Stock
from floorwalker.catalogue.views.cards import picture
from floorwalker.catalogue.views.goods import find, on_page, rows, team_of_page
from floorwalker.catalogue.views.page import is_shrunken, page
from floorwalker.conversations.actions.recommending import show_product
from floorwalker.conversations.views import entries_after
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import FileId
from tests.cast import Cast
from tests.catalogue.assortment import BOOTS, LINEN, SOCKS, stocked, turku
from tests.contracts.test_races import Node, at_once


def found(cast: Cast, sought: str) -> list[str]:
    return [one.id for one in cast.look(find, cast.shoe_shop.id, sought)]


def test_goods_are_kept_found_shown_and_taken_away(cast: Cast) -> None:
    stocked(cast, BOOTS, SOCKS, LINEN, stock=[Stock(BOOTS.id, turku(cast), 3), Stock(BOOTS.id, None, 14)])
    talk = cast.talk()
    cast.do(show_product, cast.ada, talk, "message-card", "41")

    assert [found(cast, sought) for sought in ("bog ri", "poytal", "6401234567895", "lp-1", "%", "boots socks")] == [
        ["41"], ["lp-1"], ["41"], ["lp-1"], [], [],
    ]  # fmt: skip
    assert [(one.branch, one.quantity) for one in cast.look(rows, cast.shoe_shop.id, [BOOTS])[0].stock] == [
        (None, 14),
        ("Turku", 3),
    ]
    message = cast.look(entries_after, cast.mia, talk, 3)[0]
    assert message.personal is not None
    assert message.personal.card is not None
    stocked(cast, SOCKS, run="run-2")
    assert cast.look(is_shrunken, cast.shoe_shop.id, "run-2", 1)
    assert cast.do(remove_absent, cast.lea, "run-2") == 2
    cast.do(end_run, cast.house, "run-2", "read", 1, [])
    assert (found(cast, "bog"), found(cast, "wool"), cast.look(page, cast.lea).goods) == ([], ["7"], 1)


def test_what_leads_choose_and_what_was_fetched_is_kept(cast: Cast) -> None:
    stocked(cast, BOOTS)
    cast.do(choose_feed, cast.lea, "https://feeds.example/x.csv", 6, ["https://cdn.example"])
    cast.do(choose_group_teams, cast.lea, [GroupTeam("Feet", cast.fitters.id)])
    cast.do(keep_picture, cast.house, "41", Picture(BOOTS.picture, FileId("f"), "image/webp", Instant(1)))
    cast.do(keep_picture, cast.house, "41", Picture(BOOTS.picture, None, "image/webp", Instant(2)))

    assert cast.look(page, cast.lea).feed == Feed("https://feeds.example/x.csv", 6, ("https://cdn.example",))
    assert cast.look(team_of_page, cast.shoe_shop.id, BOOTS.url) == cast.fitters.id
    assert cast.look(on_page, cast.shoe_shop.id, BOOTS.url) is not None
    assert cast.look(picture, cast.shoe_shop.id, "41") == Picture(BOOTS.picture, None, "image/webp", Instant(2))


def test_a_report_that_two_processes_hear_at_once_is_kept_once(node: Node) -> None:
    here, there = node(), node()
    report = Report([ReportedProduct("f", "Felt boots")], [ReportedStock("f", 9)], ["absent"])

    outcomes = at_once(
        lambda: here.outcome_of(hear_report, here.house, "msg-1", report),
        lambda: there.outcome_of(hear_report, there.house, "msg-1", report),
    )

    assert sorted(one.result for one in outcomes) == [False, True]
    assert found(here, "felt") == ["f"]


def test_a_file_that_two_processes_read_at_once_is_kept_once(node: Node) -> None:
    here, there = node(), node()
    some = [Goods(Product(ProductId(str(number)), f"Boot {number}")) for number in range(AT_ONCE)]

    outcomes = at_once(
        lambda: here.outcome_of(keep_goods, here.house, "run-1", some),
        lambda: there.outcome_of(keep_goods, there.house, "run-1", some),
    )

    assert [one.error for one in outcomes] == [None, None]
    assert here.look(page, here.lea).goods == AT_ONCE
    assert found(here, "boot 77") == ["77"]
