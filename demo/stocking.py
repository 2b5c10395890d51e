"""The demo shop's file of goods, read as any shop's is: what it sells, and how many stand in which house."""

from collections.abc import Mapping

from demo.catalogue import BRANCHES, CATEGORIES, PRODUCTS, Product
from demo.stage import Stage
from floorwalker.catalogue.actions.reading import READ_FEED, begin_run, end_run, keep_goods
from floorwalker.catalogue.model import Goods, ProductId, Stock
from floorwalker.catalogue.model import Product as OnOffer
from floorwalker.kit.actors import Actor
from floorwalker.kit.ids import BranchId, new_id
from floorwalker.kit.money import Money
from floorwalker.plumbing.due import cancel

DELIVERY = "2-4 days"
GROUPS = {category.id: category.name for category in CATEGORIES}


def stock_shelves(stage: Stage, owner: Actor, places: Mapping[str, BranchId], origin: str) -> None:
    """Let the shop tell of all its goods."""
    run = stage.act(owner, begin_run, new_id(), "file")
    told = [_told(product, places, origin) for product in PRODUCTS]
    stage.act(owner, keep_goods, run, told)
    stage.act(owner, end_run, run, "read", len(told), [])
    stage.act(owner, cancel, READ_FEED, run)


def _told(product: Product, places: Mapping[str, BranchId], origin: str) -> Goods:
    number = ProductId(product.id)
    on_offer = OnOffer(
        number,
        product.name,
        Money(product.price_cents, "EUR"),
        availability="in_stock" if product.is_in_stock else "out_of_stock",
        delivery=DELIVERY if product.is_in_stock else "",
        url=f"{origin}/product/{product.id}",
        group=GROUPS[product.category],
    )
    each = zip(BRANCHES, product.stock, strict=True)
    return Goods(on_offer, tuple(Stock(number, places[town], pieces) for town, pieces in each))
