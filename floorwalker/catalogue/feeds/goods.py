"""A row of a feed as goods. What the goods cannot do without is refused; what else is wrong is left out, and told."""

from collections.abc import Iterator

from floorwalker.catalogue.feeds.amounts import NoCurrency, NotAnAmount, read_amount
from floorwalker.catalogue.feeds.table import rows_in
from floorwalker.catalogue.model import (
    LONGEST_ADDRESS,
    LONGEST_ID,
    LONGEST_LINE,
    LONGEST_NAME,
    Availability,
    Goods,
    Problem,
    Product,
    ProductId,
    Shelf,
    Stock,
    Trouble,
)
from floorwalker.kit.money import Money
from floorwalker.kit.text import clean_line
from floorwalker.plumbing.outgoing.guard import origin_of

Values = dict[str, str]
Found = Goods | Problem
COLUMNS = {
    "id": ("id", "sku", "product_id", "number", "item_number"),
    "name": ("title", "name", "product_name"),
    "price": ("price",),
    "sale": ("sale_price",),
    "currency": ("currency", "price_currency"),
    "availability": ("availability", "stock_status"),
    "delivery": ("delivery", "delivery_time", "shipping_label", "shipping_time"),
    "url": ("link", "url", "product_url"),
    "picture": ("image_link", "image", "picture", "image_url"),
    "group": ("product_type", "category", "product_group", "group", "google_product_category"),
    "brand": ("brand", "manufacturer"),
    "gtin": ("gtin", "ean", "barcode"),
    "stock": ("quantity", "stock", "inventory"),
}
AVAILABLE: dict[str, Availability] = {
    "in_stock": "in_stock", "instock": "in_stock", "available": "in_stock", "yes": "in_stock", "1": "in_stock",
    "out_of_stock": "out_of_stock", "outofstock": "out_of_stock", "sold_out": "out_of_stock", "no": "out_of_stock",
    "0": "out_of_stock", "preorder": "preorder", "pre_order": "preorder", "backorder": "backorder",
    "onbackorder": "backorder", "back_order": "backorder",
}  # fmt: skip
IN_BRANCH = "stock:"
MOST_PIECES_DIGITS = 9


def goods_in(content: bytes, shelf: Shelf) -> Iterator[Found]:
    """Yield what a whole file tells, row by row: goods, and what is wrong with some."""
    seen: set[str] = set()
    for row in rows_in(content):
        if isinstance(row, Problem):
            yield row
            continue
        for found in _read(*row, shelf):
            if isinstance(found, Goods) and found.product.id in seen:
                yield Problem(row[0], "twice", found.product.id)
            elif isinstance(found, Goods):
                seen.add(found.product.id)
                yield found
            else:
                yield found


def _read(line: int, values: Values, shelf: Shelf) -> Iterator[Found]:
    product_id, name = _value(values, "id"), _line(values, "name", LONGEST_NAME)
    if not product_id or clean_line(product_id, longest=LONGEST_ID) != product_id:
        yield Problem(line, "id_missing", _short(product_id))
        return
    if not name:
        yield Problem(line, "name_missing", product_id)
        return
    row = _Row(line, ProductId(product_id), values, shelf)
    yield row.goods(name)
    yield from row.problems


class _Row:
    """One row while it is read: what is wrong in it gathers beside what it tells."""

    def __init__(self, line: int, product_id: ProductId, values: Values, shelf: Shelf) -> None:
        self.problems: list[Problem] = []
        self._line, self._id, self._values, self._shelf = line, product_id, values, shelf

    def goods(self, name: str) -> Goods:
        """All that it tells, without what cannot be read."""
        values, shelf = self._values, self._shelf
        price, was = self._prices()
        pictures = shelf.origins | shelf.picture_origins
        product = Product(
            id=self._id,
            name=name,
            price=price,
            was=was,
            availability=AVAILABLE.get("_".join(_value(values, "availability").casefold().split()), "unknown"),
            delivery=_line(values, "delivery"),
            url=self._address("url", "link_elsewhere", shelf.origins),
            picture=self._address("picture", "picture_elsewhere", pictures),
            group=_line(values, "group"),
            brand=_line(values, "brand"),
            gtin=_line(values, "gtin"),
        )
        return Goods(product, tuple(self._stock()))

    def _prices(self) -> tuple[Money | None, Money | None]:
        """What it costs now, and what it did before a sale."""
        price, sale = self._amount("price"), self._amount("sale")
        if sale is None or price is None or sale.currency != price.currency or sale.minor >= price.minor:
            return price or sale, None
        return sale, price

    def _amount(self, column: str) -> Money | None:
        text = _value(self._values, column)
        if not text:
            return None
        try:
            return read_amount(text, _value(self._values, "currency"))
        except NoCurrency:
            self._wrong("currency_missing", text)
        except NotAnAmount:
            self._wrong("price_unreadable", text)
        return None

    def _address(self, column: str, trouble: Trouble, origins: frozenset[str]) -> str:
        url = _value(self._values, column)
        if url and not is_allowed(url, origins):
            self._wrong(trouble, url)
            return ""
        return url

    def _stock(self) -> Iterator[Stock]:
        """How many can be sent, and in each column `stock:Helsinki` how many stand there."""
        in_branches = [name for name in self._values if name.startswith(IN_BRANCH)]
        for name in [*COLUMNS["stock"], *in_branches]:
            text = self._values.get(name, "")
            branch_id = self._shelf.branches.get(name.removeprefix(IN_BRANCH)) if name in in_branches else None
            if text and name in in_branches and branch_id is None:
                self._wrong("unknown_branch", name.removeprefix(IN_BRANCH))
            elif text and not (text.isdecimal() and text.isascii() and len(text) <= MOST_PIECES_DIGITS):
                self._wrong("stock_unreadable", text)
            elif text:
                yield Stock(self._id, branch_id, int(text))

    def _wrong(self, trouble: Trouble, detail: str) -> None:
        self.problems.append(Problem(self._line, trouble, _short(detail)))


def is_allowed(url: str, origins: frozenset[str]) -> bool:
    """Whether an address leads to one of these origins, by nothing but letters that can be seen."""
    return len(url) <= LONGEST_ADDRESS and clean_line(url, longest=LONGEST_ADDRESS) == url and origin_of(url) in origins


def _value(values: Values, column: str) -> str:
    return next((values[name] for name in COLUMNS[column] if values.get(name)), "")


def _line(values: Values, column: str, longest: int = LONGEST_LINE) -> str:
    return clean_line(_value(values, column), longest=longest)


def _short(text: str) -> str:
    return clean_line(text, longest=80)
