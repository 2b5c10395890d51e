"""Orders beside a conversation, as the desk sees them: whose they are, what was asked of them, which it is about."""

import msgspec

from floorwalker.aftersales.model import TOPIC_LASTS_MS, Kind, RequestId, Standing, Topic, Way
from floorwalker.aftersales.store import requests, topics
from floorwalker.aftersales.views.own import own_orders
from floorwalker.conversations.views import conversation_for
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.orders.model import OrderId, OrderLine
from floorwalker.orders.views import OrderCard, orders_beside, whose
from floorwalker.plumbing.work import Reads


class RequestCard(msgspec.Struct, frozen=True):
    """What a customer asked of an order, in their words, and what the shop's server said to it."""

    id: RequestId
    order: OrderId
    number: str
    kind: Kind
    way: Way
    asked_at: Instant
    text: str
    goods: list[OrderLine]
    standing: Standing
    answered_at: Instant | None
    reply: str


class OrdersAtDesk(msgspec.Struct, frozen=True):
    """All of it. `by_code`: the orders that the customer proved theirs by a code that went to the order's address."""

    orders: list[OrderCard]
    by_code: list[OrderId]
    requests: list[RequestCard]
    topic: Topic | None


def orders_at_desk(reads: Reads, actor: Actor, conversation_id: str) -> OrdersAtDesk:
    """The orders of the customer of a conversation, for the staff."""
    talk = conversation_for(reads, actor, conversation_id)
    if actor.kind == "visitor":
        raise NotFound
    cards = {card.id: card for card in orders_beside(reads, actor, conversation_id)}
    own = own_orders(reads, talk.site_id, talk.visitor_id)
    cards |= {one.card.id: one.card for one in own}
    asked = [row for one in own for row in requests.of_order(reads, talk.site_id, one.card.id)]
    asked += requests.of_visitor(reads, talk.site_id, talk.visitor_id)
    topic = topics.topic_of(reads, talk.site_id, talk.visitor_id)
    return OrdersAtDesk(
        orders=sorted(cards.values(), key=lambda card: (-card.placed_at, card.id)),
        by_code=[one.card.id for one in own if one.way == "code"],
        requests=[_card(reads, row) for row in {row.request.id: row for row in asked}.values()],
        topic=topic if topic and topic.named_at > talk.last_at - TOPIC_LASTS_MS else None,
    )


def _card(reads: Reads, row: requests.RequestRow) -> RequestCard:
    made = row.request
    return RequestCard(
        id=made.id,
        order=made.order_id,
        number=whose(reads, made.site_id, made.order_id)[0],
        kind=made.kind,
        way=made.way,
        asked_at=made.asked_at,
        text=requests.asked_with(reads, made),
        goods=row.goods,
        standing=made.standing,
        answered_at=made.answered_at,
        reply=requests.answered_with(reads, made),
    )
