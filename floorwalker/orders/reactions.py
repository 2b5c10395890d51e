"""What orders do when a browser has said that it bought something: look which of them that may be."""

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import VisitorId
from floorwalker.orders import store
from floorwalker.orders.actions.matching import lay_beside_chats
from floorwalker.orders.model import SAME_PURCHASE_MS
from floorwalker.plumbing.work import Work
from floorwalker.signals.views import purchases_of


def match_purchases(work: Work, visitor_id: VisitorId) -> None:
    """Match what a browser lately said that it bought with the orders that are known; others may come later."""
    site_id = work.actor.site_id
    for number, said_at in purchases_of(work, site_id, visitor_id):
        for order_id in store.numbered(work, site_id, number, Instant(said_at - SAME_PURCHASE_MS)):
            order = store.held(work, order_id)
            if order is not None:
                lay_beside_chats(work, order)
