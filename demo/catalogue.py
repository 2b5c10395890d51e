"""What the demo shop sells, so that shoppers have something to ask about."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

BRANCHES = ("Helsinki", "Tampere", "Rovaniemi")
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
    sizes: tuple[str, ...]
    stock: tuple[int, ...]
    """Pieces on the shelf, one figure for each of `BRANCHES`."""

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


def _read_goods() -> tuple[tuple[Category, ...], tuple[Product, ...]]:
    goods = tomllib.loads((Path(__file__).parent / "goods.toml").read_text(encoding="utf-8"))
    categories = tuple(Category(id, **words) for id, words in goods["categories"].items())
    products = tuple(
        Product(
            id=id,
            category=words["category"],
            name=words["name"],
            price_cents=words["price_cents"],
            line=words["line"],
            description=words["description"].strip(),
            details=tuple(words["details"]),
            sizes=tuple(words.get("sizes", ())),
            stock=tuple(words["stock"]),
        )
        for id, words in goods["products"].items()
    )
    return categories, products


CATEGORIES, PRODUCTS = _read_goods()
_BY_ID = {each.id: each for each in PRODUCTS}
