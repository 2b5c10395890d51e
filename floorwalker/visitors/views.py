"""Visitors as others see them."""

from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import BranchId, SiteId, VisitorId
from floorwalker.kit.money import Money
from floorwalker.plumbing.secrets import digest_of
from floorwalker.plumbing.work import Reads
from floorwalker.visitors import store
from floorwalker.visitors.model import Visitor, VisitorCard


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
    """What an agent sees of a visitor."""
    found = store.card(reads, site_id, visitor_id)
    if found is None:
        raise NotFound
    return found
