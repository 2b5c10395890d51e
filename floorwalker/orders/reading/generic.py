"""Orders of a shop of its own making: our own form, sent by Standard Webhooks. Amounts are whole minor units."""

from datetime import datetime
from typing import Annotated

import msgspec
from msgspec import Meta

from floorwalker.kit.money import MOST_MINOR
from floorwalker.orders.model import Delivery, OrderLine, Refund, Report, ReportedOrder, ReportedRefunds, State
from floorwalker.orders.reading.fields import (
    Ref,
    decoded,
    delivery_of,
    instant_of,
    lines_of,
    money,
    number_of,
    read,
    ref_of,
    refunds_of,
)

ORDER_TYPES = {"order.placed", "order.updated"}
REFUND_TYPE = "order.refunded"
Minor = Annotated[int, Meta(ge=0, le=MOST_MINOR)]
Count = Annotated[int, Meta(ge=0, le=1_000_000)]
Text = Annotated[str, Meta(max_length=2_000)]


class _Strict(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class Customer(_Strict, frozen=True):
    """Whose it is: the `sub` of signed identities, and where their mail goes."""

    id: Ref = ""
    mail: Text = ""


class Line(_Strict, frozen=True):
    """So many of one thing, and what they cost together."""

    name: Text
    quantity: Count
    total: Minor
    sku: Text = ""


class GivenBack(_Strict, frozen=True):
    """Money given back, by the shop's own name for it."""

    id: Ref
    amount: Minor
    at: datetime


class Sending(_Strict, frozen=True):
    """How it gets there: `tracking` is a web address (https)."""

    tracking: Text = ""
    carrier: Text = ""
    sent_at: datetime | None = None
    expected_at: datetime | None = None


class GenericOrder(_Strict, frozen=True):
    """An order as it is now."""

    id: Ref
    updated_at: datetime
    placed_at: datetime
    state: State
    currency: str
    total: Minor
    number: Ref = ""
    customer: Customer = Customer()
    lines: list[Line] = []
    refunds: list[GivenBack] = []
    delivery: Sending = Sending()


class GenericRefund(_Strict, frozen=True):
    """Money given back, told by itself."""

    order: Ref
    refunds: list[GivenBack]


class _Envelope(msgspec.Struct, frozen=True):
    type: str
    data: msgspec.Raw


def read_generic(body: bytes) -> Report | None:
    """Read a webhook; nothing, where it is about something else."""
    envelope = decoded(body, _Envelope)
    if envelope.type in ORDER_TYPES:
        order = decoded(bytes(envelope.data), GenericOrder)
        return read(lambda: _order(order))
    if envelope.type == REFUND_TYPE:
        refund = decoded(bytes(envelope.data), GenericRefund)
        return read(lambda: ReportedRefunds(ref_of(refund.order), _refunds(refund.refunds)))
    return None


def _order(order: GenericOrder) -> ReportedOrder:
    return ReportedOrder(
        ref=ref_of(order.id),
        number=number_of(order.number or order.id),
        version=instant_of(order.updated_at),
        placed_at=instant_of(order.placed_at),
        state=order.state,
        total=money(order.total, order.currency),
        customer_ref=str(order.customer.id),
        mail=order.customer.mail,
        lines=lines_of([OrderLine(one.name, one.quantity, one.total, one.sku) for one in order.lines]),
        refunds=_refunds(order.refunds),
        delivery=_delivery(order.delivery),
    )


def _delivery(sent: Sending) -> Delivery:
    return delivery_of(sent.tracking, sent.carrier, sent.sent_at, sent.expected_at)


def _refunds(refunds: list[GivenBack]) -> tuple[Refund, ...]:
    return refunds_of([Refund(ref_of(one.id), one.amount, instant_of(one.at)) for one in refunds])
