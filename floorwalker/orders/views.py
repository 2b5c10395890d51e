"""Orders as the desk sees them, and the keys of those who report them."""

import msgspec

from floorwalker.conversations.views import conversation_for
from floorwalker.customers.model import Customer
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import ConversationId, SiteId, VisitorId
from floorwalker.kit.money import Money
from floorwalker.orders import store
from floorwalker.orders.model import Delivery, OrderId, OrderKey, OrderLine, Source, State
from floorwalker.orders.store import OrderRow
from floorwalker.plumbing.secrets import digest_of
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import site_by_key
from floorwalker.visitors.views import customer_of


class OrderCard(msgspec.Struct, frozen=True):
    """An order beside a conversation.

    `is_proven`: the shop vouches that whoever is in this browser is its customer. Otherwise this browser said that it
    bought it; what is in it is then not shown, since nobody knows who asks. `after_chat`: the chat that it followed.
    """

    id: OrderId
    number: str
    source: Source
    placed_at: Instant
    state: State
    total: Money
    refunded: Money
    lines: list[OrderLine]
    delivery: Delivery
    is_proven: bool
    after_chat: ConversationId | None


def orders_beside(reads: Reads, actor: Actor, conversation_id: str) -> list[OrderCard]:
    """What the customer of a conversation bought, the latest first, as far as it is known to be theirs."""
    talk = conversation_for(reads, actor, conversation_id)
    if actor.kind == "visitor":
        raise NotFound
    known = customer_of(reads, talk.site_id, talk.visitor_id)
    proven = _of_customer(reads, talk.site_id, known) if known else []
    here = store.of_visitor(reads, talk.site_id, talk.visitor_id)
    cards = {row.order.id: _card(row, is_proven=False) for row in here}
    cards |= {row.order.id: _card(row, is_proven=True) for row in proven}
    return sorted(cards.values(), key=lambda card: (-card.placed_at, card.id))


def keys(reads: Reads, site_id: SiteId) -> list[OrderKey]:
    """A shop's keys for reports, the newest first, also those that are retired."""
    return store.keys(reads, site_id)


def live_at(reads: Reads, site_key: str, source: Source) -> tuple[SiteId, list[tuple[str, str]]]:
    """Whose address a report came to, and by which keys it may be signed; nobody's has none."""
    try:
        site = site_by_key(reads, site_key)
    except NotFound:
        return SiteId(""), []
    return site.id, store.sealed_of(reads, site.id, source)


def orders_of(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> list[OrderCard]:
    """What the customer whom the shop vouches for in this browser bought, the latest first."""
    known = customer_of(reads, site_id, visitor_id)
    return [_card(row, is_proven=True) for row in _of_customer(reads, site_id, known)] if known else []


def order_named(reads: Reads, site_id: SiteId, number: str, mail: str) -> OrderId | None:
    """The order that goes by this number and was placed from this mail address."""
    return store.named(reads, site_id, number, digest_of_mail(mail))


def proven_card(reads: Reads, site_id: SiteId, order_id: OrderId) -> OrderCard | None:
    """An order with what is in it, for whoever is known to be the one who placed it."""
    found = store.row(reads, site_id, order_id)
    return _card(found, is_proven=True) if found else None


def digest_of_mail(mail: str) -> str:
    """What is kept of a mail address: enough to know it again, however it is capitalised.

    Only the letters of ASCII are folded. Unicode makes one of many letters, and `straße` to `strasse`: whoever has
    the one domain would be taken for whoever has the other.
    """
    return digest_of(_in_small_ascii(mail.strip())) if mail.strip() else ""


def whose(reads: Reads, site_id: SiteId, order_id: OrderId) -> tuple[str, str, str]:
    """By which number and name an order goes, and by which id the shop knows its customer."""
    found = store.whose(reads, site_id, order_id)
    if found is None:
        raise NotFound
    return found


def _of_customer(reads: Reads, site_id: SiteId, known: Customer) -> list[OrderRow]:
    return store.of_customer(reads, site_id, known.external_id or "", digest_of_mail(known.mail))


def _card(row: OrderRow, *, is_proven: bool) -> OrderCard:
    order = row.order
    return OrderCard(
        id=order.id,
        number=row.number,
        source=order.source,
        placed_at=order.placed_at,
        state=order.state,
        total=order.total,
        refunded=Money(order.refunded_minor, order.total.currency),
        lines=row.lines if is_proven else [],
        delivery=row.delivery if is_proven else Delivery(),
        is_proven=is_proven,
        after_chat=order.conversation_id,
    )


def _in_small_ascii(text: str) -> str:
    return "".join(one.lower() if one.isascii() else one for one in text)
