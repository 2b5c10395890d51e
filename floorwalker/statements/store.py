"""Tables of the statements: in which chat or contact each was made, and how far each chat was read for them."""

import msgspec

from floorwalker.conversations.model import Conversation
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.connection import Row
from floorwalker.plumbing.journal import held_head
from floorwalker.plumbing.trail import words_at
from floorwalker.plumbing.work import Reads, Work
from floorwalker.statements.model import LAST, Statement

_decode_state = msgspec.json.Decoder(Statement).decode
_STATE_OF = (
    "SELECT heads.state FROM statements JOIN heads ON heads.subject_id = statements.id"
    " WHERE statements.site_id = :site_id"
)


def held(work: Work, statement_id: str) -> Statement | None:
    """Load a statement of the actor's site and hold it for this unit of work."""
    here = work.read(
        "SELECT id FROM statements WHERE site_id = :site_id AND id = :id", site_id=work.actor.site_id, id=statement_id
    )
    return held_head(work, work.actor.site_id, statement_id).state(_decode_state) if here else None


def of_talk(reads: Reads, talk: Conversation) -> list[Statement]:
    """What was stated in a conversation, the first first."""
    rows = reads.read(
        f"{_STATE_OF} AND statements.conversation_id = :conversation_id ORDER BY statements.said_at, statements.id",
        site_id=talk.site_id,
        conversation_id=talk.id,
    )
    return _statements(rows)


def of_contact(reads: Reads, site_id: SiteId, contact_id: str) -> list[Statement]:
    """What was stated that this contact is about, the first first."""
    rows = reads.read(
        f"{_STATE_OF} AND statements.contact_id = :contact_id ORDER BY statements.said_at, statements.id",
        site_id=site_id,
        contact_id=contact_id,
    )
    return _statements(rows)


def reason(reads: Reads, settled: Statement, seq: int) -> str:
    """The words that came with an outcome, or none."""
    return words_at(reads, settled.site_id, settled.id, seq)


def add(work: Work, new: Statement) -> None:
    """Keep that a statement was made."""
    work.write(
        "INSERT INTO statements (id, site_id, visitor_id, conversation_id, contact_id, said_at, is_open)"
        " VALUES (:id, :site_id, :visitor_id, :conversation_id, :contact_id, :said_at, 1)",
        id=new.id,
        site_id=new.site_id,
        visitor_id=new.visitor_id,
        conversation_id=new.conversation_id,
        contact_id=new.contact_id,
        said_at=new.said_at,
    )


def save(work: Work, after: Statement) -> None:
    """Keep whether something is still to be done about it."""
    work.write(
        "UPDATE statements SET is_open = :is_open WHERE site_id = :site_id AND id = :id",
        is_open=0 if after.outcome in LAST else 1,
        site_id=after.site_id,
        id=after.id,
    )


def keep_receipt(work: Work, confirmed: Statement, address: str) -> None:
    """Keep to where a receipt went, so that few go there; the row is gone after a day."""
    work.write(
        "DELETE FROM statement_receipts WHERE site_id = :site_id AND sent_at <= :since",
        site_id=confirmed.site_id,
        since=work.now - 24 * 3_600_000,
    )
    work.write(
        "INSERT INTO statement_receipts (statement_id, site_id, visitor_id, address, sent_at)"
        " VALUES (:statement_id, :site_id, :visitor_id, :address, :now)",
        statement_id=confirmed.id,
        site_id=confirmed.site_id,
        visitor_id=confirmed.visitor_id,
        address=address.lower(),
        now=work.now,
    )


def receipts_since(reads: Reads, about: Statement, address: str, since: Instant) -> int:
    """Count the receipts that went to an address, or that a visitor had sent, whichever are more."""
    [row] = reads.read(
        "SELECT COALESCE(SUM(CASE WHEN address = :address THEN 1 ELSE 0 END), 0),"
        " COALESCE(SUM(CASE WHEN visitor_id = :visitor_id THEN 1 ELSE 0 END), 0)"
        " FROM statement_receipts WHERE site_id = :site_id AND sent_at > :since",
        address=address.lower(),
        visitor_id=about.visitor_id,
        site_id=about.site_id,
        since=since,
    )
    return max(int(row[0]), int(row[1]))


def heard_up_to(reads: Reads, talk: Conversation) -> int:
    """How far a conversation was read for statements."""
    rows = reads.read(
        "SELECT heard_up_to FROM statement_hearings WHERE site_id = :site_id AND conversation_id = :conversation_id",
        site_id=talk.site_id,
        conversation_id=talk.id,
    )
    return int(rows[0][0]) if rows else 0


def keep_heard(work: Work, talk: Conversation, seq: int) -> None:
    """Keep how far it was read."""
    work.write(
        "INSERT INTO statement_hearings (conversation_id, site_id, heard_up_to)"
        " VALUES (:conversation_id, :site_id, :seq)"
        " ON CONFLICT (conversation_id) DO UPDATE SET heard_up_to = excluded.heard_up_to",
        conversation_id=talk.id,
        site_id=talk.site_id,
        seq=seq,
    )


def _statements(rows: list[Row]) -> list[Statement]:
    return [_decode_state(state) for (state,) in rows]
