"""Every page of the shop as finished HTML: nothing on them changes while the shop is open."""

from html import escape
from pathlib import Path
from string import Template

from demo.catalogue import BRANCHES, CATEGORIES, PRODUCTS, SHOP, Category, Product, product, shelf
from demo.shop.assets import Assets
from demo.shop.pieces import card, category_tile, item_attribute, neighbours, shelf_link, size_choice, stock_line

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
        main = self._fill(
            "front",
            categories="".join(category_tile(each, self._assets) for each in CATEGORIES),
            products="".join(card(product(each), self._assets) for each in IN_SEASON),
        )
        return self._page("front", f"{SHOP}: things for out there and back home", main)

    def category(self, category: Category) -> str:
        main = self._fill(
            "category",
            name=escape(category.name),
            line=escape(category.line),
            products="".join(card(each, self._assets) for each in shelf(category.id)),
        )
        return self._page("category", f"{category.name} · {SHOP}", main, here=category.id)

    def product(self, shown: Product) -> str:
        category = next(each for each in CATEGORIES if each.id == shown.category)
        main = self._fill(
            "product",
            id=shown.id,
            name=escape(shown.name),
            line=escape(shown.line),
            price=shown.price,
            description=escape(shown.description),
            category=category.id,
            category_name=escape(category.name),
            item=item_attribute(shown),
            sizes=size_choice(shown),
            details="".join(f"<li>{escape(each)}</li>" for each in shown.details),
            stock="".join(stock_line(*each) for each in zip(BRANCHES, shown.stock, strict=True)),
            related="".join(card(each, self._assets) for each in neighbours(shown)),
        )
        return self._page("product", f"{shown.name} · {SHOP}", main, here=category.id)

    def counter(self, name: str, title: str) -> str:
        return self._page(name, f"{title} · {SHOP}", self._fill(name))

    def _page(self, name: str, title: str, main: str, here: str = "") -> str:
        has_script = f"{self._assets.base}/js/{name}.js" in self._assets.files
        return self._fill(
            "layout",
            page=name,
            title=escape(title),
            description="Berry pickers, rain jackets, boots and lamps from a shop that answers.",
            script=f"{name}.js" if has_script else "header.js",
            snippet=self._snippet,
            shelves="".join(shelf_link(each, is_here=each.id == here) for each in CATEGORIES),
            main=main,
        )

    def _fill(self, template: str, **words: str) -> str:
        text = (Path(__file__).parent / "templates" / f"{template}.html").read_text(encoding="utf-8")
        return Template(text).substitute(words, assets=self._assets.base)
