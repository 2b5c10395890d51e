"""How the shop and the desk are joined: whether its pages are read, and the keys by which its server reports orders."""

import msgspec
from aiohttp import web

from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import answer, do, read_as, show
from floorwalker.edges.live.premises import PREMISES
from floorwalker.kit.actors import Actor, Role
from floorwalker.orders.actions.keys import add_order_key, require_usable, retire_order_key
from floorwalker.orders.model import OrderKey, Source
from floorwalker.orders.proofs.signature import made_secret, sealed_secret
from floorwalker.orders.views import keys
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import site
from floorwalker.signals.actions import switch_signals
from floorwalker.signals.model import SignalRules
from floorwalker.signals.views import rules


class ShopLinkPage(msgspec.Struct, frozen=True):
    """Everything the page shows. `addresses`: where each shop software sends its reports, behind our own origin."""

    rules: SignalRules
    keys: list[OrderKey]
    addresses: dict[Source, str]


class WantedKey(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A key for one shop software; `secret` only where that made it."""

    source: Source
    secret: str = ""


class NewOrderKey(msgspec.Struct, frozen=True):
    """A key with what signs: the one time that it is shown; empty where the shop software knows it already."""

    key: OrderKey
    secret: str


def open_shop_link(app: web.Application) -> None:
    """Put the addresses into the application."""
    app.router.add_get("/console/api/shop-link", show_page)
    app.router.add_post("/console/api/signals", take_rules)
    app.router.add_post("/console/api/order-keys", add_key)
    app.router.add_post("/console/api/order-keys/{key}/retire", retire_key)


async def show_page(request: web.Request) -> web.Response:
    """How the shop is joined, for owners."""
    return await show(request, page_for, await signed_in(request, Role.OWNER))


async def take_rules(request: web.Request) -> web.Response:
    """Read what the pages say from now on, or do so no more."""
    actor = await signed_in(request, Role.OWNER)
    return await do(request, switch_signals, actor, await read_as(request, SignalRules))


async def add_key(request: web.Request) -> web.Response:
    """Give the shop's server one more key."""
    actor, premises = await signed_in(request, Role.OWNER), request.app[PREMISES]
    wanted = await read_as(request, WantedKey)
    require_usable(wanted.source, wanted.secret)
    sealed = sealed_secret(premises.secret, wanted.secret) if wanted.secret else ""
    key = await premises.database.submit(add_order_key, actor, wanted.source, sealed)
    secret = "" if sealed else made_secret(premises.secret, actor.site_id, key.source, key.id)
    return answer(NewOrderKey(key, secret), status=201)


async def retire_key(request: web.Request) -> web.Response:
    """Believe a key no more."""
    actor = await signed_in(request, Role.OWNER)
    return await do(request, retire_order_key, actor, request.match_info["key"])


def page_for(reads: Reads, actor: Actor) -> ShopLinkPage:
    """Gather the page as of one moment."""
    key = site(reads, actor.site_id).key
    addresses: dict[Source, str] = {
        "generic": f"/shop/{key}/orders/generic",
        "woocommerce": f"/shop/{key}/orders/woocommerce",
        "shopify": f"/shop/{key}/orders/shopify",
    }
    return ShopLinkPage(rules(reads, actor.site_id), keys(reads, actor.site_id), addresses)
