"""A customer wants to talk about an order: whoever answers sees about which, and whether it is proven theirs."""

from floorwalker.aftersales.actions.concerning import concerned
from floorwalker.aftersales.actions.opening import named_number
from floorwalker.aftersales.facts import OrderTopicNamed
from floorwalker.aftersales.model import Topic
from floorwalker.aftersales.store import topics
from floorwalker.aftersales.views.own import own_order, shopper
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.work import Work


def talk_about(work: Work, order: str | None, number: str) -> None:
    """Name an order of one's own; or only a number, which proves nothing and shows nothing."""
    visitor_id = shopper(work, work.actor)
    card = own_order(work, work.actor, order).card if order else None
    order_id = card.id if card else None
    topics.keep_topic(work, visitor_id, Topic(card.number if card else named_number(number), order_id, work.now))
    tell(work, visitor_id, OrderTopicNamed(visitor_id, order_id), concerns=concerned(work, visitor_id))
