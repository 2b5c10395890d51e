"""What three kinds of shop software send is read alike, and what is no order is none."""

import contextlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit.clock import Instant
from floorwalker.kit.money import Money
from floorwalker.orders.model import OrderLine, OrderUnreadable, Refund, ReportedOrder, ReportedRefunds
from floorwalker.orders.reading.generic import read_generic
from floorwalker.orders.reading.shopify import read_shopify
from floorwalker.orders.reading.woocommerce import read_woocommerce

GENERIC: dict[str, Any] = {
    "id": "o-1", "number": "#10023", "updated_at": "2026-03-02T09:30:00+02:00", "placed_at": "2026-03-02T07:00:00Z",
    "state": "paid", "currency": "EUR", "total": 7990, "customer": {"id": 4711, "mail": "mia@home.example"},
    "lines": [{"sku": "BP-1", "name": "Berry\u202e picker", "quantity": 2, "total": 7990}],
    "refunds": [{"id": 1, "amount": 500, "at": "2026-03-02T07:20:00Z"}],
}  # fmt: skip
WOO: dict[str, Any] = {
    "id": 727, "number": "10023", "status": "processing", "currency": "EUR", "total": "29.35", "customer_id": 26,
    "date_created_gmt": "2026-03-02T07:00:00", "date_modified_gmt": "2026-03-02T07:30:00",
    "billing": {"email": "mia@home.example", "first_name": "Mia"}, "customer_note": "",
    "line_items": [{"name": "Picker", "quantity": 2, "total": "24.00", "total_tax": "5.35", "sku": None, "price": 12}],
    "refunds": [{"id": 9, "reason": "", "total": "-10.00"}],
}  # fmt: skip
SHOPIFY: dict[str, Any] = {
    "id": 820982911946154508, "name": "#1001", "order_number": 1001, "email": "mia@home.example", "currency": "SEK",
    "created_at": "2026-03-02T09:00:00+02:00", "updated_at": "2026-03-02T09:30:00+02:00", "total_price": "398.00",
    "financial_status": "partially_refunded", "fulfillment_status": None, "cancelled_at": None,
    "customer": {"id": 115310627314723954, "email": "mia@home.example"},
    "line_items": [{"name": "Picker", "quantity": 2, "price": "199.00", "total_discount": "0.00", "sku": "BP-1"}],
    "refunds": [{"id": 5, "order_id": 820982911946154508, "created_at": "2026-03-02T09:20:00+02:00", "transactions": [
        {"kind": "refund", "status": "success", "amount": "99.00", "currency": "SEK"},
        {"kind": "refund", "status": "failure", "amount": "50.00", "currency": "SEK"}]}],
}  # fmt: skip
NINE, HALF_PAST, TWENTY_PAST = Instant(1_772_434_800_000), Instant(1_772_436_600_000), Instant(1_772_436_000_000)


def wrapped(data: object, kind: str = "order.updated") -> bytes:
    return json.dumps({"type": kind, "timestamp": "2026-03-02T07:30:00Z", "data": data}).encode()


def test_our_own_form_is_read() -> None:
    read = read_generic(wrapped(GENERIC))

    assert read == ReportedOrder(
        "o-1", "10023", HALF_PAST, NINE, "paid", Money(7990, "EUR"), "4711", "mia@home.example",
        (OrderLine("Berry picker", 2, 7990, "BP-1"),), (Refund("1", 500, TWENTY_PAST),),
    )  # fmt: skip


def test_woocommerce_is_read() -> None:
    read = read_woocommerce("order.updated", json.dumps(WOO).encode())

    assert read == ReportedOrder(
        "727", "10023", HALF_PAST, NINE, "paid", Money(2935, "EUR"), "26", "mia@home.example",
        (OrderLine("Picker", 2, 2935),), (Refund("9", 1000, HALF_PAST),),
    )  # fmt: skip


def test_shopify_is_read_and_only_what_has_gone_back_counts() -> None:
    read = read_shopify("orders/updated", json.dumps(SHOPIFY).encode())

    assert read == ReportedOrder(
        "820982911946154508", "1001", HALF_PAST, NINE, "paid", Money(39800, "SEK"), "115310627314723954",
        "mia@home.example", (OrderLine("Picker", 2, 39800, "BP-1"),), (Refund("5", 9900, TWENTY_PAST),),
    )  # fmt: skip


def test_refunds_told_by_themselves_are_read() -> None:
    ours = {"order": "o-1", "refunds": GENERIC["refunds"]}

    shopify = read_shopify("refunds/create", json.dumps(SHOPIFY["refunds"][0]).encode())

    assert isinstance(shopify, ReportedRefunds)
    assert (shopify.order_ref, [one.minor for one in shopify.refunds]) == ("820982911946154508", [9900])
    assert isinstance(read_generic(wrapped(ours, "order.refunded")), ReportedRefunds)


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("pending", "placed"),
        ("on-hold", "placed"),
        ("my-own", "placed"),
        ("completed", "done"),
        ("failed", "cancelled"),
    ],
)
def test_a_state_of_woocommerce_is_one_of_ours(status: str, state: str) -> None:
    read = read_woocommerce("order.updated", json.dumps({**WOO, "status": status}).encode())

    assert isinstance(read, ReportedOrder)
    assert read.state == state


@pytest.mark.parametrize(
    ("said", "state"),
    [({"cancelled_at": "2026-03-02T09:20:00+02:00"}, "cancelled"), ({"fulfillment_status": "fulfilled"}, "sent"),
     ({"financial_status": "pending"}, "placed")],
)  # fmt: skip
def test_a_state_of_shopify_is_one_of_ours(said: dict[str, Any], state: str) -> None:
    read = read_shopify("orders/updated", json.dumps({**SHOPIFY, **said}).encode())

    assert isinstance(read, ReportedOrder)
    assert read.state == state


def test_a_guest_is_no_customer_and_yen_have_no_cents() -> None:
    read = read_woocommerce(
        "order.created", json.dumps({**WOO, "customer_id": 0, "currency": "JPY", "total": "500"}).encode()
    )

    assert isinstance(read, ReportedOrder)
    assert (read.customer_ref, read.total) == ("", Money(500, "JPY"))


def test_what_is_about_something_else_is_passed_over() -> None:
    assert read_generic(wrapped({}, "product.updated")) is None
    assert read_woocommerce("product.updated", b"{}") is None
    assert read_woocommerce("order.updated", json.dumps({**WOO, "status": "checkout-draft"}).encode()) is None
    assert read_shopify("app/uninstalled", b"{}") is None


WRONG: list[dict[str, Any]] = [
    {"id": ""}, {"id": "a\u202eb"}, {"id": "x" * 81}, {"id": None}, {"total": -1}, {"total": 79.9}, {"total": "7990"},
    {"total": 10**14}, {"currency": "EURO"}, {"currency": "eur"}, {"state": "lost"}, {"updated_at": "yesterday"},
    {"lines": [{"name": "x", "quantity": -1, "total": 1}]}, {"unknown": 1}, {"updated_at": "0001-01-01T00:00:00+14:00"},
    {"refunds": [{"id": str(n), "amount": 1, "at": "2026-03-02T07:00:00Z"} for n in range(201)]},
]  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_what_is_no_order_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(OrderUnreadable):
        read_generic(wrapped({**GENERIC, **wrong}))


@pytest.mark.parametrize(
    "wrong", [{"total": "1,5"}, {"total": "NaN"}, {"total": "-1"}, {"currency": "€"}, {"id": "7"}], ids=str
)
def test_an_order_of_woocommerce_with_a_wrong_field_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(OrderUnreadable):
        read_woocommerce("order.updated", json.dumps({**WOO, **wrong}).encode())


FIELDS = sorted({*GENERIC, *WOO, *SHOPIFY})
PLAIN = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
ANYTHING = PLAIN | st.lists(PLAIN | st.dictionaries(st.sampled_from(FIELDS), PLAIN, max_size=3), max_size=3)


@given(field=st.sampled_from(FIELDS), value=ANYTHING)
def test_whatever_stands_in_a_field_an_order_is_read_or_refused(field: str, value: object) -> None:
    woo, shopify = (json.dumps({**plain, field: value}).encode() for plain in (WOO, SHOPIFY))
    with contextlib.suppress(OrderUnreadable):
        assert isinstance(read_generic(wrapped({**GENERIC, field: value})), ReportedOrder)
    with contextlib.suppress(OrderUnreadable):
        assert isinstance(read_woocommerce("order.updated", woo), ReportedOrder | None)
    with contextlib.suppress(OrderUnreadable):
        assert isinstance(read_shopify("orders/updated", shopify), ReportedOrder)
