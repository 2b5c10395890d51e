"""What is done about abuse, at the desk: warn, block; and for leads the page of blocks."""

from typing import Annotated

import msgspec
from aiohttp import web
from msgspec import Meta

from floorwalker.blocks.actions.blocking import block, lift, set_block_settings, warn_of_abuse
from floorwalker.blocks.model import BlockSettings, Breadth, Days, Scope
from floorwalker.blocks.views import block_page
from floorwalker.edges.console.contacts import Nothing
from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import do, read_as, show
from floorwalker.kit.actors import Role

Text = Annotated[str, Meta(max_length=20_000)]


class Blocked(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Who is kept out, why, and for how many days."""

    scope: Scope
    reason: Text
    breadth: Breadth = "narrow"
    days: Days = 30


class Lifted(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Why they are let in again."""

    reason: Text = ""


def open_block_book(app: web.Application) -> None:
    """Put its addresses into the application."""
    routes, talk = app.router, "/console/api/conversations/{conversation}"
    routes.add_post(f"{talk}/warn", warn_customer)
    routes.add_post(f"{talk}/block", block_customer)
    routes.add_get("/console/api/blocks", show_blocks)
    routes.add_post("/console/api/blocks/{block}/lift", lift_block)
    routes.add_post("/console/api/block-settings", change_settings)


async def warn_customer(request: web.Request) -> web.Response:
    """Warn the customer of one conversation."""
    actor, _ = await signed_in(request), await read_as(request, Nothing)
    return await do(request, warn_of_abuse, actor, request.match_info["conversation"])


async def block_customer(request: web.Request) -> web.Response:
    """Keep them out."""
    actor, said = await signed_in(request), await read_as(request, Blocked)
    given = (request.match_info["conversation"], said.scope, said.reason, said.breadth, said.days)
    return await do(request, block, actor, *given)


async def show_blocks(request: web.Request) -> web.Response:
    """Everybody who is or was kept out."""
    return await show(request, block_page, await signed_in(request, Role.LEAD))


async def lift_block(request: web.Request) -> web.Response:
    """Let them in again."""
    actor, said = await signed_in(request, Role.LEAD), await read_as(request, Lifted)
    return await do(request, lift, actor, request.match_info["block"], said.reason)


async def change_settings(request: web.Request) -> web.Response:
    """Say how the blocked reach the shop, and how it warns."""
    actor, chosen = await signed_in(request, Role.LEAD), await read_as(request, BlockSettings)
    return await do(request, set_block_settings, actor, chosen)
