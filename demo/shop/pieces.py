"""The pieces that the shop's pages are made of: cards, tiles, links, lines; all text is escaped here."""

import json
from html import escape

from demo.catalogue import CATEGORIES, Category, Product, shelf
from demo.shop.assets import Assets

FEW = 5


def card(product: Product, assets: Assets) -> str:
    """A product in a list: picture, name, what it promises, price."""
    return (
        f'<li class="card"><a class="card__link" href="/product/{product.id}">'
        f'<span class="tile tile--{product.category}">{_picture(product.id, assets)}</span>'
        f'<span class="card__name">{escape(product.name)}</span>'
        f'<span class="card__line">{escape(product.line)}</span>'
        f'<span class="card__price">{product.price}</span></a></li>'
    )


def category_tile(category: Category, assets: Assets) -> str:
    """A shelf on the front page, with the picture of its first product."""
    return (
        f'<li class="shelf tile tile--{category.id}"><a class="shelf__link" href="/category/{category.id}">'
        f"{_picture(shelf(category.id)[0].id, assets)}"
        f'<span class="shelf__name">{escape(category.name)}</span></a></li>'
    )


def shelf_link(category: Category, *, is_here: bool) -> str:
    """A shelf in the header."""
    current = ' aria-current="page"' if is_here else ""
    return f'<a href="/category/{category.id}"{current}>{escape(category.name)}</a>'


def item_attribute(product: Product) -> str:
    """What the page's script needs to put the product into the cart and into the dataLayer."""
    item = {"id": product.id, "name": product.name, "category": product.category, "cents": product.price_cents}
    return escape(json.dumps(item))


def size_choice(product: Product) -> str:
    """The sizes to choose from, if there are any."""
    if not product.sizes:
        return ""
    options = "".join(f'<option value="{each}">{each}</option>' for each in product.sizes)
    return (
        '<label class="buy__size">Size<select name="size" required>'
        f'<option value="">Choose yours</option>{options}</select></label>'
    )


def stock_line(branch: str, pieces: int) -> str:
    """What one branch has, in words rather than figures."""
    if pieces == 0:
        word, state = "Sold out, more on the way", "none"
    elif pieces < FEW:
        word, state = "The last few", "few"
    else:
        word, state = "On the shelf", "many"
    return f'<div class="stock__line stock__line--{state}"><dt>{branch}</dt><dd>{word}</dd></div>'


def neighbours(product: Product) -> tuple[Product, ...]:
    """What goes well with it: the rest of its shelf, and the first thing on the next one."""
    same = [each for each in shelf(product.category) if each != product]
    order = [each.id for each in CATEGORIES]
    next_shelf = order[(order.index(product.category) + 1) % len(order)]
    return (*same[:3], shelf(next_shelf)[0])


def _picture(product_id: str, assets: Assets) -> str:
    address = assets.address(f"art/{product_id}.svg")
    return f'<img src="{address}" width="400" height="400" alt="" loading="lazy">'
