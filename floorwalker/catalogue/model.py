"""Goods as decisions see them, what is wrong with a row that tells of some, and how a reading of a whole file went."""

from typing import Literal, NewType

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import BranchId, FileId, SiteId, TeamId
from floorwalker.kit.money import Money

ProductId = NewType("ProductId", str)
"""By what the shop itself knows it."""
RunId = NewType("RunId", str)

Availability = Literal["in_stock", "out_of_stock", "preorder", "backorder", "unknown"]
Way = Literal["file", "address"]
Trouble = Literal[
    "id_missing",
    "name_missing",
    "twice",
    "too_few_columns",
    "unclosed_quote",
    "price_unreadable",
    "currency_missing",
    "stock_unreadable",
    "unknown_branch",
    "link_elsewhere",
    "picture_elsewhere",
]
"""What is wrong with a row. From `price_unreadable` on, the goods are kept without it."""
Outcome = Literal[
    "reading",
    "read",
    "feed_shrunk",
    "feed_not_a_table",
    "feed_without_goods",
    "feed_too_large",
    "feed_elsewhere",
    "feed_silent",
    "feed_refused",
]
"""How a reading ended. `feed_shrunk`: all was kept, and nothing taken away, for it lacked most of what was there."""

LONGEST_ID = 100
LONGEST_NAME = 200
LONGEST_LINE = 200
LONGEST_ADDRESS = 2_000
LARGEST_FEED_BYTES = 50 * 2**20
MOST_GROUPS = 200
LEAST_HOURS, MOST_HOURS = 1, 168
MOST_PICTURE_ORIGINS = 10
MOST_TROUBLES = 100
SHRUNK_BELOW = 0.5


class FeedTooLarge(FloorwalkerError):
    """More than a shop's goods fill."""

    code = "feed_too_large"
    sentence = "A file of goods has at most 50 MB. Leave out columns that nobody here reads."


class NotAFeedAddress(FloorwalkerError):
    """We would fetch a page that is nobody's to fetch, or over a line that everybody reads."""

    code = "not_a_feed_address"
    sentence = "The address of a feed begins with https:// and leads to a public server, or to one of the shop's own."


class NotAnInterval(FloorwalkerError):
    """Fetched too often it is a burden, too seldom it is stale."""

    code = "not_an_interval"
    sentence = "A feed is fetched every 1 to 168 hours."


class TooManyGroups(FloorwalkerError):
    """More rules than anybody keeps in mind."""

    code = "too_many_groups"
    sentence = "At most 200 product groups can have a team of their own."


class Product(msgspec.Struct, frozen=True):
    """One thing that the shop sells, as it said at `as_of`. Unknown is an empty text, or nothing."""

    id: ProductId
    name: str
    price: Money | None = None
    was: Money | None = None
    availability: Availability = "unknown"
    delivery: str = ""
    url: str = ""
    picture: str = ""
    group: str = ""
    brand: str = ""
    gtin: str = ""
    as_of: Instant = Instant(0)


class Stock(msgspec.Struct, frozen=True):
    """How many a branch has, as the shop said at `as_of`; no branch is what it can send."""

    product_id: ProductId
    branch_id: BranchId | None
    quantity: int
    as_of: Instant = Instant(0)


class Goods(msgspec.Struct, frozen=True):
    """What one row tells: a product, and how many there are where, as far as it says so."""

    product: Product
    stock: tuple[Stock, ...] = ()


class Problem(msgspec.Struct, frozen=True):
    """Something wrong in a line of a file, counted from 1; `detail` is what stands there, shortened."""

    line: int
    trouble: Trouble
    detail: str = ""


class Run(msgspec.Struct, frozen=True):
    """One reading of a whole file: how it went, and what could not be read of it."""

    id: RunId
    way: Way
    began_at: Instant
    ended_at: Instant | None = None
    outcome: Outcome = "reading"
    kept: int = 0
    removed: int = 0
    troubles: int = 0
    problems: tuple[Problem, ...] = ()


class Feed(msgspec.Struct, frozen=True):
    """Where a shop's goods are fetched from, how often; and from where besides its own pages its pictures come."""

    address: str = ""
    every_hours: int = 24
    picture_origins: tuple[str, ...] = ()


class Picture(msgspec.Struct, frozen=True):
    """A picture as it was fetched from an address, or the last try to; without a file there is none to be had."""

    url: str
    file_id: FileId | None
    media_type: str
    tried_at: Instant


class GroupTeam(msgspec.Struct, frozen=True):
    """Whoever looks at goods of this group, or of one within it, is best served by this team."""

    group: str
    team_id: TeamId


class Shelf(msgspec.Struct, frozen=True):
    """What is needed of a shop to read its rows: where links and pictures may lead, and its branches by name."""

    site_id: SiteId
    origins: frozenset[str]
    picture_origins: frozenset[str]
    branches: dict[str, BranchId]


def team_for(group: str, teams: list[GroupTeam]) -> TeamId | None:
    """The team of the narrowest group that this one is or lies in: *Shoes* holds *Shoes > Boots*, not *Shoestrings*."""
    path = _path(group)
    found = [(len(lies_in), one) for one in teams if (lies_in := _path(one.group)) and lies_in == path[: len(lies_in)]]
    return max(found, key=lambda each: each[0])[1].team_id if found else None


def has_shrunk(kept: int, before: int) -> bool:
    """Whether a whole file holds so little of what was there that rather the file is broken than the shop sold out."""
    return kept < before * SHRUNK_BELOW


def _path(group: str) -> tuple[str, ...]:
    return tuple(part.strip().casefold() for part in group.split(">") if part.strip())
