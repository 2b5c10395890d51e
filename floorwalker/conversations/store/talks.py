"""The table of conversations: whose they are, and where each stands."""

import msgspec

from floorwalker.conversations.model import Conversation
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, SiteId, VisitorId
from floorwalker.plumbing.database.connection import Row
from floorwalker.plumbing.journal import held_head
from floorwalker.plumbing.trail import lines_of_kind
from floorwalker.plumbing.work import Reads, Work

_STATE_OF = (
    "SELECT heads.state FROM conversations JOIN heads ON heads.subject_id = conversations.id"
    " WHERE conversations.site_id = :site_id"
)
MOST_EARLIER = 50
_decode_state = msgspec.json.Decoder(Conversation).decode


def held(work: Work, conversation_id: str) -> Conversation | None:
    """Load a conversation of the actor's site and hold it for this unit of work."""
    return held_head(work, work.actor.site_id, conversation_id).state(_decode_state)


def conversation(reads: Reads, site_id: SiteId, conversation_id: str) -> Conversation | None:
    """Look at a conversation of this site."""
    return _only(
        reads.read(
            f"{_STATE_OF} AND conversations.id = :id",
            id=conversation_id,
            site_id=site_id,
        )
    )


def latest_of(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> Conversation | None:
    """A visitor's open conversation, or else the last one that was started."""
    return _only(
        reads.read(
            f"{_STATE_OF} AND conversations.visitor_id = :visitor_id"
            " ORDER BY CASE WHEN conversations.state = 'closed' THEN 1 ELSE 0 END, conversations.started_at DESC"
            " LIMIT 1",
            site_id=site_id,
            visitor_id=visitor_id,
        )
    )


def of_visitors(reads: Reads, site_id: SiteId, visitors: list[VisitorId]) -> list[Conversation]:
    """The latest conversations of some visitors, the last one first."""
    rows = reads.read(
        f"{_STATE_OF} AND conversations.visitor_id = ANY(:visitors)"
        " ORDER BY conversations.started_at DESC, conversations.id DESC LIMIT :most",
        site_id=site_id,
        visitors=visitors,
        most=MOST_EARLIER,
    )
    return [_decode_state(state) for (state,) in rows]


def ended_at(reads: Reads, talk: Conversation) -> Instant | None:
    """When a conversation was last ended, if ever."""
    ends = lines_of_kind(reads, talk.site_id, talk.id, "conversation_closed")
    return Instant(ends[-1][1]) if ends else None


def ended_since(reads: Reads, site_id: SiteId, since: Instant) -> list[tuple[Conversation, Instant]]:
    """What has ended since an instant and not gone on, each with when, in that order."""
    rows = reads.read(
        "SELECT heads.state, conversations.ended_at FROM conversations"
        " JOIN heads ON heads.subject_id = conversations.id"
        " WHERE conversations.site_id = :site_id AND conversations.ended_at > :since"
        " ORDER BY conversations.ended_at, conversations.id",
        site_id=site_id,
        since=since,
    )
    return [(_decode_state(state), Instant(at)) for state, at in rows]


def open_ones(reads: Reads, site_id: SiteId) -> list[Conversation]:
    """All open conversations of a shop, the longest waiting first."""
    rows = reads.read(f"{_STATE_OF} AND conversations.state <> 'closed'", site_id=site_id)
    return _longest_waiting_first(rows)


def open_ones_of(reads: Reads, site_id: SiteId, agent_id: str) -> list[Conversation]:
    """What an agent is responsible for, the longest waiting first."""
    rows = reads.read(
        f"{_STATE_OF} AND conversations.state <> 'closed' AND conversations.agent_id = :agent_id",
        site_id=site_id,
        agent_id=agent_id,
    )
    return _longest_waiting_first(rows)


def how_many_wait(reads: Reads, site_id: SiteId) -> int:
    """Count the open conversations of a shop that are nobody's."""
    rows = reads.read(
        "SELECT COUNT(*) FROM conversations WHERE site_id = :site_id AND state <> 'closed' AND agent_id IS NULL",
        site_id=site_id,
    )
    return int(rows[0][0])


def sites_with_queue(reads: Reads) -> list[SiteId]:
    """Shops where somebody waits in the queue."""
    rows = reads.read("SELECT DISTINCT site_id FROM conversations WHERE state <> 'closed' AND agent_id IS NULL")
    return [SiteId(row[0]) for row in rows]


def last_agents(reads: Reads, site_id: SiteId, visitor_id: VisitorId, since: Instant) -> list[AgentId]:
    """Who took care of a visitor in what has ended, the latest first."""
    rows = reads.read(
        "SELECT agent_id FROM conversations WHERE site_id = :site_id AND visitor_id = :visitor_id"
        " AND state = 'closed' AND agent_id IS NOT NULL AND started_at > :since ORDER BY started_at DESC",
        site_id=site_id,
        visitor_id=visitor_id,
        since=since,
    )
    return [AgentId(row[0]) for row in rows]


def add(work: Work, new: Conversation) -> None:
    """Keep that a conversation has begun, and whose it is."""
    work.write(
        "INSERT INTO conversations (id, site_id, visitor_id, state, agent_id, started_at)"
        " VALUES (:id, :site_id, :visitor_id, :state, :agent_id, :started_at)",
        **msgspec.structs.asdict(new),
    )


def save(work: Work, before: Conversation, after: Conversation) -> None:
    """Keep whose it is now, where that has changed; the rest of its state stands at the end of its journal."""
    if before.state != after.state or before.agent_id != after.agent_id:
        work.save(
            "UPDATE conversations SET state = :state, agent_id = :agent_id, ended_at = :ended_at"
            " WHERE id = :id AND site_id = :site_id",
            after.id,
            (after.state, after.agent_id, None if after.is_open else work.now, after.id, after.site_id),
        )
    work.carry_over(("kept_messages", after.id), before.seq, after.seq)


def _only(rows: list[Row]) -> Conversation | None:
    return _decode_state(rows[0][0]) if rows else None


def _longest_waiting_first(rows: list[Row]) -> list[Conversation]:
    found = [_decode_state(state) for (state,) in rows]
    return sorted(found, key=lambda one: one.turn)
