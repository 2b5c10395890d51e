"""A shop's file of goods: what can be read of it is, and what is wrong with it is told by its line."""

import doctest

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.catalogue.feeds import amounts
from floorwalker.catalogue.feeds.amounts import NoCurrency, NotAnAmount, read_amount
from floorwalker.catalogue.feeds.goods import goods_in
from floorwalker.catalogue.feeds.table import NotATable
from floorwalker.catalogue.model import Goods, Problem, Product, ProductId, Shelf, Stock
from floorwalker.kit.ids import BranchId, SiteId
from floorwalker.kit.money import Money

TURKU = BranchId("turku")
ORIGIN, CDN = "https://shoes.example", "https://cdn.example"
SHELF = Shelf(SiteId("shoes"), frozenset({ORIGIN}), frozenset({CDN}), {"turku": TURKU})
BOOTS = f"""id,title,price,sale_price,availability,link,image_link,product_type,brand,gtin,delivery,stock:Turku
41,"Bog boots, high",129 EUR,99.50 EUR,in stock,{ORIGIN}/boots,{CDN}/41.jpg,Feet > Boots,Rimpi,6401234567895,2-4 days,3
"""


def read(text: str | bytes) -> tuple[list[Goods], list[Problem]]:
    found = list(goods_in(text.encode() if isinstance(text, str) else text, SHELF))
    return [one for one in found if isinstance(one, Goods)], [one for one in found if isinstance(one, Problem)]


def told(text: str) -> list[tuple[int, str]]:
    return [(one.line, one.trouble) for one in read(text)[1]]


def test_a_row_of_google_merchant_center_is_read_whole() -> None:
    boots = Product(
        ProductId("41"), "Bog boots, high", Money(9950, "EUR"), Money(12900, "EUR"), "in_stock", "2-4 days",
        f"{ORIGIN}/boots", f"{CDN}/41.jpg", "Feet > Boots", "Rimpi", "6401234567895",
    )  # fmt: skip

    assert read(BOOTS) == ([Goods(boots, (Stock(ProductId("41"), TURKU, 3),))], [])


@pytest.mark.parametrize("delimiter", ["\t", ";", ",", "|"])
@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_it_is_read_whatever_parts_its_columns_and_however_it_is_coded(delimiter: str, coding: str) -> None:
    lines = ["Product ID,Title,Price", "7,Lapikäs,89.00 EUR"]

    goods, problems = read("\r\n".join(lines).replace(",", delimiter).encode(coding))

    assert [(one.product.id, one.product.name) for one in goods] == [("7", "Lapikäs")]
    assert problems == []


def test_what_is_wrong_is_told_by_its_line_and_the_rest_is_kept() -> None:
    text = f"""id,title,price,link,image_link,quantity,stock:Turku,stock:Narnia
1,Boots,cheap,,,,,
2,Boots,-5 EUR,,,,,
,Boots,5 EUR,,,,,
4,,5 EUR,,,,,
5,"Boots,5 EUR,,,,,
6,Boots,5,,,,,
7,Boots,5 EUR,https://evil.example/x,javascript:alert(1),,,
8,Boots,5 EUR,,,many,-3,
9,Boots,5 EUR,,,,,2
1,Boots,5 EUR,,,,,
just words
12,Boots,5 EUR,{ORIGIN}/boots,,,1,
"""
    goods, _ = read(text)

    assert [one.product.id for one in goods] == ["1", "2", "6", "7", "8", "9", "12"]
    assert told(text) == [
        (2, "price_unreadable"), (3, "price_unreadable"), (4, "id_missing"), (5, "name_missing"),
        (6, "unclosed_quote"), (7, "currency_missing"), (8, "link_elsewhere"), (8, "picture_elsewhere"),
        (9, "stock_unreadable"), (9, "stock_unreadable"), (10, "unknown_branch"), (11, "twice"),
        (12, "too_few_columns"),
    ]  # fmt: skip


def test_a_text_may_go_over_lines_and_an_open_quote_takes_no_others_with_it() -> None:
    text = 'id,title\n1,"Boots\nfor bogs"\n2,"Socks\n3,Hats\n4,"Gloves"\n'

    goods, problems = read(text)

    assert [one.product.name for one in goods] == ["Boots for bogs", "Hats", "Gloves"]
    assert [(one.line, one.trouble) for one in problems] == [(4, "unclosed_quote")]


def test_inches_in_a_table_with_tabs_are_no_quotation_marks() -> None:
    assert [one.product.name for one in read('id\ttitle\n1\t15" screen\n2\t"Best" socks\n')[0]] == [
        '15" screen',
        '"Best" socks',
    ]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"id", b"hello there\n1", b"\x00\x01\x02"])
def test_what_is_no_table_is_none(content: bytes) -> None:
    with pytest.raises(NotATable):
        read(content)


@pytest.mark.parametrize(
    ("url"),
    [
        "http://shoes.example/", "https://shoes.example.evil.example/", "https://shoes.example@evil.example/",
        "https://evil.example\\@shoes.example/", "//shoes.example/", "data:text/html,x", "https://shoes.example/\u202ex",
        f"{ORIGIN}/{'x' * 2_000}",
    ],
)  # fmt: skip
def test_a_link_that_leads_elsewhere_is_left_out(url: str) -> None:
    goods, problems = read(f"id,title,link\n1,Boots,{url}\n")

    assert [one.product.url for one in goods] == [""]
    assert [one.trouble for one in problems] == ["link_elsewhere"]


def test_of_what_a_row_says_nothing_deceives_a_reader() -> None:
    [goods], _ = read("id,title\n1,<b>Boots</b>\x07\u202e gnp\n")

    assert goods.product.name == "<b>Boots</b> gnp"


@given(content=st.one_of(st.binary(), st.text().map(lambda text: f"id,title,price\n{text}".encode(errors="replace"))))
def test_whatever_is_in_a_file_it_is_read_or_told(content: bytes) -> None:
    try:
        goods, _ = read(content)
    except NotATable:
        return
    assert all(one.product.id and one.product.name for one in goods)


@pytest.mark.parametrize(
    ("text", "currency", "money"),
    [
        ("24.90 EUR", "", Money(2490, "EUR")),
        ("EUR 24.9", "", Money(2490, "EUR")),
        ("24,90 €", "", Money(2490, "EUR")),
        ("1 299,00 SEK", "", Money(129900, "SEK")),
        ("1\u00a0299 kr", "sek", Money(129900, "SEK")),
        ("1.299", "EUR", Money(129900, "EUR")),
        ("1,299.00", "EUR", Money(129900, "EUR")),
        ("1.299.000", "DKK", Money(129900000, "DKK")),
        ("1200", "JPY", Money(1200, "JPY")),
        ("0", "NOK", Money(0, "NOK")),
        ("1'250.50 CHF", "", Money(125050, "CHF")),
        ("2.500 KWD", "", Money(2500, "KWD")),
    ],
)
def test_amounts_are_read_as_shops_write_them(text: str, currency: str, money: Money) -> None:
    assert read_amount(text, currency) == money


@pytest.mark.parametrize("text", ["", "free", "-1 EUR", "1-2 EUR", "12.345.6 EUR", "99999999999 EUR", "٣ EUR", "1 2 3"])
def test_what_is_no_amount_is_none(text: str) -> None:
    with pytest.raises((NotAnAmount, NoCurrency)):
        read_amount(text)


def test_the_examples_in_the_docstring_hold() -> None:
    assert doctest.testmod(amounts).failed == 0
