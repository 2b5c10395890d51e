"""A shopper looks where their order is, asks something of it, or wants to talk about it."""

from typing import Annotated

import msgspec
from aiohttp import web
from msgspec import Meta

from floorwalker.aftersales.actions.asking import ask_request
from floorwalker.aftersales.actions.opening import ask_order_code, open_order
from floorwalker.aftersales.actions.talking import talk_about
from floorwalker.aftersales.model import Kind
from floorwalker.aftersales.views.shopper import orders_for
from floorwalker.edges.live.address import address_of
from floorwalker.edges.live.answers import answer, do, read_as, show
from floorwalker.edges.live.premises import PREMISES
from floorwalker.edges.widget.visitor import visitor_of
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import TooMuch

Number = Annotated[str, Meta(max_length=200)]


class Named(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Which order, and the mail address that it was placed from."""

    number: Number
    mail: Annotated[str, Meta(max_length=320)]


class Typed(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The six digits that arrived there."""

    code: Annotated[str, Meta(max_length=40)]


class Wanted(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What is asked; `goods` are places in the order's list, none for all of them."""

    kind: Kind
    text: Annotated[str, Meta(max_length=20_000)] = ""
    goods: Annotated[list[int], Meta(max_length=50)] = []


class About(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """An order of one's own, or a number that one has."""

    order: Annotated[str, Meta(max_length=100)] | None = None
    number: Number = ""


def open_orders(app: web.Application) -> None:
    """Put its addresses into the application."""
    app.router.add_get("/widget/{site}/orders", show_orders)
    app.router.add_post("/widget/{site}/orders/code", send_code)
    app.router.add_post("/widget/{site}/orders/open", take_code)
    app.router.add_post("/widget/{site}/orders/topic", take_topic)
    app.router.add_post("/widget/{site}/orders/{order}/requests", take_request)


async def show_orders(request: web.Request) -> web.Response:
    """The orders that are proven this shopper's."""
    return await show(request, orders_for, await visitor_of(request))


async def send_code(request: web.Request) -> web.Response:
    """Say the same to everybody, whether there is such an order or not."""
    actor = await _calm_visitor(request)
    named = await read_as(request, Named)
    return await do(request, ask_order_code, actor, named.number, named.mail)


async def take_code(request: web.Request) -> web.Response:
    """The shopper types in what arrived."""
    actor, typed = await visitor_of(request), await read_as(request, Typed)
    database = request.app[PREMISES].database
    outcome = await database.submit(open_order, actor, typed.code)
    return answer({"outcome": outcome, "shown": await database.look(orders_for, actor)})


async def take_request(request: web.Request) -> web.Response:
    """The shopper asks something of an order; gives how it stands then."""
    actor = await _calm_visitor(request)
    wanted, database = await read_as(request, Wanted), request.app[PREMISES].database
    await database.submit(ask_request, actor, request.match_info["order"], wanted.kind, wanted.text, wanted.goods)
    return await show(request, orders_for, actor)


async def take_topic(request: web.Request) -> web.Response:
    """The shopper wants to talk about an order."""
    actor, about = await _calm_visitor(request), await read_as(request, About)
    return await do(request, talk_about, actor, about.order, about.number)


async def _calm_visitor(request: web.Request) -> Actor:
    actor = await visitor_of(request)
    if not request.app[PREMISES].contacts.take(address_of(request)):
        raise TooMuch
    return actor
