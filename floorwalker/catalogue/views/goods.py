"""Goods as agents find them: by words, by number, by the page that a customer has before them."""

import msgspec

from floorwalker.catalogue.model import Availability, Product, ProductId, Stock, team_for
from floorwalker.catalogue.store import finding, runs
from floorwalker.kit.addresses import page_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.folded import folded_words
from floorwalker.kit.ids import SiteId, TeamId
from floorwalker.kit.money import Money
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import branches

MOST_SHOWN = 8
MOST_WEIGHED = 200
MOST_WORDS = 6


class BranchStock(msgspec.Struct, frozen=True):
    """How many stand in a branch, as the shop said then; without a branch, how many can be sent."""

    branch: str | None
    quantity: int
    as_of: Instant


class GoodsRow(msgspec.Struct, frozen=True):
    """One of the shop's goods as an agent sees it, as the shop said `as_of`."""

    product: ProductId
    name: str
    price: Money | None
    was: Money | None
    availability: Availability
    delivery: str
    url: str
    has_picture: bool
    group: str
    as_of: Instant
    stock: list[BranchStock]


def product(reads: Reads, site_id: SiteId, product_id: str) -> Product:
    """One of this shop's goods; another shop's are not there."""
    found = finding.product(reads, site_id, product_id)
    if found is None:
        raise NotFound
    return found


def on_page(reads: Reads, site_id: SiteId, url: str | None) -> Product | None:
    """What is sold on a page of the shop: by its whole address, or else without what is asked behind it."""
    page = page_of(url or "")
    if not page:
        return None
    return finding.on_page(reads, site_id, page) or finding.on_page(reads, site_id, page.partition("?")[0])


def has_group_teams(reads: Reads, site_id: SiteId) -> bool:
    """Whether any group of goods has a team of its own."""
    return bool(runs.group_teams(reads, site_id))


def team_of_page(reads: Reads, site_id: SiteId, url: str | None) -> TeamId | None:
    """Which team is best for what is sold on a page, if any is."""
    teams = runs.group_teams(reads, site_id)
    looked_at = on_page(reads, site_id, url) if teams else None
    return team_for(looked_at.group, teams) if looked_at else None


def find(reads: Reads, site_id: SiteId, sought: str) -> list[Product]:
    """The shop's goods that fit what is sought, the best first: by number, then by words, the last of which may begin.

    Of more than `MOST_WEIGHED` that fit, those found first are weighed: whoever wants less writes one more word.
    """
    number, words = sought.strip(), folded_words(sought)[:MOST_WORDS]
    if not words:
        return []
    exact = finding.numbered(reads, site_id, number)
    fitting = finding.with_words(reads, site_id, words, MOST_WEIGHED)
    ranked = sorted(fitting, key=lambda one: _rank(one, words))
    return [*exact, *(one for one in ranked if one not in exact)][:MOST_SHOWN]


def rows(reads: Reads, site_id: SiteId, goods: list[Product]) -> list[GoodsRow]:
    """Goods with what is known of their stock, branch by branch."""
    stock, names = finding.stock(reads, site_id, [one.id for one in goods]), _branch_names(reads, site_id)
    return [_row(one, [each for each in stock if each.product_id == one.id], names) for one in goods]


def _rank(product: Product, words: list[str]) -> tuple[object, ...]:
    """Whose name begins as it is sought, then whose name holds it all, then what can be had, then the shortest name."""
    name = folded_words(product.name)
    in_name = sum(any(one.startswith(word) for one in name) for word in words)
    is_begun = bool(name) and name[0].startswith(words[0])
    return (-in_name, not is_begun, product.availability == "out_of_stock", len(product.name), product.name, product.id)


def _row(one: Product, stock: list[Stock], names: dict[str, str]) -> GoodsRow:
    told = [
        BranchStock(names.get(each.branch_id or ""), each.quantity, each.as_of)
        for each in stock
        if _is_there(each, names)
    ]
    said = (one.availability, one.delivery, one.url, bool(one.picture), one.group, one.as_of)
    return GoodsRow(one.id, one.name, one.price, one.was, *said, sorted(told, key=lambda each: each.branch or ""))


def _is_there(stock: Stock, names: dict[str, str]) -> bool:
    return stock.branch_id is None or stock.branch_id in names


def _branch_names(reads: Reads, site_id: SiteId) -> dict[str, str]:
    """A branch as it is asked for: by its town, with its own name where that is another."""
    return {
        branch.id: branch.name if branch.city in {"", branch.name} else f"{branch.city} ({branch.name})"
        for branch in branches(reads, site_id)
    }
