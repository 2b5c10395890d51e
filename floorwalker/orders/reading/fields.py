"""What all reports have in common: instants, amounts and texts of somebody else's making, made ours."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TypeVar

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.money import MOST_MINOR, Money, minor_of
from floorwalker.kit.text import clean_line
from floorwalker.orders.model import (
    LONGEST_LINK,
    LONGEST_NAME,
    LONGEST_REF,
    MOST_LINES,
    MOST_REFUNDS,
    Delivery,
    OrderLine,
    OrderUnreadable,
    Refund,
)
from floorwalker.plumbing.outgoing.guard import origin_of

T = TypeVar("T")
FIRST, LAST = Instant(946_684_800_000), Instant(4_102_444_800_000)
"""From 2000 to 2100: what is outside is a mistake of somebody's clock or of their units."""
Ref = str | int
"""Shops name things by figures or by texts, and one may go over to the other."""


def decoded(body: bytes, shape: type[T]) -> T:
    """Read a body as a shape, or say that it is no order."""
    try:
        return msgspec.json.decode(body, type=shape)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise OrderUnreadable(f"{OrderUnreadable.sentence} ({str(error)[:200]})") from error


def read(make: Callable[[], T]) -> T:
    """Make ours of what was decoded; an amount or a text that cannot be is no order either."""
    try:
        return make()
    except (FloorwalkerError, ValueError, OverflowError) as error:
        raise OrderUnreadable from error


def ref_of(given: Ref) -> str:
    """A shop's own name for something; cleaned names could make two things one, so what is not clean is refused."""
    ref = str(given)
    if not ref or clean_line(ref, longest=LONGEST_REF) != ref:
        raise OrderUnreadable
    return ref


def number_of(given: Ref) -> str:
    """The number that people call an order by, without the sign some put before it."""
    return ref_of(given).removeprefix("#") or "#"


def instant_of(given: datetime) -> Instant:
    """An instant; where no zone is said, it is universal time."""
    aware = given if given.tzinfo is not None else given.replace(tzinfo=UTC)
    instant = Instant(round(aware.timestamp() * 1_000))
    if not FIRST <= instant <= LAST:
        raise OrderUnreadable
    return instant


def amount_of(given: str | float, currency: str) -> int:
    """Decimal money in minor units, whether it came as a text or as a figure."""
    return minor_of(given if isinstance(given, str) else f"{given:f}", currency)


def total_of(given: str | float, currency: str) -> Money:
    """What an order costs: nothing at least."""
    return money(amount_of(given, currency), currency)


def money(minor: int, currency: str) -> Money:
    """An amount of an order, within bounds."""
    if not 0 <= minor <= MOST_MINOR:
        raise OrderUnreadable
    minor_of("0", currency)
    return Money(minor, currency)


def lines_of(lines: list[OrderLine]) -> tuple[OrderLine, ...]:
    """The lines of an order as people read them; of a very long one, the first."""
    return tuple(
        OrderLine(
            clean_line(one.name, longest=LONGEST_NAME),
            one.quantity,
            one.minor,
            clean_line(one.sku, longest=LONGEST_REF),
        )
        for one in lines[:MOST_LINES]
    )


def refunds_of(refunds: list[Refund]) -> tuple[Refund, ...]:
    """What was given back; more often than ever happens is no order."""
    if len(refunds) > MOST_REFUNDS or any(not 0 <= one.minor <= MOST_MINOR for one in refunds):
        raise OrderUnreadable
    return tuple(one for one in refunds if one.minor)


def link_of(given: str | None) -> str:
    """Where a parcel can be followed: an address that is safe to open, or none. An order is no worse without."""
    link = (given or "").strip()
    is_plain = len(link) <= LONGEST_LINK and clean_line(link, longest=LONGEST_LINK) == link and link.isascii()
    return link if is_plain and (origin_of(link) or "").startswith("https://") else ""


def delivery_of(
    tracking: str | None, carrier: str | None, sent_at: datetime | None, expected_at: datetime | None = None
) -> Delivery:
    """How an order gets there, as far as it is said."""
    return Delivery(
        link_of(tracking),
        clean_line(carrier or "", longest=LONGEST_REF),
        instant_of(sent_at) if sent_at else None,
        instant_of(expected_at) if expected_at else None,
    )
