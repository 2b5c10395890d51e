"""The goods of the demo shop fit together."""

from demo.catalogue import BRANCHES, CATEGORIES, PRODUCTS, euros, product, shelf
from demo.shop.assets import STATIC


def test_every_product_stands_on_a_shelf_that_exists() -> None:
    shelves = {each.id for each in CATEGORIES}

    assert {each.category for each in PRODUCTS} == shelves


def test_ids_are_unique_and_find_their_product() -> None:
    ids = [each.id for each in PRODUCTS]

    assert len(set(ids)) == len(ids)
    assert [product(each) for each in ids] == list(PRODUCTS)


def test_every_product_says_what_each_branch_has() -> None:
    assert {len(each.stock) for each in PRODUCTS} == {len(BRANCHES)}
    assert all(each.is_in_stock for each in PRODUCTS)


def test_every_product_has_a_picture() -> None:
    missing = [each.id for each in PRODUCTS if not (STATIC / "art" / f"{each.id}.svg").exists()]

    assert missing == []


def test_prices_are_whole_cents_written_as_euros() -> None:
    assert all(each.price_cents > 0 for each in PRODUCTS)
    assert euros(12900) == "€129.00"
    assert euros(5) == "€0.05"


def test_a_shelf_holds_only_its_own() -> None:
    assert {each.category for each in shelf("rain")} == {"rain"}
