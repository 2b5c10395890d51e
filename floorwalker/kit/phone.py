"""Telephone numbers of any country, brought to one form, and nonsense refused (ITU-T E.164, each country's plan)."""

import unicodedata
from functools import cache
from types import ModuleType

from floorwalker.kit.errors import FloorwalkerError

SHORTEST_AT_HOME = 5


class NotAPhoneNumber(FloorwalkerError):
    """No telephone would ring."""

    code = "not_a_phone_number"
    sentence = "A phone number looks like +358 40 123 4567."


class PhoneCountryUnknown(FloorwalkerError):
    """A number as it is dialled at home, and nobody knows where that is."""

    code = "phone_country_unknown"
    sentence = "Begin the phone number with a plus and its country, as in +358 40 123 4567."


def clean_phone(text: str, country: str | None) -> str:
    """Give a number as it is kept: E.164. Without a country of its own it is one of `country`, if that is known.

    >>> clean_phone(" 00358 (40) 123-4567 ", None), clean_phone("040 123 4567", "FI")
    ('+358401234567', '+358401234567')
    """
    typed = "".join(character for character in text.strip() if unicodedata.category(character) != "Cf")
    digits = sum(character.isdecimal() for character in typed)
    if any(character.isalpha() for character in typed) or digits < SHORTEST_AT_HOME:
        raise NotAPhoneNumber
    kept = _kept(typed, country)
    if kept is None:
        names_its_country = typed.startswith(("+", "\uff0b", "00"))
        raise NotAPhoneNumber if names_its_country or _numbering().is_known(country) else PhoneCountryUnknown
    return kept


def shown_phone(kept: str, country: str | None) -> str:
    """Write a kept number as people of a country write it: without its country where that is theirs.

    >>> shown_phone("+358401234567", "FI"), shown_phone("+358401234567", "SE")
    ('040 1234567', '+358 40 1234567')
    """
    shown: str | None = _numbering().written(kept, country)
    return shown or kept


def _kept(typed: str, country: str | None) -> str | None:
    """Where nobody knows how a country begins a call abroad, two noughts are how most do."""
    found: str | None = _numbering().e164(typed, country)
    return found or (_numbering().e164(f"+{typed[2:]}", None) if typed.startswith("00") else None)


@cache
def _numbering() -> ModuleType:
    from floorwalker.kit import numbering  # noqa: PLC0415 - seven megabytes, for shops that call somebody

    return numbering
