"""Which orders are a shopper's own, as far as that is proven: nobody else's is there."""

import msgspec

from floorwalker.aftersales.model import OPEN_FOR_MS, OrdersNotShown, Way
from floorwalker.aftersales.store import claims
from floorwalker.aftersales.store.rules import rules
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import SiteId, VisitorId
from floorwalker.orders.views import OrderCard, orders_of, proven_card
from floorwalker.plumbing.work import Reads


class OwnOrder(msgspec.Struct, frozen=True):
    """An order with what is in it, and how it is known whose it is."""

    card: OrderCard
    way: Way


def own_orders(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> list[OwnOrder]:
    """What is proven a visitor's: as the customer whom the shop vouches for, and by codes; the latest first."""
    by_identity = [OwnOrder(card, "identity") for card in orders_of(reads, site_id, visitor_id)]
    known = {one.card.id for one in by_identity}
    opened = claims.opened(reads, site_id, visitor_id, Instant(reads.now - OPEN_FOR_MS))
    cards = [proven_card(reads, site_id, one) for one in opened if one not in known]
    own = by_identity + [OwnOrder(card, "code") for card in cards if card is not None]
    return sorted(own, key=lambda one: (-one.card.placed_at, one.card.id))


def own_order(reads: Reads, actor: Actor, order_id: str) -> OwnOrder:
    """One order of a shopper's own; any other is not there."""
    for one in own_orders(reads, actor.site_id, shopper(reads, actor)):
        if one.card.id == order_id:
            return one
    raise NotFound


def shopper(reads: Reads, actor: Actor) -> VisitorId:
    """The visitor who asks, of a shop that shows orders at all."""
    if actor.kind != "visitor":
        raise NotFound
    if not rules(reads, actor.site_id).is_on:
        raise OrdersNotShown
    return VisitorId(actor.id)
