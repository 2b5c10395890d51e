"""Customers and keys as others see them."""

from floorwalker.customers import store
from floorwalker.customers.model import Customer, IdentityKey, Note
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import CustomerId, SiteId
from floorwalker.plumbing.work import Reads


def customer(reads: Reads, site_id: SiteId, customer_id: CustomerId) -> Customer:
    """A customer of this shop; another shop's is not there."""
    found = store.customer(reads, site_id, customer_id)
    if found is None:
        raise NotFound
    return found


def notes(reads: Reads, site_id: SiteId, subject_id: str) -> list[Note]:
    """What colleagues noted about a customer, or about a visitor whom nobody vouched for."""
    return store.notes(reads, site_id, subject_id)


def keys(reads: Reads, site_id: SiteId) -> list[IdentityKey]:
    """A shop's keys, the newest first, also those that are retired."""
    return store.keys(reads, site_id)


def live_keys(reads: Reads, site_id: SiteId) -> list[IdentityKey]:
    """The keys by which a shop may vouch for somebody now."""
    return [key for key in store.keys(reads, site_id) if key.retired_at is None]
