"""Tables of the orders: what was reported, what was given back, and by which keys reports are believed."""

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId, VisitorId
from floorwalker.orders.model import Delivery, Order, OrderId, OrderKey, OrderLine, Refund, ReportedOrder, Source
from floorwalker.plumbing.journal import held_head
from floorwalker.plumbing.work import Reads, Work

MOST_SHOWN = 20
_decode_state = msgspec.json.Decoder(Order).decode
_decode_delivery = msgspec.json.Decoder(Delivery).decode
_decode_lines = msgspec.json.Decoder(list[OrderLine]).decode
_encode = msgspec.json.Encoder().encode
_ROW = (
    "SELECT heads.state, orders.number, orders.lines, orders.delivery FROM orders"
    " JOIN heads ON heads.subject_id = orders.id WHERE orders.site_id = :site_id"
)


class OrderRow(msgspec.Struct, frozen=True):
    """An order with what is personal about it, or may be."""

    order: Order
    number: str
    lines: list[OrderLine]
    delivery: Delivery


def id_of(reads: Reads, site_id: SiteId, source: Source, ref: str) -> OrderId | None:
    """Find an order by the shop's own name for it."""
    rows = reads.read(
        "SELECT id FROM orders WHERE site_id = :site_id AND source = :source AND ref = :ref",
        site_id=site_id,
        source=source,
        ref=ref,
    )
    return OrderId(rows[0][0]) if rows else None


def held(work: Work, order_id: OrderId) -> Order | None:
    """Load an order and hold it for this unit of work."""
    return held_head(work, work.actor.site_id, order_id).state(_decode_state)


def add(work: Work, order_id: OrderId, source: Source, reported: ReportedOrder, mail_digest: str) -> bool:
    """Keep what a new order is about; false where it is there already."""
    added = work.write(
        "INSERT INTO orders (id, site_id, source, ref, number, placed_at, customer_ref, mail_digest, lines,"
        " delivery) VALUES (:id, :site_id, :source, :ref, :number, :placed_at, :customer_ref, :mail_digest, :lines,"
        " :delivery)"
        " ON CONFLICT (site_id, source, ref) DO NOTHING",
        id=order_id,
        site_id=work.actor.site_id,
        source=source,
        ref=reported.ref,
        number=reported.number,
        placed_at=reported.placed_at,
        customer_ref=reported.customer_ref,
        mail_digest=mail_digest,
        lines=_encode(reported.lines).decode(),
        delivery=_encode(Delivery().after(reported)).decode(),
    )
    return added == 1


def set_report(work: Work, order_id: OrderId, reported: ReportedOrder, mail_digest: str) -> None:
    """Keep what an order is about now."""
    before = row(work, work.actor.site_id, order_id)
    work.write(
        "UPDATE orders SET number = :number, customer_ref = :customer_ref, mail_digest = :mail_digest, lines = :lines,"
        " delivery = :delivery WHERE site_id = :site_id AND id = :id",
        number=reported.number,
        customer_ref=reported.customer_ref,
        mail_digest=mail_digest,
        lines=_encode(reported.lines).decode(),
        delivery=_encode((before.delivery if before else Delivery()).after(reported)).decode(),
        site_id=work.actor.site_id,
        id=order_id,
    )


def set_visitor(work: Work, order_id: OrderId, visitor_id: VisitorId) -> None:
    """Keep in whose browser an order was bought."""
    work.write(
        "UPDATE orders SET visitor_id = :visitor_id WHERE site_id = :site_id AND id = :id",
        visitor_id=visitor_id,
        site_id=work.actor.site_id,
        id=order_id,
    )


def add_refund(work: Work, source: Source, order_ref: str, refund: Refund) -> None:
    """Keep that money was given back, once however often it is told."""
    work.write(
        "INSERT INTO refunds (site_id, source, order_ref, ref, minor, at)"
        " VALUES (:site_id, :source, :order_ref, :ref, :minor, :at)"
        " ON CONFLICT (site_id, source, order_ref, ref) DO NOTHING",
        site_id=work.actor.site_id,
        source=source,
        order_ref=order_ref,
        ref=refund.ref,
        minor=refund.minor,
        at=refund.at,
    )


def refunded(reads: Reads, site_id: SiteId, source: Source, order_ref: str) -> int:
    """Add up what was given back for an order."""
    rows = reads.read(
        "SELECT COALESCE(SUM(minor), 0) FROM refunds"
        " WHERE site_id = :site_id AND source = :source AND order_ref = :order_ref",
        site_id=site_id,
        source=source,
        order_ref=order_ref,
    )
    return int(rows[0][0])


def whose(reads: Reads, site_id: SiteId, order_id: OrderId) -> tuple[str, str, str] | None:
    """By which number and name an order goes, and by which id the shop knows its customer."""
    rows = reads.read(
        "SELECT number, ref, customer_ref FROM orders WHERE site_id = :site_id AND id = :id",
        site_id=site_id,
        id=order_id,
    )
    return (rows[0][0], rows[0][1], rows[0][2]) if rows else None


def numbered(reads: Reads, site_id: SiteId, number: str, since: Instant) -> list[OrderId]:
    """Find orders that go by a number, or by the shop's own name for them, and were placed since an instant."""
    rows = reads.read(
        "SELECT id FROM orders WHERE site_id = :site_id AND (number = :number OR ref = :number)"
        " AND placed_at >= :since ORDER BY id",
        site_id=site_id,
        number=number,
        since=since,
    )
    return [OrderId(order_id) for (order_id,) in rows]


def row(reads: Reads, site_id: SiteId, order_id: OrderId) -> OrderRow | None:
    """An order of this shop."""
    rows = reads.read(f"{_ROW} AND orders.id = :id", site_id=site_id, id=order_id)
    return _row(*rows[0]) if rows else None


def named(reads: Reads, site_id: SiteId, number: str, mail_digest: str) -> OrderId | None:
    """The latest order that goes by a number, or by the shop's own name for it, and was placed from a mail address."""
    rows = reads.read(
        "SELECT id FROM orders WHERE site_id = :site_id AND (number = :number OR ref = :number)"
        " AND mail_digest = :mail_digest AND mail_digest <> '' ORDER BY placed_at DESC, id DESC LIMIT 1",
        site_id=site_id,
        number=number,
        mail_digest=mail_digest,
    )
    return OrderId(rows[0][0]) if rows else None


def of_customer(reads: Reads, site_id: SiteId, customer_ref: str, mail_digest: str) -> list[OrderRow]:
    """The latest orders of a customer, by the shop's id of them or by the mail address that it vouches for."""
    rows = reads.read(
        f"{_ROW} AND ((orders.customer_ref = :customer_ref AND :customer_ref <> '')"
        " OR (orders.mail_digest = :mail_digest AND :mail_digest <> ''))"
        " ORDER BY orders.placed_at DESC, orders.id LIMIT :most",
        site_id=site_id,
        customer_ref=customer_ref,
        mail_digest=mail_digest,
        most=MOST_SHOWN,
    )
    return [_row(*row) for row in rows]


def of_visitor(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> list[OrderRow]:
    """The latest orders that were bought in a browser."""
    rows = reads.read(
        f"{_ROW} AND orders.visitor_id = :visitor_id ORDER BY orders.placed_at DESC, orders.id LIMIT :most",
        site_id=site_id,
        visitor_id=visitor_id,
        most=MOST_SHOWN,
    )
    return [_row(*row) for row in rows]


def keys(reads: Reads, site_id: SiteId) -> list[OrderKey]:
    """All keys by which a shop's server ever signed, the newest first."""
    rows = reads.read(
        "SELECT id, source, added_at, retired_at FROM order_keys WHERE site_id = :site_id ORDER BY added_at DESC, id",
        site_id=site_id,
    )
    return [OrderKey(*row) for row in rows]


def sealed_of(reads: Reads, site_id: SiteId, source: Source) -> list[tuple[str, str]]:
    """The live keys for one kind of shop software, each with its sealed secret where it has one."""
    rows = reads.read(
        "SELECT id, sealed FROM order_keys WHERE site_id = :site_id AND source = :source AND retired_at IS NULL",
        site_id=site_id,
        source=source,
    )
    return [(key_id, sealed) for key_id, sealed in rows]


def add_key(work: Work, key: OrderKey, sealed: str) -> None:
    """Keep another key, and of a secret that was brought to us only what is sealed."""
    work.write(
        "INSERT INTO order_keys (id, site_id, source, sealed, added_at)"
        " VALUES (:id, :site_id, :source, :sealed, :added_at)",
        id=key.id,
        site_id=work.actor.site_id,
        source=key.source,
        sealed=sealed,
        added_at=key.added_at,
    )


def retire_key(work: Work, key_id: str) -> None:
    """Keep that a key is believed no more, and forget what was sealed of it."""
    work.write(
        "UPDATE order_keys SET retired_at = :now, sealed = '' WHERE site_id = :site_id AND id = :id",
        now=work.now,
        site_id=work.actor.site_id,
        id=key_id,
    )


def _row(state: str, number: str, lines: str, delivery: str) -> OrderRow:
    return OrderRow(_decode_state(state), number, _decode_lines(lines), _decode_delivery(delivery))
