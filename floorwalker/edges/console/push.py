"""One's own device: whether it is woken when a customer waits, and that a word has come to it."""

import msgspec
from aiohttp import web

from floorwalker.edges.console.contacts import Nothing
from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import answer, do, read_as
from floorwalker.edges.live.premises import PREMISES
from floorwalker.plumbing.push.keys import own_key, public_text
from floorwalker.push.actions.devices import add_device, choose_staying, note_reached, remove_device, try_device
from floorwalker.push.model import Address, Endpoint, Key, Spoken
from floorwalker.push.views import OwnDevice, own_device


class NewDevice(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Where a browser is woken, as it said itself, and in which language it is spoken to."""

    endpoint: Endpoint
    key: Key
    auth: Key
    language: Spoken


class Staying(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Whether somebody stays on offer by this device when they close their desk."""

    stays: bool


class OwnPush(msgspec.Struct, frozen=True):
    """What a browser needs to be woken by us and nobody else, and whether it is."""

    key: str
    device: OwnDevice | None


def open_push_desk(app: web.Application) -> None:
    """Put its addresses into the application."""
    routes, base = app.router, "/console/api/push"
    routes.add_get(base, show_own)
    routes.add_post(base, add)
    routes.add_post(f"{base}/stop", stop)
    routes.add_post(f"{base}/test", try_it)
    routes.add_post(f"{base}/reached", reached)
    routes.add_post(f"{base}/staying", set_staying)


async def show_own(request: web.Request) -> web.Response:
    """Whether the browser that asks is woken."""
    actor, premises = await signed_in(request), request.app[PREMISES]
    device = await premises.database.look(own_device, actor)
    return answer(OwnPush(public_text(own_key(premises.secret)), device))


async def add(request: web.Request) -> web.Response:
    """Let it be woken."""
    actor, new = await signed_in(request), await read_as(request, NewDevice)
    allowed = request.app[PREMISES].limits.push_services
    return await do(request, add_device, actor, Address(new.endpoint, new.key, new.auth), new.language, allowed)


async def stop(request: web.Request) -> web.Response:
    """Wake it no more."""
    actor, _ = await signed_in(request), await read_as(request, Nothing)
    return await do(request, remove_device, actor)


async def try_it(request: web.Request) -> web.Response:
    """Wake it once, to see that it works."""
    actor, _ = await signed_in(request), await read_as(request, Nothing)
    return await do(request, try_device, actor)


async def reached(request: web.Request) -> web.Response:
    """A word has come to it."""
    actor, _ = await signed_in(request), await read_as(request, Nothing)
    return await do(request, note_reached, actor)


async def set_staying(request: web.Request) -> web.Response:
    """Stay on offer by it, or not."""
    actor, chosen = await signed_in(request), await read_as(request, Staying)
    return await do(request, choose_staying, actor, chosen.stays)
