"""Who is here, what is offered, and what stands on the floor, as others see it."""

from floorwalker.availability import store
from floorwalker.availability.model import Colleague, Presence, newcomer
from floorwalker.availability.offering.deciding import Situation
from floorwalker.availability.offering.offer import Danger, Offer
from floorwalker.availability.offering.promise import Promise
from floorwalker.identity.views import agents as staff
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Person
from floorwalker.kit.ids import AgentId, SiteId
from floorwalker.kit.queueing.reaction import Reaction, learned
from floorwalker.kit.queueing.risk import Floor
from floorwalker.pace.model import SUPPOSED_REACTION
from floorwalker.pace.views import pace as pace_of
from floorwalker.plumbing.work import Reads
from floorwalker.shops.calendar.plan import Plan
from floorwalker.shops.calendar.zone import local
from floorwalker.shops.views import plan as plan_of

MOST_FACES = 3
# Supposed, since nothing counts it: one visitor in 200 opens a chat in a minute.
CLICKS_PER_MINUTE = 0.005
LATEST_REACTIONS = 200
REACTIONS_COUNT_FOR_MS = 24 * 3_600_000
"""Where people were slow nothing is offered, and where nothing is offered nobody can show that they are quicker now:
each day begins with what is supposed."""
# Of all that is known of reactions so many points are counted with, since the offer is weighed while chats go on.
POINTS = 40
LOOKS_MS = 5 * 60_000
"""Looks are counted by five minutes; a page that somebody looks at asks about once in each minute."""


def colleagues(reads: Reads, site_id: SiteId) -> list[Colleague]:
    """Everybody of the staff who may come in, with presence and slots."""
    board = {presence.agent_id: presence for presence in store.all_presences(reads, site_id)}
    listed = []
    for agent in staff(reads, site_id):
        presence = board.get(agent.id, newcomer(agent.id))
        state = presence.state(reads.now)
        if not agent.is_suspended:
            slots = (presence.slots_at(reads.now), presence.open_chats, presence.wants_help(reads.now))
            until = presence.relief_until if state == "relieved" else None
            by_phone = presence.is_by_phone(reads.now)
            listed.append(Colleague(agent.id, agent.name, agent.role, agent.picture, state, *slots, until, by_phone))
    return listed


def board(reads: Reads, site_id: SiteId) -> list[Presence]:
    """The slots of everybody who was ever here, for whoever gives customers to agents."""
    return store.all_presences(reads, site_id)


def is_anybody_at_desk(reads: Reads, site_id: SiteId) -> bool:
    """Whether somebody takes chats with an open desk before them; then nobody need be reached elsewhere."""
    now, presences = reads.now, store.all_presences(reads, site_id)
    return any(one.state(now) == "online" and one.is_at_desk(now) for one in presences)


def is_by_phone(reads: Reads, site_id: SiteId, agent_id: str) -> bool:
    """Whether an agent is reached by their phone only."""
    return any(one.agent_id == agent_id and one.is_by_phone(reads.now) for one in store.all_presences(reads, site_id))


def missed_since(reads: Reads, site_id: SiteId, agent_id: AgentId) -> Instant | None:
    """Since when an agent with chats takes no more because they did not take up a customer; nothing if they do."""
    found = next((one for one in store.all_presences(reads, site_id) if one.agent_id == agent_id), None)
    return found.missed_at if found is not None and found.has_missed() and found.open_chats > 0 else None


def colleague(reads: Reads, site_id: SiteId, agent_id: str) -> Colleague:
    """One of the staff, with presence and slots."""
    for one in colleagues(reads, site_id):
        if one.id == agent_id:
            return one
    raise NotFound


def people_here(reads: Reads, site_id: SiteId) -> list[Person]:
    """Who could take one more chat right now, as customers see them; the least busy first."""
    free = [one for one in colleagues(reads, site_id) if one.presence == "online" and one.open_chats < one.slots]
    free.sort(key=lambda one: one.open_chats)
    return [Person(one.id, one.name, one.picture) for one in free[:MOST_FACES]]


def offer(reads: Reads, site_id: SiteId) -> Offer:
    """What is offered now, as it was last decided."""
    return store.offer(reads, site_id)


def danger_today(reads: Reads, site_id: SiteId) -> Danger | None:
    """The alarm of this day, if it was raised."""
    danger = store.offer(reads, site_id).danger
    day = local(plan_of(reads, site_id).zone, reads.now).date().isoformat()
    return danger if danger is not None and danger.day == day else None


def promise(reads: Reads, site_id: SiteId) -> Promise:
    """What the shop promises whoever is offered a chat."""
    return store.promise(reads, site_id)


def reaction(reads: Reads, site_id: SiteId) -> Reaction:
    """How soon an agent with a free slot speaks: as measured of late, filled up with what is supposed."""
    known = learned(SUPPOSED_REACTION, [ms / 1000 for ms in latest_reactions(reads, site_id)])
    return Reaction(tuple(known.kept_by((i + 0.5) / POINTS) for i in range(POINTS)))


def latest_reactions(reads: Reads, site_id: SiteId) -> tuple[int, ...]:
    """The latest times to a first human word, in milliseconds."""
    return tuple(store.reactions(reads, site_id, LATEST_REACTIONS, Instant(reads.now - REACTIONS_COUNT_FOR_MS)))


def floor(reads: Reads, site_id: SiteId, waiting: int, invitations: int = 0, without: AgentId | None = None) -> Floor:
    """What stands before the next customer now, for predicted waits; `without` somebody, as if they had left."""
    return _floor(reads, site_id, [one for one in _present(reads, site_id) if one.id != without], waiting, invitations)


def situation(
    reads: Reads,
    site_id: SiteId,
    waiting: int,
    plan: Plan | None = None,
    invitations: int = 0,
    without: AgentId | None = None,
) -> Situation:
    """Everything that decides what is offered now."""
    here = [one for one in _present(reads, site_id) if one.id != without]
    return Situation(
        is_open=(plan or plan_of(reads, site_id)).is_open(reads.now),
        takers=sum(one.presence == "online" for one in here),
        finishing=sum(one.presence != "online" for one in here),
        open_chats=sum(one.open_chats for one in here),
        slots=sum(one.slots for one in here),
        floor=_floor(reads, site_id, here, waiting, invitations),
    )


def visitors_now(reads: Reads, site_id: SiteId) -> int:
    """About how many people have one of the shop's pages before them: looks in a minute, lately."""
    begins_at = Instant(reads.now // LOOKS_MS * LOOKS_MS - LOOKS_MS)
    minutes = (reads.now - begins_at) / 60_000
    return round(sum(store.looks(reads, site_id, begins_at, Instant(reads.now + 1)).values()) / minutes)


def _present(reads: Reads, site_id: SiteId) -> list[Colleague]:
    """Those who are at work and take new chats, or finish theirs."""
    return [one for one in colleagues(reads, site_id) if one.presence in {"online", "relieved", "finishing"}]


def _floor(reads: Reads, site_id: SiteId, here: list[Colleague], waiting: int, invitations: int) -> Floor:
    takers = [one for one in here if one.presence == "online"]
    return Floor(
        free_slots=sum(max(0, one.slots - one.open_chats) for one in takers),
        waiting=waiting,
        outflow=pace_of(reads, site_id).pace().outflow([one.slots for one in takers]),
        reaction=reaction(reads, site_id),
        invitations=invitations,
        visitors=visitors_now(reads, site_id),
        clicks_per_minute=CLICKS_PER_MINUTE,
    )
