"""The table of feedback: whose it is and what was said, so that it can be found and counted."""

import msgspec

from floorwalker.feedback.model import Feedback
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import ConversationId, SiteId
from floorwalker.plumbing.journal import held_head
from floorwalker.plumbing.trail import words_at
from floorwalker.plumbing.work import Reads, Work

Counted = tuple[int, int, int, int, int, int]
"""Asked, answered, solved, not solved, satisfied, not satisfied."""

_decode_state = msgspec.json.Decoder(Feedback).decode
_STATE_OF = (
    "SELECT heads.state FROM feedback JOIN heads ON heads.subject_id = feedback.id WHERE feedback.site_id = :site_id"
)


def of_conversation(reads: Reads, site_id: SiteId, conversation_id: str) -> Feedback | None:
    """What was said of a conversation, if it was asked."""
    rows = reads.read(
        f"{_STATE_OF} AND feedback.conversation_id = :conversation_id", site_id=site_id, conversation_id=conversation_id
    )
    return _decode_state(rows[0][0]) if rows else None


def held(work: Work, found: Feedback) -> Feedback:
    """Hold feedback for this unit of work; it may have changed since it was found."""
    return held_head(work, found.site_id, found.id).state(_decode_state) or found


def latest(reads: Reads, site_id: SiteId, since: Instant, most: int) -> list[Feedback]:
    """What was given lately, the latest first."""
    rows = reads.read(
        f"{_STATE_OF} AND feedback.given_at > :since ORDER BY feedback.given_at DESC, feedback.id LIMIT :most",
        site_id=site_id,
        since=since,
        most=most,
    )
    return [_decode_state(state) for (state,) in rows]


def counted(reads: Reads, site_id: SiteId, since: Instant) -> Counted:
    """Count who was asked since an instant, and what they said."""
    [row] = reads.read(
        "SELECT COUNT(*), COUNT(given_at), COALESCE(SUM(is_solved), 0), COUNT(is_solved),"
        " COALESCE(SUM(is_satisfied), 0), COUNT(is_satisfied)"
        " FROM feedback WHERE site_id = :site_id AND asked_at > :since",
        site_id=site_id,
        since=since,
    )
    asked, given, solved, said_solved, satisfied, said_satisfied = (int(figure) for figure in row)
    return asked, given, solved, said_solved - solved, satisfied, said_satisfied - satisfied


def asked_since(reads: Reads, site_id: SiteId, since: Instant) -> set[ConversationId]:
    """Conversations whose customers were asked since an instant."""
    rows = reads.read(
        "SELECT conversation_id FROM feedback WHERE site_id = :site_id AND asked_at > :since",
        site_id=site_id,
        since=since,
    )
    return {ConversationId(row[0]) for row in rows}


def comment(reads: Reads, given: Feedback) -> str:
    """The words that came with it last, or none."""
    return words_at(reads, given.site_id, given.id, given.seq) if given.has_comment else ""


def add(work: Work, new: Feedback) -> None:
    """Keep that a customer was asked."""
    work.write(
        "INSERT INTO feedback (id, site_id, conversation_id, asked_at)"
        " VALUES (:id, :site_id, :conversation_id, :asked_at)",
        id=new.id,
        site_id=new.site_id,
        conversation_id=new.conversation_id,
        asked_at=new.asked_at,
    )


def save(work: Work, after: Feedback) -> None:
    """Keep what is counted of what was said."""
    work.write(
        "UPDATE feedback SET given_at = :given_at, is_solved = :is_solved, is_satisfied = :is_satisfied"
        " WHERE site_id = :site_id AND id = :id",
        given_at=after.given_at,
        is_solved=_figure(is_true=after.is_solved),
        is_satisfied=_figure(is_true=after.is_satisfied),
        site_id=after.site_id,
        id=after.id,
    )


def _figure(*, is_true: bool | None) -> int | None:
    return None if is_true is None else int(is_true)
