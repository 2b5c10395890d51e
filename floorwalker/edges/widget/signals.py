"""Signals: the module that reads a shop's pages, and what it says of a visitor, for whoever serves them."""

from aiohttp import web

from floorwalker.conversations.views import latest_of
from floorwalker.edges.live.deeds import live
from floorwalker.edges.live.frames import Done, ShoppingChanged
from floorwalker.edges.live.line import Line, Row
from floorwalker.edges.live.premises import PREMISES
from floorwalker.edges.widget.frames import ForgetSeen, SetSeen
from floorwalker.edges.widget.visitor import site_of
from floorwalker.kit.ids import VisitorId
from floorwalker.signals.actions import forget_seen, keep_seen

MODULE_SECONDS = 3_600


def open_signals(app: web.Application) -> None:
    """Put the module's address into the application."""
    app.router.add_get("/widget/{site}/signals", give_module)


async def give_module(request: web.Request) -> web.StreamResponse:
    """The module for pages of any origin: it holds no secret, and modules are fetched with CORS."""
    await site_of(request)
    headers = {
        "Cache-Control": f"public, max-age={MODULE_SECONDS}",
        "Access-Control-Allow-Origin": "*",
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
    return web.FileResponse(request.app[PREMISES].web_build / "signals.js", headers=headers)


async def take_seen(line: Line, said: SetSeen) -> None:
    """Keep it, and let whoever serves them look again."""
    await line.premises.database.submit(keep_seen, line.party, said.seen)
    await _tell_desk(line)
    line.send(Done(id=said.id))


async def drop_seen(line: Line, said: ForgetSeen) -> None:
    """Forget it, also before the eyes of whoever serves them."""
    await line.premises.database.submit(forget_seen, line.party)
    await _tell_desk(line)
    line.send(Done(id=said.id))


async def _tell_desk(line: Line) -> None:
    talk = await line.premises.database.look(latest_of, line.party.site_id, VisitorId(line.party.id))
    if talk is not None and talk.is_open:
        line.premises.switchboard.say("agents", (talk.id,), ShoppingChanged(conversation=talk.id))


SIGNAL_ROWS: list[Row] = [live(SetSeen, take_seen, Done), live(ForgetSeen, drop_seen, Done)]
