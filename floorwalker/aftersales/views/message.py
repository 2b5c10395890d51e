"""A request as it goes to the shop's server."""

from datetime import UTC, datetime
from typing import Literal

import msgspec

from floorwalker.aftersales.model import Kind, RequestKeys, Way
from floorwalker.aftersales.store import requests
from floorwalker.aftersales.store.rules import keys, rules
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.orders.views import whose
from floorwalker.plumbing.work import Reads


class Goods(msgspec.Struct, frozen=True):
    """Some of what was ordered, as the shop itself called it."""

    name: str
    quantity: int
    sku: str


class Asked(msgspec.Struct, frozen=True):
    """What is asked of which order. `order` is the shop's own id of it; `proven_by` how we know whose it is."""

    request: str
    kind: Kind
    order: str
    number: str
    customer: str
    proven_by: Way
    text: str
    goods: list[Goods]
    asked_at: str


class Message(msgspec.Struct, frozen=True):
    """The body of the webhook."""

    type: Literal["order.request"]
    timestamp: str
    data: Asked


class Outgoing(msgspec.Struct, frozen=True):
    """A request that waits to be taken: where to, what, and by which keys it is signed."""

    address: str
    message: Message
    keys: RequestKeys


def outgoing(reads: Reads, site_id: SiteId, request_id: str) -> Outgoing | None:
    """What is to be brought to the shop's server; nothing where it was answered, or cannot be brought any more."""
    row, offered = requests.row(reads, site_id, request_id), rules(reads, site_id)
    if row is None or row.request.standing != "asked" or not offered.address:
        return None
    made = row.request
    number, ref, customer_ref = whose(reads, site_id, made.order_id)
    asked = Asked(
        request=made.id,
        kind=made.kind,
        order=ref,
        number=number,
        customer=customer_ref,
        proven_by=made.way,
        text=requests.asked_with(reads, made),
        goods=[Goods(one.name, one.quantity, one.sku) for one in row.goods],
        asked_at=_written(made.asked_at),
    )
    message = Message("order.request", _written(reads.now), asked)
    return Outgoing(offered.address, message, keys(reads, site_id))


def _written(at: Instant) -> str:
    return datetime.fromtimestamp(at / 1_000, UTC).isoformat().replace("+00:00", "Z")
