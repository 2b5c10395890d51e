"""Money as it is kept: whole minor units and a currency. Nothing is ever converted into another."""

import re
from decimal import Decimal

import msgspec
from babel.core import get_global

from floorwalker.kit.errors import FloorwalkerError

MOST_MINOR = 10**13
_DECIMAL = re.compile(r"-?[0-9]{1,14}(\.[0-9]{1,12})?")
_CURRENCY = re.compile(r"[A-Z]{3}")
_WRITTEN = re.compile(r"(0|[1-9][0-9]{0,9})([A-Z]{3})")


class NotMoney(FloorwalkerError):
    """What a page says is no amount, or more than any cart is worth."""

    code = "not_money"
    sentence = "An amount is whole minor units, ten digits at most, and a currency: 7990EUR for 79.90 euros."


class Money(msgspec.Struct, frozen=True):
    """An amount: 7990 and EUR are 79.90 euros, 7990 and JPY as many yen."""

    minor: int
    currency: str


def read_money(text: str) -> Money:
    """Read `7990EUR`, and nothing that only looks like it."""
    found = _WRITTEN.fullmatch(text)
    if found is None:
        raise NotMoney
    return Money(int(found[1]), found[2])


def minor_of(amount: str, currency: str) -> int:
    """Read a decimal amount as whole minor units of its currency: 79.90 EUR are 7990, and 500 JPY are 500.

    What is left over below a minor unit is rounded, half up; what is no amount raises `NotMoney`.
    """
    if _DECIMAL.fullmatch(amount) is None or _CURRENCY.fullmatch(currency) is None:
        raise NotMoney
    minor = int((Decimal(amount).scaleb(_places_of(currency))).quantize(Decimal(1), "ROUND_HALF_UP"))
    if abs(minor) > MOST_MINOR:
        raise NotMoney
    return minor


def _places_of(currency: str) -> int:
    """How many figures stand behind the point, as the Unicode tables have it."""
    fractions = get_global("currency_fractions")
    return int(fractions.get(currency, fractions["DEFAULT"])[0])
