"""Welcome an agent's console: the whole desk at this moment, then the news."""

import msgspec

from floorwalker.availability.actions import pulse
from floorwalker.availability.model import Colleague
from floorwalker.availability.offering.offer import Danger, Offer
from floorwalker.availability.views import colleagues, danger_today, offer
from floorwalker.conversations.views import DeskRow, desk_rows
from floorwalker.edges.console.announce import leads_of, offer_as_told
from floorwalker.edges.console.frames import Hello, Welcome
from floorwalker.edges.live.frames import Asked
from floorwalker.edges.live.line import Line
from floorwalker.edges.live.ticket import issue
from floorwalker.identity.actions import use_sign_in
from floorwalker.identity.views import is_still_valid
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import BadRequest, NotSignedIn
from floorwalker.plumbing.work import Reads
from floorwalker.shops.model import Branch, Team
from floorwalker.shops.views import branches, site, teams


class Desk(msgspec.Struct, frozen=True):
    """Everything an agent's list needs, as of one moment."""

    now: Instant
    site_name: str
    teams: list[Team]
    branches: list[Branch]
    colleagues: list[Colleague]
    rows: list[DeskRow]
    offer: Offer
    danger: Danger | None


async def greet(line: Line, said: Asked, actor: Actor) -> bool:
    """Let the agent hear their news, and give them the picture."""
    if not isinstance(said, Hello):
        raise BadRequest("The first frame is a hello.")
    line.actor = actor
    line.listen_for(actor.id)
    line.listen_for(actor.site_id)
    if is_lead(actor):
        line.listen_for(leads_of(actor.site_id))
    await line.premises.database.submit(pulse, actor)
    await line.premises.database.submit(use_sign_in, actor)
    desk = await line.premises.database.look(desk_of, actor)
    ticket, expires_at = issue(line.premises, actor)
    welcome = Welcome(
        id=said.id,
        me=next(one for one in desk.colleagues if one.id == actor.id),
        site=actor.site_id,
        site_name=desk.site_name,
        now=desk.now,
        ticket=ticket,
        ticket_expires_at=expires_at,
        teams=desk.teams,
        branches=desk.branches,
        colleagues=desk.colleagues,
        rows=desk.rows,
        offer=offer_as_told(desk.offer),
        danger=desk.danger,
    )
    line.welcome(welcome)
    return any(row.seq > said.known.get(row.id, 0) for row in desk.rows)


def desk_of(reads: Reads, actor: Actor) -> Desk:
    """Gather the whole desk of one agent, unless their rights were withdrawn while they came in."""
    if not is_still_valid(reads, actor):
        raise NotSignedIn
    return Desk(
        now=reads.now,
        site_name=site(reads, actor.site_id).name,
        teams=teams(reads, actor.site_id),
        branches=branches(reads, actor.site_id),
        colleagues=colleagues(reads, actor.site_id),
        rows=desk_rows(reads, actor),
        offer=offer(reads, actor.site_id),
        danger=danger_today(reads, actor.site_id) if is_lead(actor) else None,
    )


def is_lead(actor: Actor) -> bool:
    """Whether this is one of those who look after the whole floor."""
    return actor.role is not None and actor.role.includes(Role.LEAD)
