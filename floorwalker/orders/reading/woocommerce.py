"""Orders of WooCommerce: its webhook topics `order.created` and `order.updated`, REST API version 3."""

from datetime import datetime

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.orders.model import OrderLine, Refund, Report, ReportedOrder, State
from floorwalker.orders.reading.fields import (
    Ref,
    amount_of,
    decoded,
    delivery_of,
    instant_of,
    lines_of,
    number_of,
    read,
    ref_of,
    refunds_of,
    total_of,
)

TOPICS = {"order.created", "order.updated", "order.restored"}
NOT_PLACED_YET = {"checkout-draft", "auto-draft"}
STATES: dict[str, State] = {
    "processing": "paid",
    "completed": "done",
    "refunded": "done",
    "cancelled": "cancelled",
    "failed": "cancelled",
    "trash": "cancelled",
}
"""What is pending, on hold, or a state that a plug-in made up, is placed and no more that we know of."""
GUEST = "0"


class Billing(msgspec.Struct, frozen=True):
    """Of the one who pays, only where mail reaches them."""

    email: str = ""


class Line(msgspec.Struct, frozen=True):
    """So many of one thing; `total` without tax, `total_tax` beside it."""

    name: str = ""
    quantity: int = 0
    total: str = "0"
    total_tax: str = "0"
    sku: str | None = None


class GivenBack(msgspec.Struct, frozen=True):
    """Money given back, written with a minus."""

    id: int
    total: str


class WooOrder(msgspec.Struct, frozen=True):
    """An order, as far as it matters here."""

    id: int
    status: str
    currency: str
    total: str
    date_created_gmt: datetime
    date_modified_gmt: datetime
    date_completed_gmt: datetime | None = None
    number: Ref = ""
    customer_id: int = 0
    billing: Billing = Billing()
    line_items: list[Line] = []
    refunds: list[GivenBack] = []


def read_woocommerce(topic: str, body: bytes) -> Report | None:
    """Read a webhook; nothing, where it is about something else or nobody has ordered yet."""
    if topic not in TOPICS:
        return None
    order = decoded(body, WooOrder)
    return read(lambda: _order(order)) if order.status not in NOT_PLACED_YET else None


def _order(order: WooOrder) -> ReportedOrder:
    customer_ref, changed_at = str(order.customer_id), instant_of(order.date_modified_gmt)
    return ReportedOrder(
        ref=ref_of(order.id),
        number=number_of(order.number or order.id),
        version=changed_at,
        placed_at=instant_of(order.date_created_gmt),
        state=STATES.get(order.status, "placed"),
        total=total_of(order.total, order.currency),
        customer_ref="" if customer_ref == GUEST else customer_ref,
        mail=order.billing.email,
        lines=lines_of([_line(one, order.currency) for one in order.line_items]),
        refunds=refunds_of([_refund(one, order.currency, changed_at) for one in order.refunds]),
        delivery=delivery_of("", "", order.date_completed_gmt),
    )


def _line(line: Line, currency: str) -> OrderLine:
    cost = amount_of(line.total, currency) + amount_of(line.total_tax or "0", currency)
    return OrderLine(line.name, line.quantity, cost, line.sku or "")


def _refund(refund: GivenBack, currency: str, at: Instant) -> Refund:
    return Refund(ref_of(refund.id), abs(amount_of(refund.total, currency)), at)
