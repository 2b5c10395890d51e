"""What a customer is about to buy and has bought, beside their conversation; all in one answer."""

from msgspec import Struct

from floorwalker.aftersales.model import Topic
from floorwalker.aftersales.views.desk import RequestCard, orders_at_desk
from floorwalker.conversations.views import conversation_for
from floorwalker.edges.live.deeds import live
from floorwalker.edges.live.frames import Answered, Asked, Id, Reference
from floorwalker.edges.live.line import Line, Row
from floorwalker.kit.actors import Actor
from floorwalker.kit.ids import ConversationId
from floorwalker.orders.model import OrderId
from floorwalker.orders.views import OrderCard
from floorwalker.plumbing.work import Reads
from floorwalker.signals.views import Sighting, rules, sighting


class AskShopping(Asked, frozen=True, tag="ask_shopping"):
    """Show what the customer of this conversation looks at, has in the cart, and has bought."""

    conversation: Reference


class Shopping(Struct, frozen=True):
    """A customer in the shop. `sighting`: what their browser says, where they agreed; `is_read`: the shop reads it.

    `by_code`: which orders the customer proved theirs by a code; `requests`: what they asked of their orders; `topic`:
    which order they want to talk about, proven theirs where it has an id.
    """

    is_read: bool
    sighting: Sighting | None
    orders: list[OrderCard]
    by_code: list[OrderId]
    requests: list[RequestCard]
    topic: Topic | None


class ShoppingShown(Answered, frozen=True, tag="shopping"):
    """What the customer of this conversation does in the shop, and did."""

    id: Id
    conversation: ConversationId
    shopping: Shopping


def shopping_of(reads: Reads, actor: Actor, conversation_id: str) -> Shopping:
    """Gather it as of one moment, for whoever may see the conversation."""
    at_desk = orders_at_desk(reads, actor, conversation_id)
    talk = conversation_for(reads, actor, conversation_id)
    return Shopping(
        rules(reads, talk.site_id).is_on,
        sighting(reads, talk.site_id, talk.visitor_id),
        at_desk.orders,
        at_desk.by_code,
        at_desk.requests,
        at_desk.topic,
    )


async def show_shopping(line: Line, asked: AskShopping) -> None:
    """Show what a customer does in the shop."""
    shopping = await line.premises.database.look(shopping_of, line.party, asked.conversation)
    line.send(ShoppingShown(id=asked.id, conversation=ConversationId(asked.conversation), shopping=shopping))


SHOPPING_ROWS: list[Row] = [live(AskShopping, show_shopping, ShoppingShown)]
