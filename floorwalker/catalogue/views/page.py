"""The page of the catalogue, and what is needed to read what a shop reports."""

from collections import Counter

import msgspec

from floorwalker.catalogue.model import Feed, GroupTeam, Run, Shelf, has_shrunk
from floorwalker.catalogue.store import goods, runs
from floorwalker.kit.actors import Actor, Role, require
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import branches, site

MOST_RUNS = 10
MOST_GROUPS_SHOWN = 500


class CataloguePage(msgspec.Struct, frozen=True):
    """How many goods there are, where they come from, how it went, and which team is best for which group."""

    goods: int
    feed: Feed
    runs: list[Run]
    groups: list[str]
    teams: list[GroupTeam]
    webhook: str


def page(reads: Reads, actor: Actor) -> CataloguePage:
    """Everything about the catalogue, for leads and owners."""
    require(actor, Role.LEAD)
    site_id = actor.site_id
    return CataloguePage(
        goods=goods.how_many(reads, site_id),
        feed=runs.feed(reads, site_id),
        runs=runs.runs(reads, site_id, MOST_RUNS),
        groups=goods.groups(reads, site_id, MOST_GROUPS_SHOWN),
        teams=runs.group_teams(reads, site_id),
        webhook=f"/shop/{site(reads, site_id).key}/catalogue",
    )


def feed(reads: Reads, site_id: SiteId) -> Feed:
    """Where a shop's goods are fetched from."""
    return runs.feed(reads, site_id)


def run(reads: Reads, site_id: SiteId, run_id: str) -> Run | None:
    """One reading of a whole file, if it is there."""
    return runs.run(reads, site_id, run_id)


def is_shrunken(reads: Reads, site_id: SiteId, run_id: str, kept: int) -> bool:
    """Whether a file holds so little of what was there that rather the file is broken."""
    return has_shrunk(kept, kept + goods.how_many_not_in(reads, site_id, run_id))


def shelf(reads: Reads, site_id: SiteId) -> Shelf:
    """What a shop's rows are read by: where links may lead; its branches by name, or by town where it has one there."""
    here = branches(reads, site_id)
    in_town = Counter(_plain(branch.city) for branch in here)
    names = {_plain(branch.city): branch.id for branch in here if in_town[_plain(branch.city)] == 1}
    names |= {_plain(branch.name): branch.id for branch in here}
    pictures = frozenset(runs.feed(reads, site_id).picture_origins)
    return Shelf(site_id, site(reads, site_id).origins, pictures, names)


def _plain(name: str) -> str:
    return "_".join(name.casefold().split())
