"""Finding goods: by number, by the page on which they are sold, by words; and how many of them stand where."""

import msgspec

from floorwalker.catalogue.model import Product, ProductId, Stock
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import BranchId, SiteId
from floorwalker.kit.money import Money
from floorwalker.plumbing.database.connection import Row
from floorwalker.plumbing.work import Reads

SHORTEST_BEGINNING = 2
COMMON = 1_000
FIRST_LETTER, LAST_LETTER = "\x01", chr(0x10FFFF)
OTHERS = ("has_b", "has_c", "has_d", "has_e", "has_f")
"""Each further word has a name of its own in the statement."""
_PRODUCT = (
    "SELECT id, name, price_minor, was_minor, currency, availability, delivery, url, picture, product_group, brand,"
    " gtin, as_of FROM products WHERE site_id = :site_id"
)
_WITH_WORD = (
    "SELECT id, name, price_minor, was_minor, currency, availability, delivery, url, picture, product_group, brand,"
    " gtin, as_of FROM product_words CROSS JOIN products WHERE product_words.site_id = :site_id"
    " AND word >= :begins AND word < :ends"
    " AND products.site_id = product_words.site_id AND products.num = product_words.num"
)


def product(reads: Reads, site_id: SiteId, product_id: str) -> Product | None:
    """One of the shop's goods."""
    rows = reads.read(f"{_PRODUCT} AND id = :id", site_id=site_id, id=product_id)
    return _product(rows[0]) if rows else None


def on_page(reads: Reads, site_id: SiteId, page: str) -> Product | None:
    """What is sold on a page."""
    rows = reads.read(f"{_PRODUCT} AND page = :page ORDER BY id LIMIT 1", site_id=site_id, page=page)
    return _product(rows[0]) if rows else None


def numbered(reads: Reads, site_id: SiteId, number: str) -> list[Product]:
    """What goes by exactly this number, the shop's own or the maker's."""
    rows = reads.read(
        f"{_PRODUCT} AND id = :number UNION {_PRODUCT} AND gtin = :number LIMIT 5",
        site_id=site_id,
        number=number,
    )
    return [_product(row) for row in rows]


def with_words(reads: Reads, site_id: SiteId, words: list[str], most: int) -> list[Product]:
    """What has all of these words, the last of which may only have begun; as many as are found first.

    The rarest word leads to products, and of these the other words are asked: one that all have is no way to begin.
    """
    bounds = [_bounds(word, is_last=at == len(words) - 1) for at, word in enumerate(words)]
    rarest = min(bounds, key=lambda one: _how_many(reads, site_id, one))
    has = dict(zip(OTHERS, (one.as_pattern() for one in bounds if one is not rarest), strict=False))
    other_words = "".join(f" AND ' ' || words || ' ' LIKE :{name}" for name in has)
    rows = reads.read(
        f"{_WITH_WORD}{other_words} LIMIT :most",
        site_id=site_id,
        begins=rarest.begins,
        ends=rarest.ends,
        most=most,
        **has,
    )
    return list({row[0]: _product(row) for row in rows}.values())


def stock(reads: Reads, site_id: SiteId, product_ids: list[ProductId]) -> list[Stock]:
    """How many of some goods stand where."""
    rows = reads.read(
        "SELECT product_id, branch_id, quantity, as_of FROM product_stock"
        " WHERE site_id = :site_id AND product_id = ANY(:product_ids)",
        site_id=site_id,
        product_ids=product_ids,
    )
    return [
        Stock(ProductId(product_id), BranchId(branch_id) if branch_id else None, quantity, Instant(as_of))
        for product_id, branch_id, quantity, as_of in rows
    ]


def _product(row: Row) -> Product:
    product_id, name, price, was, currency, *said = row
    return Product(product_id, name, _money(price, currency), _money(was, currency), *said)


def _money(minor: int | None, currency: str) -> Money | None:
    return Money(minor, currency) if minor is not None else None


class _Bounds(msgspec.Struct, frozen=True):
    """Between which words one that is sought lies: itself, or all that begin like it."""

    word: str
    is_begun: bool

    @property
    def begins(self) -> str:
        return self.word

    @property
    def ends(self) -> str:
        return self.word + (LAST_LETTER if self.is_begun else FIRST_LETTER)

    def as_pattern(self) -> str:
        """The same, to be found in all of a product's words; words have neither of the two signs that LIKE knows."""
        return f"% {self.word}%" if self.is_begun else f"% {self.word} %"


def _bounds(word: str, *, is_last: bool) -> _Bounds:
    """Of the last word, if it is long enough to say anything, the beginning will do."""
    return _Bounds(word, is_last and len(word) >= SHORTEST_BEGINNING)


def _how_many(reads: Reads, site_id: SiteId, sought: _Bounds) -> int:
    """How many products a word leads to, counted no further than it takes to call it common."""
    rows = reads.read(
        "SELECT COUNT(*) FROM (SELECT num FROM product_words WHERE site_id = :site_id AND word >= :begins"
        " AND word < :ends LIMIT :common) AS led_to",
        site_id=site_id,
        begins=sought.begins,
        ends=sought.ends,
        common=COMMON,
    )
    return int(rows[0][0])
