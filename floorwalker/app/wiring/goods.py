"""Who hears of orders, and of what the shop lets its pages tell."""

from floorwalker.aftersales import facts as aftersales
from floorwalker.app.wiring.listeners import Hearer, Hearers, Listeners
from floorwalker.orders import facts as orders
from floorwalker.signals import facts as signals


def goods(they: Listeners) -> Hearers:
    """Say who hears of orders and of what was asked for them."""
    shopping: list[Hearer] = [they.desks.announce_shopping]
    asked: list[Hearer] = [*shopping, they.panels.announce_orders]
    return {
        orders.OrderChanged: shopping,
        orders.OrderRefunded: shopping,
        orders.OrderMatched: shopping,
        orders.OrderFollowedChat: shopping,
        aftersales.OrderOpened: shopping,
        aftersales.OrderTopicNamed: shopping,
        aftersales.RequestMade: asked,
        aftersales.RequestAnswered: asked,
        aftersales.RequestUnreached: asked,
        aftersales.AftersalesChosen: [they.states.announce_presence],
        signals.SignalsSwitched: [they.states.announce_presence],
    }
