"""In which order questions are answered: broken promises first, then what is worth more, then what is older.

A value counts by its band and not by its cents, so that of two like carts the older goes first. Bands are measured by
what is usual: the median of the open contacts' carts in the same currency. Less than half of that, about that, at least
twice that; below them all who has nothing in a cart, or of whom the shop does not tell. No value outweighs a promise:
whatever is late stands before whatever is not.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from statistics import median_low

from floorwalker.callbacks.model import Contact
from floorwalker.kit.clock import Instant

NOTHING, LITTLE, USUAL, MUCH = range(4)
TIMES = 2
"""A cart is out of the usual from twice as much, or less than half."""


def in_order(open_ones: Sequence[Contact], now: Instant) -> list[Contact]:
    """Order all open contacts of a shop by whom to answer next."""
    usual = _usual(open_ones)
    return sorted(open_ones, key=lambda one: (one.promise.due_at > now, -_band(one, usual), one.asked_at, one.id))


def _usual(open_ones: Sequence[Contact]) -> dict[str, int]:
    """What a cart of each currency usually is worth, among those that are."""
    known: defaultdict[str, list[int]] = defaultdict(list)
    for one in open_ones:
        if one.currency is not None and one.value_minor:
            known[one.currency].append(one.value_minor)
    return {currency: median_low(values) for currency, values in known.items()}


def _band(one: Contact, usual: Mapping[str, int]) -> int:
    if one.currency is None or not one.value_minor:
        return NOTHING
    if one.value_minor * TIMES < usual[one.currency]:
        return LITTLE
    return MUCH if one.value_minor >= usual[one.currency] * TIMES else USUAL
