"""Amounts as shops write them in files: `24.90 EUR`, `1 299,00 SEK`, `€24,90`, or a figure beside a currency."""

import re
from functools import cache

from babel.numbers import get_currency_precision

from floorwalker.kit.money import Money

SIGNS = {"€": "EUR", "£": "GBP"}
MOST_DIGITS = 10
GROUP = 3
_CODE = re.compile(r"(?<![A-Za-z])([A-Za-z]{3})(?![A-Za-z])")
_FIGURE = re.compile(r"[0-9]+(?:[.,'][0-9]+)*")
_BLANKS = dict.fromkeys(map(ord, " \u00a0\u202f\u2009"))


class NotAnAmount(Exception):
    """Nothing that a price could be."""


class NoCurrency(Exception):
    """A figure, and nobody says of what."""


def read_amount(text: str, currency: str = "") -> Money:
    """Read an amount; where it names no currency of its own, it is of this one.

    >>> read_amount("1 299,50 SEK"), read_amount("24.9", "eur"), read_amount("¥ 1,200", "JPY")
    (Money(minor=129950, currency='SEK'), Money(minor=2490, currency='EUR'), Money(minor=1200, currency='JPY'))
    """
    figures = _FIGURE.findall(text.translate(_BLANKS))
    if len(figures) != 1 or "-" in text:
        raise NotAnAmount
    unit = _currency_in(text) or currency.strip().upper()
    if not re.fullmatch(r"[A-Z]{3}", unit):
        raise NoCurrency
    minor = _minor(figures[0], minor_digits(unit))
    if len(str(minor)) > MOST_DIGITS:
        raise NotAnAmount
    return Money(minor, unit)


@cache
def minor_digits(currency: str) -> int:
    """How many digits of a currency are its minor units: two for euros, none for yen."""
    return get_currency_precision(currency)


def _currency_in(text: str) -> str:
    code = _CODE.search(text)
    return code[1].upper() if code else next((SIGNS[sign] for sign in text if sign in SIGNS), "")


def _minor(figure: str, digits: int) -> int:
    """The last mark parts whole from minor units, unless three digits follow it, or there are no minor units."""
    last = max(figure.rfind("."), figure.rfind(","))
    whole, rest = (figure[:last], figure[last + 1 :]) if last >= 0 else (figure, "")
    if len(rest) > digits and len(rest) % GROUP == 0:
        whole, rest = figure, ""
    if len(rest) > digits or (rest and figure[last] in whole):
        raise NotAnAmount
    return int(re.sub(r"[^0-9]", "", whole) + rest.ljust(digits, "0"))
