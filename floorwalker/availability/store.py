"""The board: one row per agent with their word, pulse and slots."""

from floorwalker.availability.model import Presence
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, SiteId
from floorwalker.plumbing.database.connection import Row
from floorwalker.plumbing.work import Reads, Work


def presence(work: Work, site_id: SiteId, agent_id: AgentId) -> Presence | None:
    """Load an agent's row and hold it for this unit of work."""
    rows = work.read(
        "SELECT agent_id, is_online, because, slots, open_chats, last_pulse_at FROM presence"
        " WHERE site_id = :site_id AND agent_id = :agent_id FOR UPDATE",
        site_id=site_id,
        agent_id=agent_id,
    )
    return _presence(rows[0]) if rows else None


def all_presences(reads: Reads, site_id: SiteId) -> list[Presence]:
    """Every row of a shop."""
    rows = reads.read(
        "SELECT agent_id, is_online, because, slots, open_chats, last_pulse_at FROM presence WHERE site_id = :site_id",
        site_id=site_id,
    )
    return [_presence(row) for row in rows]


def keep(work: Work, site_id: SiteId, presence: Presence) -> None:
    """Write an agent's row."""
    work.write(
        "INSERT INTO presence (agent_id, site_id, is_online, because, slots, open_chats, last_pulse_at)"
        " VALUES (:agent_id, :site_id, :is_online, :because, :slots, :open_chats, :last_pulse_at)"
        " ON CONFLICT (agent_id) DO UPDATE SET is_online = excluded.is_online, because = excluded.because,"
        " slots = excluded.slots, open_chats = excluded.open_chats, last_pulse_at = excluded.last_pulse_at",
        agent_id=presence.agent_id,
        site_id=site_id,
        is_online=int(presence.is_online),
        because=presence.because,
        slots=presence.slots,
        open_chats=presence.open_chats,
        last_pulse_at=presence.last_pulse_at,
    )


def _presence(row: Row) -> Presence:
    agent_id, is_online, because, slots, open_chats, last_pulse_at = row
    return Presence(AgentId(agent_id), bool(is_online), because, slots, open_chats, Instant(last_pulse_at))
