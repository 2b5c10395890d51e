"""What a shop's server reports of goods, as JSON: strict, for whoever writes a program wants to hear what is wrong."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from floorwalker.catalogue.feeds.goods import is_allowed
from floorwalker.catalogue.model import (
    LONGEST_ADDRESS,
    LONGEST_ID,
    LONGEST_LINE,
    LONGEST_NAME,
    Availability,
    Goods,
    Product,
    ProductId,
    Shelf,
)
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import BranchId
from floorwalker.kit.money import Money
from floorwalker.kit.text import clean_line, clean_name

MOST_AT_ONCE = 500
MOST_MINOR = 9_999_999_999

Id = Annotated[str, Meta(min_length=1, max_length=LONGEST_ID)]
Line = Annotated[str, Meta(max_length=LONGEST_LINE)]
Address = Annotated[str, Meta(max_length=LONGEST_ADDRESS)]


class GoodsElsewhere(FloorwalkerError):
    """A link or picture that would lead customers away from the shop."""

    code = "goods_elsewhere"
    sentence = "A link or picture leads to a server that is not the shop's. Name its origin under Catalogue first."


class UnknownBranch(FloorwalkerError):
    """Stock of a branch that the shop has not told us of."""

    code = "unknown_branch"
    sentence = "The shop has no branch of this name."


class Amount(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whole minor units and a currency."""

    minor: Annotated[int, Meta(ge=0, le=MOST_MINOR)]
    currency: Annotated[str, Meta(pattern="^[A-Z]{3}$")]


class ReportedProduct(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the shop's goods, whole: what is left out is not known any more."""

    id: Id
    name: Annotated[str, Meta(max_length=LONGEST_NAME)]
    price: Amount | None = None
    was: Amount | None = None
    availability: Availability = "unknown"
    delivery: Line = ""
    url: Address = ""
    picture: Address = ""
    group: Line = ""
    brand: Line = ""
    gtin: Line = ""


class ReportedStock(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many of something a branch has now; without a branch, how many can be sent."""

    product: Id
    quantity: Annotated[int, Meta(ge=0, le=999_999_999)]
    branch: Line = ""


class Report(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What changed: goods, stock, and goods that are sold no more."""

    products: Annotated[list[ReportedProduct], Meta(max_length=MOST_AT_ONCE)] = []
    stock: Annotated[list[ReportedStock], Meta(max_length=MOST_AT_ONCE)] = []
    removed: Annotated[list[Id], Meta(max_length=MOST_AT_ONCE)] = []


class Webhook(msgspec.Struct, frozen=True):
    """A report in the form of Standard Webhooks; when it was made is for its sender's log."""

    type: Literal["catalogue.changed"]
    data: Report


def goods_of(reported: ReportedProduct, shelf: Shelf) -> Goods:
    """Accept one product as it is kept."""
    if reported.url and not is_allowed(reported.url, shelf.origins):
        raise GoodsElsewhere
    if reported.picture and not is_allowed(reported.picture, shelf.origins | shelf.picture_origins):
        raise GoodsElsewhere
    return Goods(
        Product(
            id=ProductId(clean_name(reported.id, longest=LONGEST_ID)),
            name=clean_name(reported.name, longest=LONGEST_NAME),
            price=_money(reported.price),
            was=_money(reported.was) if reported.price else None,
            availability=reported.availability,
            delivery=_line(reported.delivery),
            url=reported.url,
            picture=reported.picture,
            group=_line(reported.group),
            brand=_line(reported.brand),
            gtin=_line(reported.gtin),
        )
    )


def branch_named(name: str, shelf: Shelf) -> BranchId | None:
    """Find a branch by the name that people know; no name is none."""
    if not name.strip():
        return None
    branch_id = shelf.branches.get("_".join(name.casefold().split()))
    if branch_id is None:
        raise UnknownBranch
    return branch_id


def _money(amount: Amount | None) -> Money | None:
    return Money(amount.minor, amount.currency) if amount else None


def _line(text: str) -> str:
    return clean_line(text, longest=LONGEST_LINE)
