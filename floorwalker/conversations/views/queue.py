"""Who waits, and who is responsible for whom."""

from floorwalker.conversations.model import Conversation
from floorwalker.conversations.store import talks
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, ConversationId, SiteId, VisitorId
from floorwalker.plumbing.work import Reads

REMEMBERED_MS = 24 * 3_600_000
"""A customer who comes back within a day may want the same agent."""


def open_ones(reads: Reads, site_id: SiteId) -> list[Conversation]:
    """All open conversations of a shop in the order of the queue."""
    return talks.open_ones(reads, site_id)


def sites_with_queue(reads: Reads) -> list[SiteId]:
    """Shops where somebody waits in the queue."""
    return talks.sites_with_queue(reads)


def how_many_wait(reads: Reads, site_id: SiteId) -> int:
    """How many conversations nobody is responsible for."""
    return talks.how_many_wait(reads, site_id)


def open_ids_of(reads: Reads, site_id: SiteId, agent_id: str) -> list[ConversationId]:
    """What an agent is responsible for, the longest waiting first."""
    return [one.id for one in talks.open_ones_of(reads, site_id, agent_id)]


def last_agent_of(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> AgentId | None:
    """Who took care of a visitor the last time, if that is not long ago."""
    found = talks.last_agents(reads, site_id, visitor_id, Instant(reads.now - REMEMBERED_MS))
    return found[0] if found else None
