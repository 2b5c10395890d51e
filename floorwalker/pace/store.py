"""How long agents had how many chats, how customers waited, and what was learned of it."""

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, ConversationId, SiteId
from floorwalker.kit.queueing.pace import AtLevel, Waits
from floorwalker.pace.model import LONGEST_WAIT_MS, ChatEnded, ShopPace, Wait
from floorwalker.plumbing.database.connection import Row
from floorwalker.plumbing.journal import held_head
from floorwalker.plumbing.work import Reads, Work

_ADD_SPELL = (
    "INSERT INTO slot_spells (id, site_id, agent_id, ended_at, chats, ms, has_ended_chat)"
    " VALUES (:id, :site_id, :agent_id, :ended_at, :chats, :ms, :has_ended_chat)"
)
_ADD_WAIT = (
    "INSERT INTO waits (id, site_id, conversation_id, began_at, ended_at, team_id, goes_first, is_taken, answer_by,"
    " version) VALUES (:id, :site_id, :conversation_id, :began_at, :ended_at, :team_id, :goes_first, :is_taken,"
    " :answer_by, :version)"
)
_WAITS = (
    "SELECT conversation_id, began_at, ended_at, team_id, goes_first, is_taken, answer_by, version, closed_at,"
    " spoke_at"
    " FROM waits WHERE site_id = :site_id"
)
_decode_pace = msgspec.json.Decoder(ShopPace).decode


def pace_subject(site_id: SiteId) -> str:
    """Whose journal tells what was learned of a site's pace."""
    return f"pace-{site_id}"


def held_pace(work: Work, site_id: SiteId) -> ShopPace:
    """Load what is known of a site's pace and hold it for this unit of work.

    The site's own journal is held first: before anything was learned there is nothing else to hold.
    """
    held_head(work, site_id, site_id)
    return held_head(work, site_id, pace_subject(site_id)).state(_decode_pace) or ShopPace()


def pace(reads: Reads, site_id: SiteId) -> ShopPace:
    """What is known of a site's pace."""
    rows = reads.read(
        "SELECT state FROM heads WHERE site_id = :site_id AND subject_id = :subject_id",
        site_id=site_id,
        subject_id=pace_subject(site_id),
    )
    return _decode_pace(rows[0][0]) if rows else ShopPace()


def add_spell(work: Work, agent_id: AgentId, chats: int, ms: int, *, has_ended_chat: bool) -> None:
    """Keep for how long an agent had so many chats, until now."""
    row = (work.next_id(), work.actor.site_id, agent_id, work.now, chats, ms, int(has_ended_chat))
    work.insert(_ADD_SPELL, row)


def add_wait(work: Work, wait: Wait) -> None:
    """Keep how a customer waited."""
    stood = (wait.team_id, int(wait.goes_first), int(wait.is_taken))
    row = (work.next_id(), work.actor.site_id, wait.conversation_id, wait.began_at, wait.ended_at, *stood)
    work.insert(_ADD_WAIT, (*row, wait.answer_by, wait.version))


def close_waits(work: Work, conversation_id: ConversationId, spoke_at: Instant | None) -> int:
    """Keep that a conversation has ended, and when somebody first spoke in it; gives how many waits were in it."""
    return work.write(
        "UPDATE waits SET closed_at = :now, spoke_at = :spoke_at"
        " WHERE conversation_id = :conversation_id AND site_id = :site_id AND closed_at IS NULL",
        now=work.now,
        spoke_at=spoke_at,
        conversation_id=conversation_id,
        site_id=work.actor.site_id,
    )


def levels(reads: Reads, site_id: SiteId, since: Instant) -> dict[int, AtLevel]:
    """For how long agents had so many chats since then, and how many of these ended."""
    rows = reads.read(
        "SELECT chats, SUM(ms), SUM(has_ended_chat) FROM slot_spells"
        " WHERE site_id = :site_id AND ended_at >= :since GROUP BY chats",
        site_id=site_id,
        since=since,
    )
    return {int(chats): AtLevel(int(ms) / 60_000, int(ended)) for chats, ms, ended in rows}


def waited(reads: Reads, site_id: SiteId, since: Instant) -> tuple[Waits, int]:
    """How long customers waited in all since then and how many left, and how many waited; nobody who had long gone."""
    [(count, ms, taken)] = reads.read(
        "SELECT COUNT(*), SUM(ended_at - began_at), SUM(is_taken) FROM waits"
        " WHERE site_id = :site_id AND ended_at >= :since AND ended_at - began_at <= :longest",
        site_id=site_id,
        since=since,
        longest=LONGEST_WAIT_MS,
    )
    return Waits(int(ms or 0) / 60_000, int(count) - int(taken or 0)), int(count)


def latest_waits(reads: Reads, site_id: SiteId, since: Instant, most: int) -> list[Wait]:
    """How customers waited who stopped waiting since then, in that order; the latest, if they are more than so many."""
    rows = reads.read(
        f"{_WAITS} AND ended_at >= :since ORDER BY ended_at DESC, id DESC LIMIT :most",
        site_id=site_id,
        since=since,
        most=most,
    )
    return [_wait(row) for row in reversed(rows)]


def announced_waits(reads: Reads, site_id: SiteId, since: Instant, until: Instant) -> list[Wait]:
    """Those who were told what to expect and whose conversations have ended."""
    rows = reads.read(
        f"{_WAITS} AND ended_at >= :since AND ended_at < :until AND answer_by IS NOT NULL AND closed_at IS NOT NULL",
        site_id=site_id,
        since=since,
        until=until,
    )
    return [_wait(row) for row in rows]


def chats_ended(reads: Reads, site_id: SiteId, since: Instant, most: int) -> list[ChatEnded]:
    """When agents got one chat less since then, in order; the latest, if there are more than so many."""
    rows = reads.read(
        "SELECT agent_id, ended_at FROM slot_spells"
        " WHERE site_id = :site_id AND ended_at >= :since AND has_ended_chat = 1 ORDER BY ended_at DESC LIMIT :most",
        site_id=site_id,
        since=since,
        most=most,
    )
    return [ChatEnded(AgentId(agent_id), Instant(at)) for agent_id, at in reversed(rows)]


def forget(work: Work, site_id: SiteId, before: Instant) -> None:
    """Let go of what is too long ago to be learned from."""
    for table in ("slot_spells", "waits"):
        work.write(
            f"DELETE FROM {table} WHERE site_id = :site_id AND ended_at < :before",  # noqa: S608 - ours
            site_id=site_id,
            before=before,
        )


def keep_learned(work: Work, site_id: SiteId, version: int, learned: str) -> None:
    """Keep what was learned of waits as they went."""
    work.write(
        "INSERT INTO learned_waits (site_id, version, learned) VALUES (:site_id, :version, :learned)",
        site_id=site_id,
        version=version,
        learned=learned,
    )


def learned(reads: Reads, site_id: SiteId, version: int) -> str | None:
    """What was learned of waits as they went, in this version."""
    rows = reads.read(
        "SELECT learned FROM learned_waits WHERE site_id = :site_id AND version = :version",
        site_id=site_id,
        version=version,
    )
    return str(rows[0][0]) if rows else None


def forget_learned(work: Work, site_id: SiteId, before: int) -> None:
    """Let go of versions before this one."""
    work.write(
        "DELETE FROM learned_waits WHERE site_id = :site_id AND version < :before", site_id=site_id, before=before
    )


def _wait(row: Row) -> Wait:
    conversation_id, began_at, ended_at, team_id, goes_first, is_taken, *rest = row
    return Wait(conversation_id, began_at, ended_at, team_id, bool(goes_first), bool(is_taken), *rest)
