"""What a shop's page tells of whoever looks at it: the word by which the shop floor sees who has no panel open."""

from typing import Annotated

from aiohttp import web
from msgspec import Meta, Struct

from floorwalker.edges.live.address import address_of
from floorwalker.edges.live.answers import answer, read_as
from floorwalker.edges.live.frames import Language
from floorwalker.edges.live.premises import PREMISES
from floorwalker.edges.widget.frames import Page
from floorwalker.edges.widget.standing import LONGEST_TITLE, LOT, worth
from floorwalker.edges.widget.visitor import site_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound, TooMuch
from floorwalker.kit.text import clean_line
from floorwalker.shops.model import Site
from floorwalker.visitors.model import Stay
from floorwalker.visitors.stages.stage import page_of, stage_of

SCRIPT_SECONDS = 3_600


class Here(Struct, forbid_unknown_fields=True, frozen=True):
    """What a page tells. `visit` is drawn by lot: for this page, or where its shopper agreed for the whole visit."""

    visit: Annotated[str, Meta(pattern=LOT)]
    page: Page
    language: Language
    stage: Annotated[str, Meta(max_length=40)] = ""
    cart: Annotated[str, Meta(max_length=40)] = ""
    is_returning: bool = False
    has_agreed: bool = False
    has_left: bool = False


def open_shop_floor(app: web.Application) -> None:
    """Put the addresses that shops' pages use into the application."""
    app.router.add_get("/widget/{site}/standing", give_script)
    app.router.add_post("/widget/{site}/here", take_word)


async def give_script(request: web.Request) -> web.StreamResponse:
    """What the loader brings to tell where the shopper stands: a module, which pages may only have if we say so."""
    await site_of(request)
    headers = {
        "Cache-Control": f"public, max-age={SCRIPT_SECONDS}",
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
    return web.FileResponse(request.app[PREMISES].web_build / "standing.js", headers=headers)


async def take_word(request: web.Request) -> web.Response:
    """A page says who looks at it: believed of the shop's own pages only, and stored nowhere."""
    site, premises = await site_of(request), request.app[PREMISES]
    if request.headers.get("Origin") not in site.origins:
        raise NotFound
    if not premises.standing.take(address_of(request)):
        raise TooMuch
    said = await read_as(request, Here)
    if said.has_left:
        premises.shop_floor.own.leave(site.id, said.visit)
    else:
        premises.shop_floor.own.stand(_stay_of(site, said, premises.clock.now()))
    return answer({})


def _stay_of(site: Site, said: Here, now: Instant) -> Stay:
    return Stay(
        id=said.visit,
        site_id=site.id,
        page=page_of(said.page.url),
        title=clean_line(said.page.title, longest=LONGEST_TITLE),
        stage=stage_of(said.stage, said.page.url),
        language=said.language,
        came_at=now,
        since=now,
        cart=worth(said.cart),
        is_returning=said.is_returning,
        has_agreed=said.has_agreed,
        is_told_by_page=True,
    )
