"""Find out who a panel's shopper is: by the token of their browser, and by what the shop vouches for."""

import msgspec
import structlog

from floorwalker.customers.model import IdentityRefused
from floorwalker.customers.proofs.token import claimed_in, prove
from floorwalker.customers.views import live_keys
from floorwalker.edges.live.line import Line
from floorwalker.edges.live.premises import Premises
from floorwalker.edges.widget.frames import Hello
from floorwalker.kit.actors import Actor
from floorwalker.kit.errors import TooMuch
from floorwalker.shops.model import Site
from floorwalker.visitors.actions import arrive, present
from floorwalker.visitors.model import Presented, Visitor
from floorwalker.visitors.views import by_token, is_somebody_else

SIGNED_OUT = {"", "null"}
"""What a page says where nobody is signed in; the second is what `null` becomes in an address."""

log = structlog.get_logger()


class Known(msgspec.Struct, frozen=True):
    """The token by which they come back, and what their browser must know of how it came about."""

    token: str
    is_fresh: bool = False
    refusal: str | None = None


async def recognise(line: Line, said: Hello, site: Site, language: str, address: str) -> Known:
    """Make the visitor known to the line. A refused identity is as none, and never in the way of a chat."""
    visitor, token = await _visitor_of(line.premises, said, site, language, address)
    line.actor = Actor(site.id, "visitor", visitor.id)
    if said.identity is None:
        return Known(token)
    presented, refusal = await _presented(line.premises, site, said.identity)
    database = line.premises.database
    is_fresh = await database.look(is_somebody_else, visitor, presented)
    if not is_fresh and presented.vouched is None:
        return Known(token, refusal=refusal)
    if is_fresh and not line.premises.arrivals.take(address):
        raise TooMuch
    arrival = await database.submit(present, line.actor, presented)
    if arrival is None:
        return Known(token, refusal=refusal)
    line.actor = Actor(site.id, "visitor", arrival.visitor.id)
    return Known(arrival.token, is_fresh=True, refusal=refusal)


async def _visitor_of(premises: Premises, said: Hello, site: Site, language: str, address: str) -> tuple[Visitor, str]:
    if said.token is not None:
        visitor = await premises.database.look(by_token, site.id, said.token)
        if visitor is not None:
            return visitor, said.token
    if not premises.arrivals.take(address):
        raise TooMuch
    arrival = await premises.database.submit(arrive, Actor(site.id, "visitor", "newcomer"), language)
    return arrival.visitor, arrival.token


async def _presented(premises: Premises, site: Site, identity: str) -> tuple[Presented, str | None]:
    if identity in SIGNED_OUT:
        return Presented(), None
    keys = await premises.database.look(live_keys, site.id)
    try:
        proven = prove(identity, keys, premises.secret, site.id, premises.clock.now())
    except IdentityRefused as refusal:
        log.info("identity_refused", code=refusal.code, site=site.id)
        return Presented(claimed=claimed_in(identity)), refusal.code
    return Presented(proven.vouched, advertising=proven.advertising), None
