"""What customers asked of their orders, with the goods it is about."""

import msgspec

from floorwalker.aftersales.model import OrderRequest
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId, VisitorId
from floorwalker.orders.model import OrderId, OrderLine
from floorwalker.plumbing.journal import held_head
from floorwalker.plumbing.trail import words_at
from floorwalker.plumbing.work import Reads, Work

MOST_SHOWN = 20
_decode_state = msgspec.json.Decoder(OrderRequest).decode
_decode_goods = msgspec.json.Decoder(list[OrderLine]).decode
_encode = msgspec.json.Encoder().encode
_ROW = (
    "SELECT heads.state, order_requests.goods FROM order_requests JOIN heads ON heads.subject_id = order_requests.id"
    " WHERE order_requests.site_id = :site_id"
)


class RequestRow(msgspec.Struct, frozen=True):
    """A request with the goods that it is about."""

    request: OrderRequest
    goods: list[OrderLine]


def add(work: Work, new: OrderRequest, goods: list[OrderLine]) -> None:
    """Keep that something was asked."""
    work.write(
        "INSERT INTO order_requests (id, site_id, order_id, visitor_id, asked_at, goods)"
        " VALUES (:id, :site_id, :order_id, :visitor_id, :asked_at, :goods)",
        id=new.id,
        site_id=new.site_id,
        order_id=new.order_id,
        visitor_id=new.visitor_id,
        asked_at=new.asked_at,
        goods=_encode(goods).decode(),
    )


def held(work: Work, request_id: str) -> OrderRequest | None:
    """Load a request of the actor's site and hold it for this unit of work."""
    here = work.read(
        "SELECT id FROM order_requests WHERE site_id = :site_id AND id = :id",
        site_id=work.actor.site_id,
        id=request_id,
    )
    return held_head(work, work.actor.site_id, request_id).state(_decode_state) if here else None


def row(reads: Reads, site_id: SiteId, request_id: str) -> RequestRow | None:
    """A request of this shop."""
    rows = reads.read(f"{_ROW} AND order_requests.id = :id", site_id=site_id, id=request_id)
    return RequestRow(_decode_state(rows[0][0]), _decode_goods(rows[0][1])) if rows else None


def of_order(reads: Reads, site_id: SiteId, order_id: OrderId) -> list[RequestRow]:
    """What was asked of an order, the first first."""
    rows = reads.read(
        f"{_ROW} AND order_requests.order_id = :order_id ORDER BY order_requests.asked_at, order_requests.id",
        site_id=site_id,
        order_id=order_id,
    )
    return [RequestRow(_decode_state(state), _decode_goods(goods)) for state, goods in rows]


def of_visitor(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> list[RequestRow]:
    """What was asked in a browser, the last first; of very much, the last."""
    rows = reads.read(
        f"{_ROW} AND order_requests.visitor_id = :visitor_id"
        " ORDER BY order_requests.asked_at DESC, order_requests.id LIMIT :most",
        site_id=site_id,
        visitor_id=visitor_id,
        most=MOST_SHOWN,
    )
    return [RequestRow(_decode_state(state), _decode_goods(goods)) for state, goods in rows]


def count_since(reads: Reads, site_id: SiteId, order_id: OrderId, since: Instant) -> int:
    """Count what was asked of an order since an instant."""
    rows = reads.read(
        "SELECT COUNT(*) FROM order_requests WHERE site_id = :site_id AND order_id = :order_id AND asked_at > :since",
        site_id=site_id,
        order_id=order_id,
        since=since,
    )
    return int(rows[0][0])


def asked_with(reads: Reads, made: OrderRequest) -> str:
    """The customer's words."""
    return words_at(reads, made.site_id, made.id, 1)


def answered_with(reads: Reads, made: OrderRequest) -> str:
    """The shop's words, where it said any."""
    return words_at(reads, made.site_id, made.id, made.answer_seq) if made.answer_seq else ""
