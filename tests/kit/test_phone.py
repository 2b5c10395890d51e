"""Telephone numbers of any country, and nonsense."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit.phone import NotAPhoneNumber, clean_phone


@pytest.mark.parametrize(
    ("typed", "dialled"),
    [
        ("+358 40 123 4567", "+358401234567"),
        ("00358401234567", "+358401234567"),
        ("040-123 4567", "0401234567"),
        ("+46 (0)8 123 456 78", "+460812345678"),
        ("+1 (212) 555-0123", "+12125550123"),
        ("+31.20.123.4567", "+31201234567"),
        ("\u202a+358\u00a040\u00a01234567\u202c", "+358401234567"),
        ("٠٤٠ ١٢٣ ٤٥٦٧", "0401234567"),
        ("+88213300112", "+88213300112"),
    ],
)
def test_a_number_comes_out_as_it_is_dialled(typed: str, dialled: str) -> None:
    assert clean_phone(typed) == dialled
    assert clean_phone(dialled) == dialled


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "call me",
        "12",
        "+",
        "00",
        "+999 12345678",
        "+210 1234567",
        "0000000",
        "+358 40 12345678901234",
        "040 123 x45",
    ],
)
def test_nonsense_is_refused(typed: str) -> None:
    with pytest.raises(NotAPhoneNumber):
        clean_phone(typed)


@given(st.text(max_size=60))
def test_whatever_is_typed_comes_out_as_digits_or_is_refused(typed: str) -> None:
    try:
        dialled = clean_phone(typed)
    except NotAPhoneNumber:
        return

    assert dialled.removeprefix("+").isascii()
    assert dialled.removeprefix("+").isdigit()
