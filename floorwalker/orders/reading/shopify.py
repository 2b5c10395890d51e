"""Orders of Shopify: its webhook topics `orders/…` and `refunds/create`, as the Admin REST API has them."""

from datetime import datetime

import msgspec

from floorwalker.orders.model import Delivery, OrderLine, Refund, Report, ReportedOrder, ReportedRefunds, State
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

ORDER_TOPICS = {
    "orders/create",
    "orders/updated",
    "orders/paid",
    "orders/fulfilled",
    "orders/partially_fulfilled",
    "orders/cancelled",
}
REFUND_TOPIC = "refunds/create"
PAID = {"paid", "partially_refunded", "refunded"}


class Customer(msgspec.Struct, frozen=True):
    """Whose it is, by the shop's id of them."""

    id: int | None = None


class Line(msgspec.Struct, frozen=True):
    """So many of one thing; `price` is that of a single one."""

    name: str = ""
    quantity: int = 0
    price: str = "0"
    total_discount: str = "0"
    sku: str | None = None


class Transaction(msgspec.Struct, frozen=True):
    """Money that went somewhere, or did not."""

    amount: str = "0"
    kind: str = ""
    status: str = ""
    currency: str = ""


class GivenBack(msgspec.Struct, frozen=True):
    """Money given back, in one or several transactions."""

    id: int
    order_id: int
    created_at: datetime
    transactions: list[Transaction] = []


class Parcel(msgspec.Struct, frozen=True):
    """A part of an order that went, or the whole."""

    created_at: datetime | None = None
    tracking_url: str | None = None
    tracking_company: str | None = None


class ShopifyOrder(msgspec.Struct, frozen=True):
    """An order, as far as it matters here."""

    id: int
    currency: str
    total_price: str
    created_at: datetime
    updated_at: datetime
    order_number: Ref = ""
    email: str | None = None
    cancelled_at: datetime | None = None
    financial_status: str | None = None
    fulfillment_status: str | None = None
    customer: Customer | None = None
    line_items: list[Line] = []
    refunds: list[GivenBack] = []
    fulfillments: list[Parcel] = []


def read_shopify(topic: str, body: bytes) -> Report | None:
    """Read a webhook; nothing, where it is about something else."""
    if topic in ORDER_TOPICS:
        order = decoded(body, ShopifyOrder)
        return read(lambda: _order(order))
    if topic == REFUND_TOPIC:
        refund = decoded(body, GivenBack)
        return read(lambda: ReportedRefunds(ref_of(refund.order_id), refunds_of([_refund(refund)])))
    return None


def _order(order: ShopifyOrder) -> ReportedOrder:
    customer_id = order.customer.id if order.customer else None
    return ReportedOrder(
        ref=ref_of(order.id),
        number=number_of(order.order_number or order.id),
        version=instant_of(order.updated_at),
        placed_at=instant_of(order.created_at),
        state=_state(order),
        total=total_of(order.total_price, order.currency),
        customer_ref=str(customer_id) if customer_id else "",
        mail=order.email or "",
        lines=lines_of([_line(one, order.currency) for one in order.line_items]),
        refunds=refunds_of([_refund(one) for one in order.refunds]),
        delivery=_delivery(order),
    )


def _delivery(order: ShopifyOrder) -> Delivery:
    """Of several parcels the last one; one card has one link."""
    last = order.fulfillments[-1] if order.fulfillments else Parcel()
    return delivery_of(last.tracking_url, last.tracking_company, last.created_at)


def _state(order: ShopifyOrder) -> State:
    if order.cancelled_at is not None:
        return "cancelled"
    if order.fulfillment_status == "fulfilled":
        return "sent"
    return "paid" if order.financial_status in PAID else "placed"


def _line(line: Line, currency: str) -> OrderLine:
    cost = amount_of(line.price, currency) * line.quantity - amount_of(line.total_discount, currency)
    return OrderLine(line.name, line.quantity, cost, line.sku or "")


def _refund(refund: GivenBack) -> Refund:
    """Only what has really gone back counts."""
    gone = [one for one in refund.transactions if one.kind == "refund" and one.status == "success"]
    minor = sum(abs(amount_of(one.amount, one.currency)) for one in gone)
    return Refund(ref_of(refund.id), minor, instant_of(refund.created_at))
