"""What counts in law, at the desk: what was stated in a chat or a contact, marking it by hand, and its outcome."""

from typing import Annotated

import msgspec
from aiohttp import web
from msgspec import Meta

from floorwalker.edges.console.contacts import Nothing
from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import do, read_as, show
from floorwalker.language.model import StatementKind
from floorwalker.statements.actions.noting import hear_talk, mark
from floorwalker.statements.actions.settling import settle
from floorwalker.statements.model import Outcome
from floorwalker.statements.views import statements_in, statements_of

Reference = Annotated[str, Meta(max_length=64)]


class Marked(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Which of the customer's messages is what; without a number it is their last."""

    kind: StatementKind
    message_seq: int | None = None


class Settled(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What becomes of it, why, and who goes on with it."""

    outcome: Outcome
    reason: Annotated[str, Meta(max_length=20_000)] = ""
    to: Reference = ""


def open_statement_book(app: web.Application) -> None:
    """Put its addresses into the application."""
    routes, talk = app.router, "/console/api/conversations/{conversation}/statements"
    routes.add_get(talk, list_of_talk)
    routes.add_post(talk, mark_message)
    routes.add_post(f"{talk}/hear", hear_now)
    routes.add_get("/console/api/contacts/{contact}/statements", list_of_contact)
    routes.add_post("/console/api/statements/{statement}/settle", settle_statement)


async def list_of_talk(request: web.Request) -> web.Response:
    """What was stated in one conversation."""
    actor = await signed_in(request)
    return await show(request, statements_in, actor, request.match_info["conversation"])


async def list_of_contact(request: web.Request) -> web.Response:
    """What one contact is about."""
    actor = await signed_in(request)
    return await show(request, statements_of, actor, request.match_info["contact"])


async def mark_message(request: web.Request) -> web.Response:
    """Take for a statement what no rule heard."""
    actor, marked = await signed_in(request), await read_as(request, Marked)
    return await do(request, mark, actor, request.match_info["conversation"], marked.kind, marked.message_seq)


async def hear_now(request: web.Request) -> web.Response:
    """Read what was said a moment ago, before somebody ends it."""
    actor, _ = await signed_in(request), await read_as(request, Nothing)
    return await do(request, hear_talk, actor, request.match_info["conversation"])


async def settle_statement(request: web.Request) -> web.Response:
    """Say what becomes of it."""
    actor, said = await signed_in(request), await read_as(request, Settled)
    return await do(request, settle, actor, request.match_info["statement"], said.outcome, said.reason, said.to)
