"""The shopper's addresses: loader, state, panel, live connection, uploads."""

from aiohttp import web

from floorwalker.edges.live import poll, socket
from floorwalker.edges.live.address import address_of
from floorwalker.edges.live.answers import answer
from floorwalker.edges.live.frames import Asked
from floorwalker.edges.live.line import Line
from floorwalker.edges.live.premises import PREMISES
from floorwalker.edges.live.socket import Greet
from floorwalker.edges.live.switchboard import encode
from floorwalker.edges.live.uploads import take_in
from floorwalker.edges.widget.articles import open_library
from floorwalker.edges.widget.contacts import open_contact_form
from floorwalker.edges.widget.feedback import open_feedback
from floorwalker.edges.widget.gate import Gate
from floorwalker.edges.widget.greet import Counter, greet
from floorwalker.edges.widget.here import open_shop_floor
from floorwalker.edges.widget.introductions import open_introductions
from floorwalker.edges.widget.looks import Looks
from floorwalker.edges.widget.news import StateNews
from floorwalker.edges.widget.orders import open_orders
from floorwalker.edges.widget.signals import open_signals
from floorwalker.edges.widget.state import LauncherStates, Sites
from floorwalker.edges.widget.statements import open_statements
from floorwalker.edges.widget.table import TABLE
from floorwalker.edges.widget.transcripts import open_transcripts
from floorwalker.edges.widget.visitor import COUNTER, site_of, visitor_of
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Attachment
from floorwalker.plumbing.secrets import digest_of

STATE_SECONDS = 10
LOADER_SECONDS = 3_600


def open_counter(app: web.Application, news: StateNews, looks: Looks, gate: Gate) -> None:
    """Put the shopper's addresses into the application."""
    states = LauncherStates(app[PREMISES])
    news.on_stir(states.forget)
    app[COUNTER] = Counter(Sites(app[PREMISES]), states, news, looks, gate)
    app.router.add_get("/widget/loader.js", give_loader)
    app.router.add_get("/widget/{site}/state", give_state)
    app.router.add_get("/widget/{site}/panel", give_panel)
    app.router.add_get("/widget/{site}/socket", open_socket)
    app.router.add_post("/widget/{site}/poll", answer_poll)
    app.router.add_post("/widget/{site}/files", take_file)
    open_contact_form(app)
    open_feedback(app)
    open_statements(app)
    open_transcripts(app)
    open_introductions(app)
    open_library(app)
    open_signals(app)
    open_shop_floor(app)
    open_orders(app)


async def give_loader(request: web.Request) -> web.StreamResponse:
    """The one script that a shop puts on its pages."""
    headers = {"Cache-Control": f"public, max-age={LOADER_SECONDS}", "Cross-Origin-Resource-Policy": "cross-origin"}
    return web.FileResponse(request.app[PREMISES].web_build / "loader.js", headers=headers)


async def give_state(request: web.Request) -> web.Response:
    """What the launcher tells, for pages of the site's own origins."""
    site = await site_of(request)
    counter = request.app[COUNTER]
    told = await counter.states.of(site.id, request.query.get("lang", site.language))
    place = _place_in_flow(request)
    state = told.at(place)
    tag = f'"{digest_of(encode(state).decode())[:16]}"'
    headers = {"Cache-Control": f"public, max-age={STATE_SECONDS}", "ETag": tag, "Vary": "Origin"}
    origin = request.headers.get("Origin")
    if origin in site.origins:
        headers["Access-Control-Allow-Origin"] = origin
    elif origin is not None:
        raise NotFound
    counter.looks.count(site.id, request.app[PREMISES].clock.now(), told.cause_at(place))
    if request.headers.get("If-None-Match") == tag:
        return web.Response(status=304, headers=headers)
    response = answer(state)
    response.headers.update(headers)
    return response


async def give_panel(request: web.Request) -> web.StreamResponse:
    """The panel's page: only the site's own pages may frame it."""
    site = await site_of(request)
    policy = (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self';"
        f" font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {' '.join(sorted(site.origins))}"
    )
    headers = {"Content-Security-Policy": policy, "Cache-Control": "no-cache"}
    return web.FileResponse(request.app[PREMISES].web_build / "panel.html", headers=headers)


async def open_socket(request: web.Request) -> web.StreamResponse:
    """A shopper's live connection."""
    return await socket.serve(request, TABLE, "visitors", await _greeter(request))


async def answer_poll(request: web.Request) -> web.Response:
    """The same, where WebSocket is blocked."""
    return await poll.serve(request, TABLE, "visitors", await _greeter(request))


async def take_file(request: web.Request) -> web.Response:
    """Take a file from a visitor, who proves themselves with their token."""
    actor = await visitor_of(request)
    file: Attachment = await take_in(request, request.app[PREMISES], actor)
    return answer({"file": file})


async def _greeter(request: web.Request) -> Greet:
    site = await site_of(request)
    counter = request.app[COUNTER]
    address = address_of(request)

    async def greet_here(line: Line, said: Asked) -> bool:
        return await greet(line, said, site, counter, address)

    return greet_here


def _place_in_flow(request: web.Request) -> int:
    """Which of a hundred visitors this is, as their browser says; the first, if it says nothing that could be."""
    said = request.query.get("place", "")
    return int(said) if said.isdecimal() and len(said) <= 2 else 0  # noqa: PLR2004 - below a hundred
