"""Finding out whose an order is, and whether it followed a chat. What a browser says is heard, not believed."""

from floorwalker.conversations.model import Conversation
from floorwalker.conversations.views import of_visitors
from floorwalker.customers.views import known_as
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import VisitorId
from floorwalker.orders import store
from floorwalker.orders.facts import Change, OrderFollowedChat, OrderMatched
from floorwalker.orders.model import AFTER_CHAT_MS, CLOCKS_DIFFER_MS, SAME_PURCHASE_MS, Order, Way
from floorwalker.orders.views import whose
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.work import Work
from floorwalker.signals.views import who_bought
from floorwalker.visitors.views import customer_of, visitors_of


def lay_beside_chats(work: Work, order: Order) -> Order:
    """Match an order with a browser, if one said in time that it bought it, and with the chat that it followed."""
    if order.visitor_id is None:
        order = _matched(work, order)
    return order if order.conversation_id is not None else _followed(work, order)


def note_change(work: Work, before: Order, fact: Change) -> Order:
    """Keep what happened to an order, and let those hear of it who serve its customer."""
    after = fact.changed(before)
    tell(work, before.id, fact, concerns=_concerned(work, after), state=after)
    return after


def _matched(work: Work, order: Order) -> Order:
    number, ref, customer_ref = whose(work, order.site_id, order.id)
    begins, ends = Instant(order.placed_at - CLOCKS_DIFFER_MS), Instant(order.placed_at + SAME_PURCHASE_MS)
    for visitor_id in who_bought(work, order.site_id, (number, ref), begins, ends):
        if _may_be(work, order, visitor_id, customer_ref):
            store.set_visitor(work, order.id, visitor_id)
            return note_change(work, order, OrderMatched(visitor_id))
    return order


def _may_be(work: Work, order: Order, visitor_id: VisitorId, customer_ref: str) -> bool:
    """Whom the shop knows as somebody else did not buy this, whatever their browser says."""
    known = customer_of(work, order.site_id, visitor_id)
    return known is None or not customer_ref or known.external_id in {None, customer_ref}


def _followed(work: Work, order: Order) -> Order:
    """Keep which chat it followed, if it did, by whichever way it is known whose it is."""
    talks: list[tuple[Conversation, Way]] = [(talk, "signal") for talk in _talks_here(work, order)]
    talks += [(talk, "identity") for talk in _talks_of_customer(work, order)]
    before = [(talk, way) for talk, way in talks if _is_before(talk, order)]
    if not before:
        return order
    talk, way = max(before, key=lambda one: one[0].last_at)
    return note_change(work, order, OrderFollowedChat(talk.id, way, max(0, order.placed_at - talk.last_at)))


def _talks_here(work: Work, order: Order) -> list[Conversation]:
    return of_visitors(work, order.site_id, [order.visitor_id]) if order.visitor_id else []


def _talks_of_customer(work: Work, order: Order) -> list[Conversation]:
    """What was said since the shop vouched for them there: what an unknown person said before is not theirs."""
    _, _, customer_ref = whose(work, order.site_id, order.id)
    known = known_as(work, order.site_id, customer_ref) if customer_ref else None
    since = dict(visitors_of(work, order.site_id, known.id)) if known else {}
    talks = of_visitors(work, order.site_id, list(since)) if since else []
    return [talk for talk in talks if talk.last_at >= since[talk.visitor_id]]


def _is_before(talk: Conversation, order: Order) -> bool:
    """Somebody answered, it began before the order, and it was not long ago. An order while it goes on follows it."""
    was_answered = talk.first_response_at is not None and talk.first_response_at <= order.placed_at
    return was_answered and order.placed_at - talk.last_at <= AFTER_CHAT_MS and talk.ending != "spam"


def _concerned(work: Work, order: Order) -> tuple[str, ...]:
    """The conversation that its browser has now, and the one that it followed."""
    talks = [talk.id for talk in _talks_here(work, order)[:1]]
    return tuple(dict.fromkeys([*talks, *([order.conversation_id] if order.conversation_id else [])]))
