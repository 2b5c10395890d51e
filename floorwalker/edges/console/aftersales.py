"""What owners say of orders after the sale: what customers see, what they may ask, and where that goes."""

import msgspec
from aiohttp import web

from floorwalker.aftersales.actions.choosing import choose_aftersales, renew_request_key
from floorwalker.aftersales.model import Rules
from floorwalker.aftersales.proofs.secrets import request_secret
from floorwalker.aftersales.views.rules import request_keys, rules
from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import answer, do, read_as, show
from floorwalker.edges.live.premises import PREMISES
from floorwalker.kit.actors import Actor, Role
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import site


class AftersalesPage(msgspec.Struct, frozen=True):
    """Everything the part shows. `answers_to`: where the shop's server sends later answers, behind our own origin."""

    rules: Rules
    key: str
    answers_to: str


class NewSecret(msgspec.Struct, frozen=True):
    """What requests are signed with from now on: the one time that it is shown."""

    key: str
    secret: str


def open_aftersales(app: web.Application) -> None:
    """Put the addresses into the application."""
    app.router.add_get("/console/api/aftersales", show_page)
    app.router.add_post("/console/api/aftersales", take_rules)
    app.router.add_post("/console/api/aftersales/secret", renew)


async def show_page(request: web.Request) -> web.Response:
    """What is offered, for owners."""
    return await show(request, page_for, await signed_in(request, Role.OWNER))


async def take_rules(request: web.Request) -> web.Response:
    """Offer this from now on."""
    actor = await signed_in(request, Role.OWNER)
    return await do(request, choose_aftersales, actor, await read_as(request, Rules))


async def renew(request: web.Request) -> web.Response:
    """Sign with another secret; the one before holds for a day."""
    actor, premises = await signed_in(request, Role.OWNER), request.app[PREMISES]
    key = await premises.database.submit(renew_request_key, actor)
    return answer(NewSecret(key, request_secret(premises.secret, actor.site_id, key)), status=201)


def page_for(reads: Reads, actor: Actor) -> AftersalesPage:
    """Gather the part as of one moment."""
    key = request_keys(reads, actor.site_id).key_id
    answers_to = f"/shop/{site(reads, actor.site_id).key}/order-answers"
    return AftersalesPage(rules(reads, actor.site_id), key, answers_to)
