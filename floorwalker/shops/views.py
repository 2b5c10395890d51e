"""Shops as others see them."""

from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import SiteId, TeamId
from floorwalker.plumbing.work import Reads
from floorwalker.shops import store
from floorwalker.shops.model import Site, Team


def site_by_key(reads: Reads, key: str) -> Site:
    """The shop whose pages carry this key."""
    site_id = store.id_by_key(reads, key)
    if site_id is None:
        raise NotFound
    return site(reads, site_id)


def site(reads: Reads, site_id: SiteId) -> Site:
    """A shop with its origins."""
    found = store.site(reads, site_id)
    if found is None:
        raise NotFound
    return found


def all_sites(reads: Reads) -> list[Site]:
    """Every shop of this installation."""
    return [site(reads, site_id) for site_id in store.site_ids(reads)]


def teams(reads: Reads, site_id: SiteId) -> list[Team]:
    """A shop's teams."""
    return store.teams(reads, site_id)


def team(reads: Reads, site_id: SiteId, team_id: str) -> Team:
    """One team of this shop; another shop's is not there."""
    for candidate in store.teams(reads, site_id):
        if candidate.id == TeamId(team_id):
            return candidate
    raise NotFound
