"""The shop floor as consoles see it: a picture in parts when somebody looks, then what changes, while they look."""

from floorwalker.conversations.views import latest_of
from floorwalker.edges.console.shop_floor_frames import (
    AskGreeting,
    FloorShown,
    GreetingTold,
    LeaveFloor,
    Standing,
    VisitedPage,
    WatchFloor,
)
from floorwalker.edges.live.deeds import live
from floorwalker.edges.live.frames import Done
from floorwalker.edges.live.line import Line, Row
from floorwalker.invitations.views import why_not_greet
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.work import Reads
from floorwalker.visitors.model import Stay
from floorwalker.visitors.views import card

MOST_IN_A_FRAME = 250
"""About 60 kB: a slow line has room for it, and the rest comes when it is asked for."""


def topic_of(site_id: SiteId) -> str:
    """What consoles listen for that show the shop floor."""
    return f"{site_id}/shop-floor"


async def look_on(line: Line, asked: WatchFloor) -> None:
    """Listen, then show: in this order nobody is missed. The parts follow each other as fast as they are asked for."""
    site_id = line.party.site_id
    line.listen_for(topic_of(site_id))
    there = line.premises.shop_floor.on_site(site_id)
    part = [one for one in there if one.id > asked.after][: MOST_IN_A_FRAME + 1]
    shown = await line.premises.database.look(standings, part[:MOST_IN_A_FRAME])
    following = shown[-1].id if len(part) > MOST_IN_A_FRAME else None
    line.send(FloorShown(id=asked.id, standing=shown, next=following, all=len(there)))


def leave(line: Line, left: LeaveFloor) -> None:
    """Hear of the shop floor no more."""
    line.stop_listening(topic_of(line.party.site_id))
    line.send(Done(id=left.id))


async def tell_of_greeting(line: Line, asked: AskGreeting) -> None:
    """Look whether somebody may be greeted, by manners that nobody here can overrule."""
    floor, site_id = line.premises.shop_floor, line.party.site_id
    stay = floor.one(site_id, asked.stay)
    if stay is None:
        raise NotFound
    against = await line.premises.database.look(why_not_greet, stay)
    trail = [VisitedPage(one.page, one.title, one.since) for one in floor.trail_of(stay)]
    told = GreetingTold(id=asked.id, stay=stay.id, why_not=list(against), has_agreed=stay.has_agreed, trail=trail)
    line.send(told)


def standings(reads: Reads, stays: list[Stay]) -> list[Standing]:
    """Say of those whom the shop knows who they are and who talks with them."""
    return [standing(reads, stay) for stay in stays]


def standing(reads: Reads, stay: Stay) -> Standing:
    """One of them."""
    plain = (stay.id, stay.stage, stay.page, stay.title, stay.language, stay.came_at, stay.since, stay.cart)
    if stay.visitor_id is None:
        return Standing(*plain, stay.is_returning)
    known = card(reads, stay.site_id, stay.visitor_id)
    talk = latest_of(reads, stay.site_id, stay.visitor_id)
    is_open = talk is not None and talk.is_open
    return Standing(
        *plain,
        is_returning=stay.is_returning or (talk is not None and talk.started_at < stay.came_at),
        number=known.number,
        name=known.name,
        is_verified=known.is_verified,
        conversation=talk.id if talk is not None and is_open else None,
        agent=talk.agent_id if talk is not None and is_open else None,
        is_kept_waiting=talk is not None and is_open and talk.agent_id is None,
    )


FLOOR_ROWS: list[Row] = [
    live(WatchFloor, look_on, FloorShown),
    live(LeaveFloor, leave, Done),
    live(AskGreeting, tell_of_greeting, GreetingTold),
]
