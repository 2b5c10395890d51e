"""Visitors as others see them."""

from msgspec.structs import replace

from floorwalker.customers.model import Consent, Customer
from floorwalker.customers.views import consent, customer
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import BranchId, CustomerId, SiteId, VisitorId
from floorwalker.kit.money import Money
from floorwalker.plumbing.secrets import digest_of
from floorwalker.plumbing.work import Reads, Work
from floorwalker.visitors import store
from floorwalker.visitors.model import Asking, IntroductionRequired, Presented, Visitor, VisitorCard


def by_token(reads: Reads, site_id: SiteId, token: str) -> Visitor | None:
    """Who carries this token in this shop; nobody, if it is made up or another shop's."""
    return store.by_token(reads, site_id, digest_of(token))


def branch_of(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> BranchId | None:
    """Before which branch's page a visitor stands, if any."""
    return store.branch(reads, site_id, visitor_id)


def cart_of(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> Money | None:
    """What a visitor's cart is worth, as the shop's pages say it; nothing where they do not, or it is empty."""
    return store.cart(reads, site_id, visitor_id)


def card(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> VisitorCard:
    """What an agent sees of a visitor: what the shop vouches for, or else what they say of themselves."""
    said, customer_id = _found(reads, site_id, visitor_id)
    if customer_id is None:
        return said
    known = customer(reads, site_id, customer_id)
    return replace(said, name=known.name, mail=known.mail, is_verified=True)


def said_by(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> VisitorCard:
    """What a visitor says of themselves, whatever the shop vouches for."""
    return _found(reads, site_id, visitor_id)[0]


def customer_of(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> Customer | None:
    """Which customer the shop vouched for in this browser, if it did."""
    _, customer_id = _found(reads, site_id, visitor_id)
    return customer(reads, site_id, customer_id) if customer_id is not None else None


def consent_of(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> Consent | None:
    """What a visitor agreed to: the customer's own word where the shop vouches for one, and nobody else's."""
    known = customer_of(reads, site_id, visitor_id)
    return consent(reads, site_id, known.id if known is not None else visitor_id)


def visitors_of(reads: Reads, site_id: SiteId, customer_id: CustomerId) -> list[tuple[VisitorId, int]]:
    """In which browsers the shop vouched for a customer, each with the instant since when."""
    return store.of_customer(reads, site_id, customer_id)


def is_somebody_else(reads: Reads, visitor: Visitor, presented: Presented) -> bool:
    """Whether the shop vouched for one person in this browser before, and names another now, or nobody."""
    if visitor.customer_id is None:
        return False
    known = customer(reads, visitor.site_id, visitor.customer_id)
    return known.external_id is None or known.external_id != presented.external_id


def asking(reads: Reads, site_id: SiteId) -> Asking:
    """What a shop asks of visitors, and when."""
    return store.asking(reads, site_id)


def still_to_ask(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> Asking:
    """What is to be asked of this visitor: nothing that is known already."""
    return store.asking(reads, site_id).still_wanted(card(reads, site_id, visitor_id))


def require_introduced(work: Work, newcomer: VisitorCard) -> None:
    """Refuse who has not said what the shop must know before a conversation begins; most shops ask for nothing."""
    asked = work.remember(("asking", work.actor.site_id), store.asking, work, work.actor.site_id)
    if asked.is_gate and asked.still_wanted(newcomer).is_gate:
        raise IntroductionRequired


def _found(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> tuple[VisitorCard, CustomerId | None]:
    found = store.card(reads, site_id, visitor_id)
    if found is None:
        raise NotFound
    return found
