"""Who is here, as others see it."""

from floorwalker.availability import store
from floorwalker.availability.model import Colleague, newcomer
from floorwalker.identity.views import agents as staff
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Person
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.work import Reads

MOST_FACES = 3


def colleagues(reads: Reads, site_id: SiteId) -> list[Colleague]:
    """Everybody of the staff who may come in, with presence and slots."""
    board = {presence.agent_id: presence for presence in store.all_presences(reads, site_id)}
    listed = []
    for agent in staff(reads, site_id):
        presence = board.get(agent.id, newcomer(agent.id))
        state = presence.state(reads.now)
        if not agent.is_suspended:
            slots = (presence.slots, presence.open_chats)
            listed.append(Colleague(agent.id, agent.name, agent.role, agent.picture, state, *slots))
    return listed


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
