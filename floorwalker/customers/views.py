"""Customers and keys as others see them."""

from floorwalker.customers import store
from floorwalker.customers.model import Consent, Customer, IdentityKey, Note
from floorwalker.kit.actors import Actor, Role, require
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import CustomerId, SiteId
from floorwalker.plumbing.work import Reads


def customer(reads: Reads, site_id: SiteId, customer_id: CustomerId) -> Customer:
    """A customer of this shop; another shop's is not there."""
    found = store.customer(reads, site_id, customer_id)
    if found is None:
        raise NotFound
    return found


def known_as(reads: Reads, site_id: SiteId, external_id: str) -> Customer | None:
    """The customer whom a shop knows by an id of its own, if it ever vouched for them here."""
    return store.by_external_id(reads, site_id, external_id)


def customers_after(reads: Reads, actor: Actor, after: str, most: int) -> list[Customer]:
    """Some of the shop's customers, from behind one on; to owners, for a table of all."""
    require(actor, Role.OWNER)
    return store.page(reads, actor.site_id, after, most)


def notes(reads: Reads, site_id: SiteId, subject_id: str) -> list[Note]:
    """What colleagues noted about a customer, or about a visitor whom nobody vouched for."""
    return store.notes(reads, site_id, subject_id)


def consent(reads: Reads, site_id: SiteId, subject_id: str) -> Consent | None:
    """What somebody agreed to last, if ever; it may be withdrawn."""
    return store.consent(reads, site_id, subject_id)


def keys(reads: Reads, site_id: SiteId) -> list[IdentityKey]:
    """A shop's keys, the newest first, also those that are retired."""
    return store.keys(reads, site_id)


def live_keys(reads: Reads, site_id: SiteId) -> list[IdentityKey]:
    """The keys by which a shop may vouch for somebody now."""
    return [key for key in store.keys(reads, site_id) if key.retired_at is None]
