"""Asking a shopper who they are: what is still to be asked, and what they say."""

from typing import Annotated

import msgspec
from aiohttp import web
from msgspec import Meta

from floorwalker.edges.live.address import address_of
from floorwalker.edges.live.answers import do, read_as, show
from floorwalker.edges.live.premises import PREMISES
from floorwalker.edges.widget.visitor import visitor_of
from floorwalker.kit.errors import TooMuch
from floorwalker.kit.ids import VisitorId
from floorwalker.visitors.actions import introduce
from floorwalker.visitors.views import still_to_ask


class Said(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What a shopper says of themselves; either may be left out."""

    name: Annotated[str, Meta(max_length=200)] = ""
    mail: Annotated[str, Meta(max_length=320)] = ""


def open_introductions(app: web.Application) -> None:
    """Put the addresses into the application."""
    app.router.add_get("/widget/{site}/introduction", give_questions)
    app.router.add_post("/widget/{site}/introduction", take_answers)


async def give_questions(request: web.Request) -> web.Response:
    """Give what is still to be asked, and when; nothing of whom we know."""
    actor = await visitor_of(request)
    return await show(request, still_to_ask, actor.site_id, VisitorId(actor.id))


async def take_answers(request: web.Request) -> web.Response:
    """Keep what a shopper says of themselves."""
    actor = await visitor_of(request)
    if not request.app[PREMISES].arrivals.take(address_of(request)):
        raise TooMuch
    said = await read_as(request, Said)
    return await do(request, introduce, actor, said.name, said.mail)
