"""How the shop gives customers to agents: what leads may see and owners choose."""

from aiohttp import web
from msgspec.structs import asdict

from floorwalker.edges.console.sign_in import signed_in
from floorwalker.edges.live.answers import do, read_as, show
from floorwalker.kit.actors import Role
from floorwalker.routing.actions import choose_rules
from floorwalker.routing.model import Rules
from floorwalker.routing.views import rules


class NewRules(Rules, forbid_unknown_fields=True, frozen=True):
    """How customers are given from now on."""


async def show_rules(request: web.Request) -> web.Response:
    """What the shop has chosen."""
    actor = await signed_in(request, Role.LEAD)
    return await show(request, rules, actor.site_id)


async def take_rules(request: web.Request) -> web.Response:
    """Choose otherwise."""
    actor = await signed_in(request, Role.OWNER)
    new = await read_as(request, NewRules)
    return await do(request, choose_rules, actor, Rules(**asdict(new)))
