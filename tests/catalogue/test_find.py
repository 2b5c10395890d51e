"""Agents find goods by words as a hurried finger types them, by number, and by the page a customer looks at."""

import pytest

from floorwalker.catalogue.actions.choosing import choose_group_teams
from floorwalker.catalogue.actions.reading import remove_absent
from floorwalker.catalogue.model import GroupTeam, Product, ProductId, Stock, team_for
from floorwalker.catalogue.views.goods import find, on_page, product, rows, team_of_page
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import TeamId
from tests.cast import SHOE_ORIGIN, Cast
from tests.catalogue.assortment import BOOTS, LINEN, SOCKS, stocked, turku


def found(cast: Cast, sought: str) -> list[str]:
    return [one.id for one in cast.look(find, cast.shoe_shop.id, sought)]


@pytest.mark.parametrize(
    ("sought", "ids"),
    [
        ("boots", ["41"]),
        ("BOO", ["41"]),
        ("rimpi", ["41"]),
        ("bog rim", ["41"]),
        ("wool soc", ["7"]),
        ("feet", ["41", "7"]),
        ("poytaliina", ["lp-1"]),
        ("Pöytäl", ["lp-1"]),
        ("41", ["41"]),
        ("6401234567895", ["41"]),
        ("lp-1", ["lp-1"]),
        ("boots socks", []),
        ("oots", []),
        ("", []),
        ("  !?  ", []),
        ("%", []),
        ("' OR 1=1", []),
        ("a b c d e f g h i", []),
    ],
)
def test_goods_are_found_by_words_and_numbers(cast: Cast, sought: str, ids: list[str]) -> None:
    stocked(cast, BOOTS, SOCKS, LINEN)

    assert found(cast, sought) == ids


def test_whose_name_begins_as_it_is_sought_comes_first_and_what_is_sold_out_last(cast: Cast) -> None:
    names = {"1": "Grease for boots", "2": "Boots of felt", "3": "Boots", "4": "Boots of rubber"}
    goods = [Product(ProductId(number), name) for number, name in names.items()]
    stocked(cast, *goods[:3], Product(ProductId("4"), "Boots of rubber", availability="out_of_stock"))

    assert found(cast, "boots") == ["3", "2", "4", "1"]


def test_what_goods_are_called_now_finds_them_and_no_more_what_they_were(cast: Cast) -> None:
    stocked(cast, BOOTS)
    stocked(cast, Product(BOOTS.id, "Wading boots"), run="run-2")

    assert (found(cast, "wading"), found(cast, "rimpi")) == (["41"], [])


def test_what_a_whole_file_lacks_is_gone_with_all_that_was_known_of_it(cast: Cast) -> None:
    stocked(cast, BOOTS, SOCKS, stock=[Stock(BOOTS.id, None, 3)])
    stocked(cast, SOCKS, run="run-2")

    assert cast.do(remove_absent, cast.lea, "run-2") == 1
    assert (found(cast, "boots"), found(cast, "socks")) == ([], ["7"])
    stocked(cast, BOOTS, run="run-3")
    assert cast.look(rows, cast.shoe_shop.id, [BOOTS])[0].stock == []


@pytest.mark.parametrize(
    "url",
    [
        f"{SHOE_ORIGIN}/boots?size=38",
        f"{SHOE_ORIGIN}/boots/?utm_source=mail&size=38#reviews",
        f"{SHOE_ORIGIN.upper()}/boots?size=38",
    ],
)
def test_the_page_says_what_a_customer_looks_at(cast: Cast, url: str) -> None:
    stocked(cast, BOOTS, SOCKS)

    assert cast.look(on_page, cast.shoe_shop.id, url) is not None


@pytest.mark.parametrize(
    "url", [None, "", "javascript:alert(1)", f"{SHOE_ORIGIN}/", "https://hats.example/boots?size=38"]
)
def test_another_page_says_nothing(cast: Cast, url: str | None) -> None:
    stocked(cast, BOOTS, SOCKS)

    assert cast.look(on_page, cast.shoe_shop.id, url) is None


def test_stock_is_told_branch_by_branch_with_the_time_it_was_said(cast: Cast) -> None:
    stocked(cast, BOOTS, stock=[Stock(BOOTS.id, turku(cast), 3), Stock(BOOTS.id, None, 14)])

    [row] = cast.look(rows, cast.shoe_shop.id, [BOOTS])

    assert [(one.branch, one.quantity, one.as_of) for one in row.stock] == [
        (None, 14, cast.clock.now()),
        ("Turku", 3, cast.clock.now()),
    ]


def test_the_team_of_the_narrowest_group_is_best(cast: Cast) -> None:
    stocked(cast, BOOTS)
    cast.do(choose_group_teams, cast.lea, [GroupTeam("feet", cast.fitters.id)])

    assert cast.look(team_of_page, cast.shoe_shop.id, BOOTS.url) == cast.fitters.id
    assert team_for("Feet > Boots", [GroupTeam("Feet", TeamId("a")), GroupTeam("feet>boots", TeamId("b"))]) == "b"
    assert team_for("Feet > Boots", [GroupTeam("Feet > Boo", TeamId("a")), GroupTeam("", TeamId("b"))]) is None


def test_a_stranger_finds_nothing_of_it(cast: Cast) -> None:
    stocked(cast, BOOTS)

    assert cast.look(find, cast.hat_shop.id, "boots") == cast.look(find, cast.hat_shop.id, "41") == []
    assert cast.look(on_page, cast.hat_shop.id, BOOTS.url) is None
    with pytest.raises(NotFound):
        cast.look(product, cast.hat_shop.id, "41")
