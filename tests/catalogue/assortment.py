"""What the shoe shop sells, and how it says so."""

from collections.abc import Sequence

from floorwalker.catalogue.actions.reading import begin_run, keep_goods
from floorwalker.catalogue.model import Goods, Product, ProductId, Stock
from floorwalker.kit.ids import BranchId
from floorwalker.kit.money import Money
from floorwalker.shops.actions import add_branch
from tests.cast import SHOE_ORIGIN, Cast

BOOTS = Product(
    ProductId("41"),
    "Rimpi bog boots",
    Money(9_950, "EUR"),
    Money(12_900, "EUR"),
    "in_stock",
    "2-4 days",
    f"{SHOE_ORIGIN}/boots?size=38",
    f"{SHOE_ORIGIN}/boots.jpg",
    "Feet > Boots",
    "Rimpi",
    "6401234567895",
)
SOCKS = Product(ProductId("7"), "Raita wool socks", Money(1_900, "EUR"), group="Feet > Socks")
LINEN = Product(ProductId("lp-1"), "Pöytäliina Räsymatto", group="Home")


def stocked(cast: Cast, *goods: Product, run: str = "run-1", stock: Sequence[Stock] = ()) -> None:
    """Let the shop's file tell of some goods."""
    told = [Goods(one, tuple(each for each in stock if each.product_id == one.id)) for one in goods]
    cast.do(begin_run, cast.lea, run, "file")
    cast.do(keep_goods, cast.house, run, told)


def turku(cast: Cast) -> BranchId:
    """Open a branch in Turku."""
    return cast.do(add_branch, cast.lea, "Turku", "Turku").id
