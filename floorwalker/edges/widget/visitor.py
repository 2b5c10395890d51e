"""Who a shopper is where no line is open: they prove it by the token that their browser keeps."""

from aiohttp import web

from floorwalker.blocks.model import TurnedAway
from floorwalker.edges.live.address import address_of
from floorwalker.edges.live.premises import PREMISES
from floorwalker.edges.widget.greet import Counter
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import NotFound
from floorwalker.shops.model import Site
from floorwalker.visitors.views import by_token

COUNTER = web.AppKey("counter", Counter)


async def site_of(request: web.Request) -> Site:
    """The shop that an address is about."""
    return await request.app[COUNTER].sites.by_key(request.match_info["site"])


async def visitor_of(request: web.Request) -> Actor:
    """The visitor who asks; whoever proves nothing is nobody here."""
    site = await site_of(request)
    token = request.headers.get("Authorization", "").removeprefix("Bearer ")
    visitor = await request.app[PREMISES].database.look(by_token, site.id, token)
    if visitor is None:
        raise NotFound
    if await request.app[COUNTER].gate.keeps_out(site.id, visitor.id, address_of(request)):
        raise TurnedAway
    return Actor(site.id, "visitor", visitor.id)
