"""Telephone numbers of any country, and nonsense."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit.phone import NotAPhoneNumber, PhoneCountryUnknown, clean_phone, shown_phone


@pytest.mark.parametrize(
    ("typed", "country", "kept"),
    [
        ("+358 40 123 4567", None, "+358401234567"),
        ("00358401234567", "FI", "+358401234567"),
        ("00358401234567", None, "+358401234567"),
        ("040-123 4567", "FI", "+358401234567"),
        ("070-123 45 67", "SE", "+46701234567"),
        ("+46 (0)8 123 456 78", "FI", "+46812345678"),
        ("+1 (212) 555-0123", "FI", "+12125550123"),
        ("011 358 40 123 4567", "US", "+358401234567"),
        ("+31.20.123.4567", None, "+31201234567"),
        ("06 1234 5678", "IT", "+390612345678"),
        ("\u202a+358\u00a040\u00a01234567\u202c", None, "+358401234567"),
        ("٠٤٠ ١٢٣ ٤٥٦٧", "FI", "+358401234567"),
        ("\uff0b358401234567", None, "+358401234567"),
        ("+88213300112", None, "+88213300112"),
        ("+1 268 460 1234", None, "+12684601234"),
    ],
)
def test_a_number_is_kept_in_one_form(typed: str, country: str | None, kept: str) -> None:
    assert clean_phone(typed, country) == kept
    assert clean_phone(kept, country) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "call me",
        "12",
        "112",
        "+",
        "00",
        "+999 12345678",
        "+210 1234567",
        "0000000",
        "+358 40 12345678901234",
        "+358 1",
        "+46 70 123 45",
        "+358 9 123456 ext. 12",
        "040 123 x45",
        "order 1234567",
    ],
)
@pytest.mark.parametrize("country", ["FI", "SE", None])
def test_nonsense_is_refused(typed: str, country: str | None) -> None:
    with pytest.raises((NotAPhoneNumber, PhoneCountryUnknown)):
        clean_phone(typed, country)


@pytest.mark.parametrize("country", [None, "ZZ"])
def test_a_number_at_home_needs_a_home(country: str | None) -> None:
    with pytest.raises(PhoneCountryUnknown):
        clean_phone("040 123 4567", country)


def test_a_number_of_another_country_is_none_of_this_one() -> None:
    with pytest.raises(NotAPhoneNumber):
        clean_phone("(212) 555-0123", "FI")


@pytest.mark.parametrize(
    ("kept", "country", "shown"),
    [
        ("+358401234567", "FI", "040 1234567"),
        ("+358401234567", "SE", "+358 40 1234567"),
        ("+12125550123", None, "+1 212-555-0123"),
        ("0401234567", "FI", "0401234567"),
    ],
)
def test_a_number_is_shown_as_it_is_written_there(kept: str, country: str | None, shown: str) -> None:
    assert shown_phone(kept, country) == shown


@given(st.text(max_size=60), st.sampled_from(["FI", "SE", "NL", "US", None]))
def test_whatever_is_typed_comes_out_as_digits_or_is_refused(typed: str, country: str | None) -> None:
    try:
        kept = clean_phone(typed, country)
    except (NotAPhoneNumber, PhoneCountryUnknown):
        return

    assert kept.startswith("+")
    assert kept.isascii()
    assert kept[1:].isdigit()
    assert clean_phone(kept, None) == kept
