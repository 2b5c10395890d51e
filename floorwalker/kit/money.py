"""Money as it is kept: whole minor units and a currency. Nothing is ever converted into another."""

import re

import msgspec

from floorwalker.kit.errors import FloorwalkerError

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
