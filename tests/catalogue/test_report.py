"""What the shop's server reports of single goods is kept once, or refused whole."""

import msgspec
import pytest

from floorwalker.catalogue.actions.hearing import hear_report
from floorwalker.catalogue.actions.reading import remove_absent
from floorwalker.catalogue.feeds.reported import (
    Amount,
    GoodsElsewhere,
    Report,
    ReportedProduct,
    ReportedStock,
    UnknownBranch,
    Webhook,
)
from floorwalker.catalogue.views.goods import find, product, rows
from floorwalker.kit.errors import NotFound
from floorwalker.kit.money import Money
from tests.cast import SHOE_ORIGIN, Cast
from tests.catalogue.assortment import BOOTS, SOCKS, stocked, turku

FELT = ReportedProduct("f", "Felt boots", Amount(7_990, "EUR"), url=f"{SHOE_ORIGIN}/felt")


def test_goods_and_stock_are_kept_as_the_shop_says_them_now(cast: Cast) -> None:
    turku(cast)
    stocked(cast, BOOTS)

    cast.do(hear_report, cast.house, "msg-1", Report([FELT], [ReportedStock("41", 2, "turku"), ReportedStock("f", 9)]))

    kept = cast.look(product, cast.shoe_shop.id, "f")
    assert (kept.name, kept.price, kept.url) == ("Felt boots", Money(7_990, "EUR"), f"{SHOE_ORIGIN}/felt")
    assert [
        (one.branch, one.quantity) for row in cast.look(rows, cast.shoe_shop.id, [kept, BOOTS]) for one in row.stock
    ] == [
        (None, 9),
        ("Turku", 2),
    ]


def test_the_same_report_brought_again_does_nothing(cast: Cast) -> None:
    assert cast.do(hear_report, cast.house, "msg-1", Report([FELT]))
    cast.do(hear_report, cast.house, "msg-2", Report(removed=["f"]))

    assert not cast.do(hear_report, cast.house, "msg-1", Report([FELT]))
    assert cast.look(find, cast.shoe_shop.id, "felt") == []


def test_after_a_week_a_name_may_be_used_again(cast: Cast) -> None:
    cast.do(hear_report, cast.house, "msg-1", Report([FELT]))
    cast.clock.advance(seconds=8 * 24 * 3_600)

    assert cast.do(hear_report, cast.house, "msg-1", Report([FELT]))


def test_what_was_only_reported_stays_when_a_whole_file_lacks_it(cast: Cast) -> None:
    cast.do(hear_report, cast.house, "msg-1", Report([FELT]))
    stocked(cast, SOCKS)

    assert cast.do(remove_absent, cast.lea, "run-1") == 0
    assert cast.look(find, cast.shoe_shop.id, "felt") != []


def test_stock_of_what_nobody_knows_is_nothing(cast: Cast) -> None:
    cast.do(hear_report, cast.house, "msg-1", Report(stock=[ReportedStock("absent", 9)]))
    stocked(cast, msgspec.structs.replace(SOCKS, id="absent"))

    assert cast.look(rows, cast.shoe_shop.id, [cast.look(product, cast.shoe_shop.id, "absent")])[0].stock == []


@pytest.mark.parametrize(
    ("report", "refusal"),
    [
        (Report([msgspec.structs.replace(FELT, url="https://evil.example/")]), GoodsElsewhere),
        (Report([msgspec.structs.replace(FELT, picture="javascript:alert(1)")]), GoodsElsewhere),
        (Report([FELT], [ReportedStock("f", 1, "Narnia")]), UnknownBranch),
    ],
)
def test_a_report_that_is_wrong_anywhere_keeps_nothing_and_may_be_mended(
    cast: Cast, report: Report, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        cast.do(hear_report, cast.house, "msg-1", report)

    assert cast.look(find, cast.shoe_shop.id, "felt") == []
    assert cast.do(hear_report, cast.house, "msg-1", Report([FELT]))


@pytest.mark.parametrize(
    "data",
    [
        '{"products":[{"id":"f"}]}',
        '{"products":[{"id":"f","name":"Felt","price":79.90}]}',
        '{"products":[{"id":"f","name":"Felt","price":{"minor":-1,"currency":"EUR"}}]}',
        '{"products":[{"id":"f","name":"Felt","price":{"minor":1,"currency":"euro"}}]}',
        '{"products":[{"id":"f","name":"Felt","colour":"red"}]}',
        '{"stock":[{"product":"f","quantity":1.5}]}',
        '{"removed":[""]}',
        '{"deleted":["f"]}',
    ],
)
def test_what_is_not_in_the_form_is_not_read(data: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(f'{{"type":"catalogue.changed","data":{data}}}', type=Webhook)


def test_a_strangers_report_says_nothing_of_ours(cast: Cast) -> None:
    stocked(cast, BOOTS)

    cast.do(hear_report, cast.carl, "msg-1", Report([ReportedProduct("41", "Hats")], [ReportedStock("41", 9)], ["7"]))

    assert cast.look(product, cast.shoe_shop.id, "41").name == BOOTS.name
    assert cast.look(product, cast.hat_shop.id, "41").name == "Hats"
    with pytest.raises(NotFound):
        cast.look(product, cast.hat_shop.id, "7")
    assert cast.do(hear_report, cast.house, "msg-1", Report())
