"""What the demo shop sells, so that shoppers have something to ask about."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

import msgspec

from demo.branches import HOUSES

SHOP = "Kelo & Kanerva"

BRANCHES = tuple(house.town for house in HOUSES)
"""Where the shop has a door to walk in by, in the order that stock is listed."""


@dataclass(frozen=True, slots=True)
class Category:
    """A shelf of the shop."""

    id: str
    name: str
    line: str


@dataclass(frozen=True, slots=True)
class Product:
    """One thing on a shelf; its picture is `art/<id>.svg`."""

    id: str
    category: str
    name: str
    price_cents: int
    line: str
    description: str
    details: tuple[str, ...]
    stock: tuple[int, ...]
    """Pieces on the shelf, one figure for each of `BRANCHES`."""
    sizes: tuple[str, ...] = ()

    @property
    def price(self) -> str:
        """The price as the shop writes it: €24.90."""
        return euros(self.price_cents)

    @property
    def is_in_stock(self) -> bool:
        """Whether any branch has one to send."""
        return sum(self.stock) > 0


def euros(cents: int) -> str:
    """Write an amount of euro cents for people to read.

    >>> euros(12900)
    '€129.00'
    """
    return f"€{cents // 100}.{cents % 100:02}"


def product(product_id: str) -> Product:
    """Find one product; raises `KeyError` for an id that nobody sells."""
    return _BY_ID[product_id]


def shelf(category_id: str) -> tuple[Product, ...]:
    """Everything in one category, in the order it stands there."""
    return tuple(each for each in PRODUCTS if each.category == category_id)


@dataclass(frozen=True, slots=True)
class _Goods:
    categories: tuple[Category, ...]
    products: tuple[Product, ...]


def _read_goods() -> _Goods:
    goods = (Path(__file__).parent / "goods.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(goods), _Goods)


_goods = _read_goods()
CATEGORIES = _goods.categories
PRODUCTS = _goods.products
_BY_ID = {each.id: each for each in PRODUCTS}
