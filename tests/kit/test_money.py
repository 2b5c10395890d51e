"""Reading an amount that a page says, strictly."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit.money import Money, NotMoney, minor_of, read_money


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("7990EUR", Money(7990, "EUR")),
        ("0SEK", Money(0, "SEK")),
        ("9999999999JPY", Money(9_999_999_999, "JPY")),
    ],
)
def test_whole_minor_units_and_a_currency_are_an_amount(text: str, money: Money) -> None:
    assert read_money(text) == money


@pytest.mark.parametrize(
    "text",
    [
        "", "7990", "EUR", "79.90EUR", "79,90EUR", "7990 EUR", "-1EUR", "+1EUR", "007EUR", "1e9EUR", "10000000000EUR",
        "7990eur", "7990EURO", "7990€", "NaNEUR", "InfinityEUR", "undefinedEUR", "[object Object]", "\u0667\u0669EUR",
        "7990ÉUR", "7990EUR\n", " 7990EUR", "7990EUR'; DROP TABLE visitors",
    ],
)  # fmt: skip
def test_what_only_looks_like_one_is_refused(text: str) -> None:
    with pytest.raises(NotMoney):
        read_money(text)


@given(text=st.text())
def test_whatever_comes_it_is_within_bounds_or_refused(text: str) -> None:
    try:
        money = read_money(text)
    except NotMoney:
        return
    assert 0 <= money.minor < 10**10
    assert len(money.currency) == 3


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [
        ("79.90", "EUR", 7990),
        ("79.9", "SEK", 7990),
        ("-10.00", "EUR", -1000),
        ("500", "JPY", 500),
        ("1.2345", "KWD", 1235),
    ],
)
def test_a_decimal_amount_is_so_many_minor_units_of_its_currency(amount: str, currency: str, minor: int) -> None:
    assert minor_of(amount, currency) == minor


@pytest.mark.parametrize(
    ("amount", "currency"), [("1,5", "EUR"), ("1e3", "EUR"), ("", "EUR"), ("1", "eur"), ("9" * 14, "EUR")]
)
def test_a_decimal_that_is_none_is_refused(amount: str, currency: str) -> None:
    with pytest.raises(NotMoney):
        minor_of(amount, currency)
