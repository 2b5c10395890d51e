"""Serves the demo shop, with the chat's script tag on every page or with none to compare with."""

from collections.abc import Awaitable, Callable

from aiohttp import web

from demo.shop.assets import FOREVER, Assets, content_type, read_assets
from demo.shop.pages import every_page, missing_page
from demo.shop.policy import page_headers

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def make_shop(snippet: str | None = None, floorwalker_origin: str | None = None) -> web.Application:
    """Build the shop with `snippet`, a whole `<script async src="…">` tag, in the head of every page.

    `floorwalker_origin` (`https://chat.example`) is let into the pages' security policy; without it nothing is.
    """
    assets = read_assets()
    pages = every_page(assets, snippet or "")
    missing = missing_page(assets, snippet or "")
    headers = page_headers(floorwalker_origin)

    async def show_page(request: web.Request) -> web.Response:
        html = pages.get(request.path)
        status = 404 if html is None else 200
        answer = web.Response(text=html or missing, status=status, content_type="text/html", headers=headers)
        answer.enable_compression()
        return answer

    shop = web.Application()
    shop.router.add_get("/assets/{name:.+}", _asset_handler(assets))
    shop.router.add_get("/{path:.*}", show_page)
    return shop


def _asset_handler(assets: Assets) -> Handler:
    async def show_asset(request: web.Request) -> web.Response:
        body = assets.files.get(request.path)
        if body is None:
            raise web.HTTPNotFound
        headers = {"Cache-Control": FOREVER, "X-Content-Type-Options": "nosniff"}
        answer = web.Response(body=body, content_type=content_type(request.path), charset="utf-8", headers=headers)
        answer.enable_compression()
        return answer

    return show_asset
