"""Keeping goods: what the shop says of each, by which words it is found, and how many stand where."""

from collections.abc import Iterable, Sequence

from floorwalker.catalogue.model import Goods, Product, ProductId, RunId, Stock
from floorwalker.kit.addresses import page_of
from floorwalker.kit.folded import folded_words
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.connection import Row
from floorwalker.plumbing.work import Reads, Work

MOST_WORDS = 40
LONGEST_WORD = 40
_KEEP = (
    "INSERT INTO products (site_id, id, num, name, price_minor, was_minor, currency, availability, delivery, url, page,"
    " picture, product_group, brand, gtin, words, as_of, run_id)"
    " VALUES (:site_id, :id, :num, :name, :price_minor, :was_minor, :currency, :availability, :delivery, :url, :page,"
    " :picture, :product_group, :brand, :gtin, :words, :as_of, :run_id) ON CONFLICT (site_id, id) DO UPDATE SET"
    " name = excluded.name, price_minor = excluded.price_minor, was_minor = excluded.was_minor,"
    " currency = excluded.currency, availability = excluded.availability, delivery = excluded.delivery,"
    " url = excluded.url, page = excluded.page, picture = excluded.picture, product_group = excluded.product_group,"
    " brand = excluded.brand, gtin = excluded.gtin, words = excluded.words, as_of = excluded.as_of,"
    " run_id = excluded.run_id"
)
_KEEP_STOCK = (
    "INSERT INTO product_stock (site_id, product_id, branch_id, quantity, as_of)"
    " VALUES (:site_id, :product_id, :branch_id, :quantity, :as_of)"
    " ON CONFLICT (site_id, product_id, branch_id) DO UPDATE SET quantity = excluded.quantity, as_of = excluded.as_of"
)
_ADD_WORD = "INSERT INTO product_words (site_id, word, num) VALUES (:site_id, :word, :num)"


def keep(work: Work, goods: Sequence[Goods], run_id: RunId) -> None:
    """Keep what the shop says of some goods now; `run_id` is the reading of a whole file that told of them."""
    site_id = work.actor.site_id
    known = _known(work, site_id, [one.product.id for one in goods])
    for one in goods:
        num, before = known.get(one.product.id, (0, ""))
        num, words = num or work.next_id(), _words_of(one.product)
        _index(work, num, set(before.split()), words)
        work.save(_KEEP, one.product.id, _row(work, one.product, num, words, run_id))
    for stock in (stock for one in goods for stock in one.stock):
        keep_stock(work, stock)


def keep_stock(work: Work, stock: Stock) -> None:
    """Keep how many a branch has now."""
    key = (stock.product_id, stock.branch_id)
    row = (work.actor.site_id, stock.product_id, stock.branch_id or "", stock.quantity, work.now)
    work.save(_KEEP_STOCK, key, row)


def known_ids(reads: Reads, site_id: SiteId, product_ids: list[ProductId]) -> set[ProductId]:
    """Which of these goods are there."""
    return set(_known(reads, site_id, product_ids))


def remove(work: Work, product_ids: list[ProductId]) -> int:
    """Keep nothing more of some goods; gives how many there were."""
    site_id = work.actor.site_id
    for num, words in _known(work, site_id, product_ids).values():
        _index(work, num, set(words.split()), set())
    these = {"site_id": site_id, "product_ids": product_ids}
    work.write("DELETE FROM product_stock WHERE site_id = :site_id AND product_id = ANY(:product_ids)", **these)
    work.write("DELETE FROM product_pictures WHERE site_id = :site_id AND product_id = ANY(:product_ids)", **these)
    return work.write("DELETE FROM products WHERE site_id = :site_id AND id = ANY(:product_ids)", **these)


def how_many(reads: Reads, site_id: SiteId) -> int:
    """How many goods the shop has told of."""
    rows = reads.read("SELECT COUNT(*) FROM products WHERE site_id = :site_id", site_id=site_id)
    return int(rows[0][0])


def how_many_not_in(reads: Reads, site_id: SiteId, run_id: str) -> int:
    """How many goods of earlier whole files this one lacks."""
    rows = reads.read(
        "SELECT COUNT(*) FROM products WHERE site_id = :site_id AND run_id > '' AND run_id <> :run_id",
        site_id=site_id,
        run_id=run_id,
    )
    return int(rows[0][0])


def not_in(reads: Reads, site_id: SiteId, run_id: RunId, most: int) -> list[ProductId]:
    """Goods of earlier whole files that this one lacks."""
    rows = reads.read(
        "SELECT id FROM products WHERE site_id = :site_id AND run_id > '' AND run_id <> :run_id LIMIT :most",
        site_id=site_id,
        run_id=run_id,
        most=most,
    )
    return [ProductId(product_id) for (product_id,) in rows]


def groups(reads: Reads, site_id: SiteId, most: int) -> list[str]:
    """The groups into which the shop sorts its goods."""
    rows = reads.read(
        "SELECT DISTINCT product_group FROM products WHERE site_id = :site_id AND product_group > ''"
        " ORDER BY product_group LIMIT :most",
        site_id=site_id,
        most=most,
    )
    return [group for (group,) in rows]


def _known(reads: Reads, site_id: SiteId, product_ids: list[ProductId]) -> dict[ProductId, tuple[int, str]]:
    rows = reads.read(
        "SELECT id, num, words FROM products WHERE site_id = :site_id AND id = ANY(:product_ids)",
        site_id=site_id,
        product_ids=product_ids,
    )
    return {ProductId(product_id): (num, words) for product_id, num, words in rows}


def _index(work: Work, num: int, before: set[str], after: set[str]) -> None:
    """Let it be found by these words and no others any more."""
    site_id, gone = work.actor.site_id, sorted(before - after)
    if gone:
        work.write(
            "DELETE FROM product_words WHERE site_id = :site_id AND num = :num AND word = ANY(:words)",
            site_id=site_id,
            num=num,
            words=gone,
        )
    for word in sorted(after - before):
        work.insert(_ADD_WORD, (site_id, word, num))


def _words_of(product: Product) -> set[str]:
    text = f"{product.name} {product.brand} {product.group} {product.id} {product.gtin}"
    return {word[:LONGEST_WORD] for word in folded_words(text)[:MOST_WORDS]}


def _row(work: Work, one: Product, num: int, words: Iterable[str], run_id: RunId) -> Row:
    price = (one.price.minor, one.was.minor if one.was else None, one.price.currency) if one.price else (None,) * 3
    said = (one.availability, one.delivery, one.url, page_of(one.url), one.picture, one.group, one.brand, one.gtin)
    return (work.actor.site_id, one.id, num, one.name, *price, *said, " ".join(sorted(words)), work.now, run_id)
