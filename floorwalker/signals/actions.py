"""What can be done about signals: taking them in, forgetting them, switching them."""

from msgspec.structs import replace

from floorwalker.kit.actors import Role, require
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound, TooMuch
from floorwalker.kit.ids import VisitorId
from floorwalker.kit.money import Money
from floorwalker.kit.text import clean_line
from floorwalker.plumbing.due import cancel, schedule
from floorwalker.plumbing.journal import held_head, tell
from floorwalker.plumbing.work import Work
from floorwalker.signals import store, views
from floorwalker.signals.facts import PurchaseSaid, SignalsForgotten, SignalsSwitched
from floorwalker.signals.model import (
    KEPT_MS,
    LONGEST_ADDRESS,
    LONGEST_ID,
    LONGEST_NAME,
    LONGEST_TITLE,
    Seen,
    SeenItem,
    SeenPage,
    SeenProduct,
    SignalRules,
    SignalsOff,
)
from floorwalker.visitors.actions import keep_cart

FORGET_SEEN = "forget_seen"
MATCH_PURCHASES = "match_purchases"


def keep_seen(work: Work, seen: Seen) -> None:
    """Keep what the shop's pages say of the visitor now; what was bought is looked for among the orders."""
    site_id, visitor_id = work.actor.site_id, _visitor(work)
    if not work.remember(("signals", site_id), views.rules, work, site_id).is_on:
        raise SignalsOff
    now_seen = _readable(seen)
    store.keep_seen(work, site_id, visitor_id, now_seen)
    schedule(work, FORGET_SEEN, visitor_id, Instant(work.now + KEPT_MS))
    if now_seen.cart is not None:
        value = now_seen.cart.value
        keep_cart(work, Money(value.minor, value.currency) if value else None)
    if now_seen.bought:
        _note_purchase(work, visitor_id, now_seen.bought)


def forget_seen(work: Work) -> None:
    """The visitor takes their leave back: nothing that was seen of them stays."""
    site_id, visitor_id = work.actor.site_id, _visitor(work)
    store.drop_purchases(work, site_id, visitor_id)
    if store.drop_seen(work, site_id, visitor_id):
        keep_cart(work, None)
        cancel(work, FORGET_SEEN, visitor_id)
        tell(work, visitor_id, SignalsForgotten())


def drop_old(work: Work, visitor_id: VisitorId) -> None:
    """Nothing was seen of a visitor for thirty days: what was seen before goes."""
    store.drop_seen(work, work.actor.site_id, visitor_id)
    store.drop_purchases(work, work.actor.site_id, visitor_id)


def switch_signals(work: Work, chosen: SignalRules) -> None:
    """Read from now on what the shop's pages say, or do so no more."""
    require(work.actor, Role.OWNER)
    site_id = work.actor.site_id
    held_head(work, site_id, site_id)
    store.keep_rules(work, site_id, chosen)
    work.know(("signals", site_id), chosen)
    tell(work, site_id, SignalsSwitched(chosen.is_on))


def _visitor(work: Work) -> VisitorId:
    if work.actor.kind != "visitor":
        raise NotFound
    return VisitorId(work.actor.id)


def _note_purchase(work: Work, visitor_id: VisitorId, number: str) -> None:
    known = store.purchases(work, work.actor.site_id, visitor_id)
    if number in {one for one, _ in known}:
        return
    if len(known) >= store.MOST_PURCHASES:
        raise TooMuch
    if store.add_purchase(work, work.actor.site_id, visitor_id, number):
        tell(work, visitor_id, PurchaseSaid(len(known) + 1))
        schedule(work, MATCH_PURCHASES, visitor_id, work.now)


def _readable(seen: Seen) -> Seen:
    """Take out of a page's words what would deceive whoever reads them at the desk."""
    bought = clean_line(seen.bought or "", longest=LONGEST_ID).removeprefix("#")
    return replace(
        seen,
        product=_product(seen.product) if seen.product else None,
        cart=replace(seen.cart, items=[_item(one) for one in seen.cart.items]) if seen.cart else None,
        bought=bought or None,
        pages=[_page(one) for one in seen.pages],
    )


def _product(product: SeenProduct) -> SeenProduct:
    return replace(
        product,
        id=clean_line(product.id, longest=LONGEST_ID),
        name=clean_line(product.name, longest=LONGEST_NAME),
        category=clean_line(product.category, longest=LONGEST_NAME),
    )


def _item(item: SeenItem) -> SeenItem:
    name = clean_line(item.name, longest=LONGEST_NAME)
    return replace(item, id=clean_line(item.id, longest=LONGEST_ID), name=name)


def _page(page: SeenPage) -> SeenPage:
    url = clean_line(page.url, longest=LONGEST_ADDRESS)
    return replace(page, url=url, title=clean_line(page.title, longest=LONGEST_TITLE))
