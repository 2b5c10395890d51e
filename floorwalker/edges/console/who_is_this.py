"""What a shop asks of visitors, and the keys by which it vouches for them, for those who may see and change it."""

import msgspec
from aiohttp import web

from floorwalker.customers import actions
from floorwalker.customers.model import IdentityKey
from floorwalker.customers.proofs.token import secret_of
from floorwalker.customers.proofs.webhook import webhook_secret_of
from floorwalker.customers.views import keys
from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import answer, do, read_as, show
from floorwalker.edges.live.premises import PREMISES
from floorwalker.kit.actors import Actor, Role
from floorwalker.plumbing.work import Reads
from floorwalker.visitors.actions import choose_asking
from floorwalker.visitors.model import Asking
from floorwalker.visitors.views import asking


class WhoIsThisPage(msgspec.Struct, frozen=True):
    """Everything the page shows; keys to owners only."""

    asking: Asking
    keys: list[IdentityKey]


class NewKey(msgspec.Struct, frozen=True):
    """A key with what signs, identities and webhooks: the one time that it is shown."""

    key: IdentityKey
    secret: str
    webhook_secret: str


def open_who_is_this(app: web.Application) -> None:
    """Put the addresses into the application."""
    app.router.add_get("/console/api/who-is-this", show_page)
    app.router.add_post("/console/api/asking", take_asking)
    app.router.add_post("/console/api/identity-keys", add_key)
    app.router.add_post("/console/api/identity-keys/{key}/retire", retire_key)


async def show_page(request: web.Request) -> web.Response:
    """What is asked, for leads; and the keys, for owners."""
    actor = await signed_in(request, Role.LEAD)
    return await show(request, page_for, actor)


async def take_asking(request: web.Request) -> web.Response:
    """Ask something else from now on."""
    actor = await signed_in(request, Role.LEAD)
    return await do(request, choose_asking, actor, await read_as(request, Asking))


async def add_key(request: web.Request) -> web.Response:
    """Give the shop one more key."""
    actor = await signed_in(request, Role.OWNER)
    premises = request.app[PREMISES]
    key = await premises.database.submit(actions.add_key, actor)
    secrets = (sign_with(premises.secret, actor.site_id, key.id) for sign_with in (secret_of, webhook_secret_of))
    return answer(NewKey(key, *secrets), status=201)


async def retire_key(request: web.Request) -> web.Response:
    """Believe a key no more."""
    actor = await signed_in(request, Role.OWNER)
    return await do(request, actions.retire_key, actor, request.match_info["key"])


def page_for(reads: Reads, actor: Actor) -> WhoIsThisPage:
    """Gather the page as of one moment."""
    is_owner = actor.role is not None and actor.role.includes(Role.OWNER)
    return WhoIsThisPage(asking(reads, actor.site_id), keys(reads, actor.site_id) if is_owner else [])
