"""A shopper says by hand that they withdraw or complain, sees what was taken down, and may take it back."""

from typing import Annotated

import msgspec
from aiohttp import web
from msgspec import Meta

from floorwalker.edges.live.address import address_of
from floorwalker.edges.live.answers import answer, read_as
from floorwalker.edges.live.premises import PREMISES
from floorwalker.edges.widget.visitor import visitor_of
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import TooMuch
from floorwalker.language.model import StatementKind
from floorwalker.statements.actions.noting import mark
from floorwalker.statements.actions.settling import take_back
from floorwalker.statements.views import statements_in


class Stated(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What their last message is."""

    kind: StatementKind


class TakenBack(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Why it was not meant so."""

    reason: Annotated[str, Meta(max_length=20_000)]


def open_statements(app: web.Application) -> None:
    """Put its addresses into the application."""
    talk = "/widget/{site}/conversations/{conversation}/statements"
    app.router.add_get(talk, show_statements)
    app.router.add_post(talk, take_statement)
    app.router.add_post(f"{talk}/{{statement}}/take-back", take_it_back)


async def show_statements(request: web.Request) -> web.Response:
    """What was taken down in a shopper's own conversation."""
    return await _told(request, await visitor_of(request))


async def take_statement(request: web.Request) -> web.Response:
    """The shopper says what their words are."""
    actor, premises = await visitor_of(request), request.app[PREMISES]
    if not premises.contacts.take(address_of(request)):
        raise TooMuch
    said = await read_as(request, Stated)
    await premises.database.submit(mark, actor, request.match_info["conversation"], said.kind)
    return await _told(request, actor)


async def take_it_back(request: web.Request) -> web.Response:
    """They did not mean it so."""
    actor, said = await visitor_of(request), await read_as(request, TakenBack)
    await request.app[PREMISES].database.submit(take_back, actor, request.match_info["statement"], said.reason)
    return await _told(request, actor)


async def _told(request: web.Request, actor: Actor) -> web.Response:
    conversation = request.match_info["conversation"]
    return answer(await request.app[PREMISES].database.look(statements_in, actor, conversation))
