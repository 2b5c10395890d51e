"""Orders as the shopper sees them whose they are."""

import msgspec

from floorwalker.aftersales.model import Kind, MayAsk, RequestId, Rules, Standing, Way
from floorwalker.aftersales.store import requests
from floorwalker.aftersales.store.rules import rules
from floorwalker.aftersales.views.own import OwnOrder, own_orders, shopper
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.kit.money import Money
from floorwalker.orders.model import Delivery, OrderId, OrderLine, State
from floorwalker.plumbing.work import Reads
from floorwalker.visitors.views import customer_of


class ShownRequest(msgspec.Struct, frozen=True):
    """What was asked, and what the shop said; of the customer's words nothing, since two may know one order."""

    id: RequestId
    kind: Kind
    asked_at: Instant
    standing: Standing
    reply: str


class ShownOrder(msgspec.Struct, frozen=True):
    """An order: where it is, what is in it, what was given back, what may be asked and what was."""

    id: OrderId
    number: str
    placed_at: Instant
    state: State
    total: Money
    refunded: Money
    lines: list[OrderLine]
    delivery: Delivery
    way: Way
    may_ask: list[MayAsk]
    requests: list[ShownRequest]


class OrdersShown(msgspec.Struct, frozen=True):
    """Everything the part shows. `is_known`: the shop vouches for who this is, so they need name no order."""

    is_known: bool
    orders: list[ShownOrder]


def orders_for(reads: Reads, actor: Actor) -> OrdersShown:
    """The orders of a shopper's own."""
    visitor_id = shopper(reads, actor)
    offered = rules(reads, actor.site_id)
    own = own_orders(reads, actor.site_id, visitor_id)
    is_known = customer_of(reads, actor.site_id, visitor_id) is not None
    return OrdersShown(is_known, [_shown(reads, actor.site_id, offered, one) for one in own])


def _shown(reads: Reads, site_id: SiteId, offered: Rules, own: OwnOrder) -> ShownOrder:
    card, asked = own.card, requests.of_order(reads, site_id, own.card.id)
    closed = {row.request.kind for row in asked if row.request.standing in {"asked", "accepted"}}
    may_ask = [one for one in offered.may_ask(card.state, card.delivery, reads.now) if one.kind not in closed]
    return ShownOrder(
        id=card.id,
        number=card.number,
        placed_at=card.placed_at,
        state=card.state,
        total=card.total,
        refunded=card.refunded,
        lines=card.lines,
        delivery=card.delivery,
        way=own.way,
        may_ask=may_ask,
        requests=[_request(reads, row) for row in asked],
    )


def _request(reads: Reads, row: requests.RequestRow) -> ShownRequest:
    made = row.request
    return ShownRequest(made.id, made.kind, made.asked_at, made.standing, requests.answered_with(reads, made))
