"""What a shop does about waiting customers and says by itself, for those who may see and change it."""

import msgspec
from aiohttp import web

from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import do, read_as, show
from floorwalker.kit.actors import Actor, Role
from floorwalker.plumbing.texts import say
from floorwalker.plumbing.work import Reads
from floorwalker.shops import actions
from floorwalker.shops.model import WaitRules, Welcome
from floorwalker.shops.views import site, wait_rules, welcomes


class WelcomeForm(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What the house is to say by itself in one language; nothing for the usual words."""

    language: str
    is_on: bool
    text: str = ""


class WelcomeCard(msgspec.Struct, frozen=True):
    """What the house says by itself in one language, and what it would say without words of the shop's own."""

    welcome: Welcome
    usual: str


class WaitingPage(msgspec.Struct, frozen=True):
    """Everything the page shows."""

    rules: WaitRules
    welcomes: list[WelcomeCard]


async def show_waiting(request: web.Request) -> web.Response:
    """What is done about waiting customers, for leads and owners."""
    actor = await signed_in(request, Role.LEAD)
    return await show(request, waiting_page, actor)


async def set_wait_rules(request: web.Request) -> web.Response:
    """Do it after other times."""
    actor = await signed_in(request, Role.LEAD)
    rules = await read_as(request, WaitRules)
    return await do(request, actions.set_wait_rules, actor, *msgspec.structs.astuple(rules))


async def set_welcome(request: web.Request) -> web.Response:
    """Say something else at the beginning, or nothing."""
    actor = await signed_in(request, Role.LEAD)
    form = await read_as(request, WelcomeForm)
    return await do(request, actions.set_welcome, actor, form.language, form.is_on, form.text)


def waiting_page(reads: Reads, actor: Actor) -> WaitingPage:
    """Gather the page as of one moment."""
    shop = site(reads, actor.site_id).name
    cards = [WelcomeCard(one, say("auto.welcome", one.language, shop=shop)) for one in welcomes(reads, actor.site_id)]
    return WaitingPage(wait_rules(reads, actor.site_id), cards)
