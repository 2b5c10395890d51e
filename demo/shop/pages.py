"""Every page of the shop as finished HTML: nothing on them changes while the shop is open."""

import json
from html import escape
from pathlib import Path
from string import Template

from demo.catalogue import BRANCHES, CATEGORIES, PRODUCTS, Category, Product, shelf
from demo.shop.assets import Assets

NAME = "Kelo & Kanerva"
IN_SEASON = (
    "marja-pail",
    "pisara-raincoat",
    "tunturi-hiking-boots",
    "lyhty-storm-lantern",
    "raita-wool-socks",
    "usva-wool-blanket",
    "tatti-mushroom-knife",
    "nokka-coffee-pot",
)
_COUNTER_PAGES = {
    "/cart": ("cart", "Your cart"),
    "/checkout": ("checkout", "The till"),
    "/thanks": ("thanks", "Thank you"),
    "/delivery": ("delivery", "Delivery and returns"),
}


def every_page(assets: Assets, snippet: str) -> dict[str, str]:
    """All pages by their path."""
    frame = _Frame(assets, snippet)
    pages = {"/": frame.front()}
    pages |= {f"/category/{each.id}": frame.category(each) for each in CATEGORIES}
    pages |= {f"/product/{each.id}": frame.product(each) for each in PRODUCTS}
    pages |= {path: frame.counter(name, title) for path, (name, title) in _COUNTER_PAGES.items()}
    return pages


def missing_page(assets: Assets, snippet: str) -> str:
    """What stands where nothing is."""
    return _Frame(assets, snippet).counter("missing", "Not here")


class _Frame:
    """What all pages share: the header, the footer, the addresses of pictures, the chat's script tag."""

    def __init__(self, assets: Assets, snippet: str) -> None:
        self._assets = assets
        self._snippet = snippet

    def front(self) -> str:
        by_id = {each.id: each for each in PRODUCTS}
        main = self._fill(
            "front",
            categories="".join(self._category_tile(each) for each in CATEGORIES),
            products="".join(self._card(by_id[id]) for id in IN_SEASON),
        )
        return self._page("front", f"{NAME}: things for out there and back home", main)

    def category(self, category: Category) -> str:
        main = self._fill(
            "category",
            name=escape(category.name),
            line=escape(category.line),
            products="".join(self._card(each) for each in shelf(category.id)),
        )
        return self._page("category", f"{category.name} · {NAME}", main, here=category.id)

    def product(self, product: Product) -> str:
        category = next(each for each in CATEGORIES if each.id == product.category)
        main = self._fill(
            "product",
            id=product.id,
            name=escape(product.name),
            line=escape(product.line),
            price=product.price,
            description=escape(product.description),
            category=category.id,
            category_name=escape(category.name),
            item=escape(json.dumps(_item(product))),
            sizes=_size_choice(product),
            details="".join(f"<li>{escape(each)}</li>" for each in product.details),
            stock="".join(_stock_line(*each) for each in zip(BRANCHES, product.stock, strict=True)),
            related="".join(self._card(each) for each in _related(product)),
        )
        return self._page("product", f"{product.name} · {NAME}", main, here=category.id)

    def counter(self, name: str, title: str) -> str:
        return self._page(name, f"{title} · {NAME}", self._fill(name))

    def _page(self, name: str, title: str, main: str, here: str = "") -> str:
        has_script = f"{self._assets.base}/js/{name}.js" in self._assets.files
        return self._fill(
            "layout",
            page=name,
            title=escape(title),
            description="Berry pickers, rain jackets, boots and lamps from a shop that answers.",
            script=f"{name}.js" if has_script else "header.js",
            snippet=self._snippet,
            shelves="".join(_nav_link(each, is_here=each.id == here) for each in CATEGORIES),
            main=main,
        )

    def _fill(self, template: str, **words: str) -> str:
        text = (Path(__file__).parent / "templates" / f"{template}.html").read_text(encoding="utf-8")
        return Template(text).substitute(words, assets=self._assets.base)

    def _card(self, product: Product) -> str:
        return (
            f'<li class="card"><a class="card__link" href="/product/{product.id}">'
            f'<span class="tile tile--{product.category}">{self._picture(product.id)}</span>'
            f'<span class="card__name">{escape(product.name)}</span>'
            f'<span class="card__line">{escape(product.line)}</span>'
            f'<span class="card__price">{product.price}</span></a></li>'
        )

    def _category_tile(self, category: Category) -> str:
        return (
            f'<li class="shelf tile tile--{category.id}"><a class="shelf__link" href="/category/{category.id}">'
            f"{self._picture(shelf(category.id)[0].id)}"
            f'<span class="shelf__name">{escape(category.name)}</span></a></li>'
        )

    def _picture(self, product_id: str) -> str:
        address = self._assets.address(f"art/{product_id}.svg")
        return f'<img src="{address}" width="400" height="400" alt="" loading="lazy">'


def _item(product: Product) -> dict[str, str | int]:
    """What the page's script needs to put the product into the cart and into the dataLayer."""
    return {"id": product.id, "name": product.name, "category": product.category, "cents": product.price_cents}


def _related(product: Product) -> tuple[Product, ...]:
    """The neighbours on its shelf, and the first thing on the next one."""
    neighbours = [each for each in shelf(product.category) if each != product]
    order = [each.id for each in CATEGORIES]
    next_shelf = order[(order.index(product.category) + 1) % len(order)]
    return (*neighbours[:3], shelf(next_shelf)[0])


def _nav_link(category: Category, *, is_here: bool) -> str:
    current = ' aria-current="page"' if is_here else ""
    return f'<a href="/category/{category.id}"{current}>{escape(category.name)}</a>'


def _size_choice(product: Product) -> str:
    if not product.sizes:
        return ""
    options = "".join(f'<option value="{each}">{each}</option>' for each in product.sizes)
    return (
        '<label class="buy__size">Size<select name="size" required>'
        f'<option value="">Choose yours</option>{options}</select></label>'
    )


def _stock_line(branch: str, pieces: int) -> str:
    if pieces == 0:
        word, state = "Sold out, more on the way", "none"
    elif pieces < 5:
        word, state = "The last few", "few"
    else:
        word, state = "On the shelf", "many"
    return f'<div class="stock__line stock__line--{state}"><dt>{branch}</dt><dd>{word}</dd></div>'
