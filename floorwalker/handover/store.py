"""Tables of the handovers: which conversation or contact each is about, and what a shop has chosen."""

import msgspec

from floorwalker.handover.facts import HandoverFact
from floorwalker.handover.model import Handover, HandoverSettings
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.connection import Row
from floorwalker.plumbing.journal import held_head
from floorwalker.plumbing.trail import lines_after, words_at, words_of_kind
from floorwalker.plumbing.work import Reads, Work

_STATE_OF = (
    "SELECT heads.state FROM handovers JOIN heads ON heads.subject_id = handovers.id WHERE handovers.site_id = :site_id"
)
_decode_state = msgspec.json.Decoder(Handover).decode
_decode_fact = msgspec.json.Decoder(HandoverFact).decode
_decode_settings = msgspec.json.Decoder(HandoverSettings).decode


def held(work: Work, handover_id: str) -> Handover | None:
    """Load a handover of the actor's site and hold it for this unit of work."""
    if handover(work, work.actor.site_id, handover_id) is None:
        return None
    return held_head(work, work.actor.site_id, handover_id).state(_decode_state)


def handover(reads: Reads, site_id: SiteId, handover_id: str) -> Handover | None:
    """Look at a handover of this site."""
    rows = reads.read(f"{_STATE_OF} AND handovers.id = :id", site_id=site_id, id=handover_id)
    return _decode_state(rows[0][0]) if rows else None


def of_conversation(reads: Reads, site_id: SiteId, conversation_id: str) -> list[Handover]:
    """All handovers of a conversation, the latest first."""
    rows = reads.read(
        f"{_STATE_OF} AND handovers.conversation_id = :conversation_id ORDER BY handovers.number DESC",
        site_id=site_id,
        conversation_id=conversation_id,
    )
    return _handovers(rows)


def of_contact(reads: Reads, site_id: SiteId, contact_id: str) -> list[Handover]:
    """All handovers that a contact came from, the latest first."""
    rows = reads.read(
        f"{_STATE_OF} AND handovers.contact_id = :contact_id ORDER BY handovers.number DESC",
        site_id=site_id,
        contact_id=contact_id,
    )
    return _handovers(rows)


def by_number(reads: Reads, site_id: SiteId, number: int) -> Handover | None:
    """Find a handover by the number that its customer says."""
    rows = reads.read(f"{_STATE_OF} AND handovers.number = :number", site_id=site_id, number=number)
    return _decode_state(rows[0][0]) if rows else None


def given_since(reads: Reads, site_id: SiteId, since: Instant, most: int) -> list[Handover]:
    """What was handed over since an instant, the latest first."""
    rows = reads.read(
        f"{_STATE_OF} AND handovers.given_at > :since ORDER BY handovers.number DESC LIMIT :most",
        site_id=site_id,
        since=since,
        most=most,
    )
    return _handovers(rows)


def next_number(work: Work, site_id: SiteId) -> int:
    """Give the next number of a shop; nobody else of it takes one until this unit of work is kept."""
    held_head(work, site_id, site_id)
    rows = work.read("SELECT COALESCE(MAX(number), 0) + 1 FROM handovers WHERE site_id = :site_id", site_id=site_id)
    return int(rows[0][0])


def add(work: Work, new: Handover) -> None:
    """Keep that there is a handover, and of what."""
    work.write(
        "INSERT INTO handovers (id, site_id, number, conversation_id, contact_id, given_at)"
        " VALUES (:id, :site_id, :number, :conversation_id, :contact_id, :given_at)",
        id=new.id,
        site_id=new.site_id,
        number=new.number,
        conversation_id=new.conversation_id,
        contact_id=new.contact_id,
        given_at=new.given_at,
    )


def entries(reads: Reads, of: Handover) -> list[Entry[HandoverFact]]:
    """Give a handover's journal in order."""
    lines = lines_after(reads, of.site_id, of.id, 0)
    return [Entry(seq, Instant(at), _fact(body)) for seq, at, _, body, _, _ in lines]


def summary(reads: Reads, of: Handover) -> str:
    """Give the words that went along; none once they were erased."""
    return words_at(reads, of.site_id, of.id, 1)


def reason(reads: Reads, of: Handover) -> str:
    """Give the words with which it was given back, if it was."""
    lines = words_of_kind(reads, of.site_id, of.id, "handover_returned")
    return (lines[-1][2] or "") if lines else ""


def settings(reads: Reads, site_id: SiteId) -> HandoverSettings:
    """Give what a shop has chosen; who has said nothing has the usual, and no channels."""
    rows = reads.read("SELECT settings FROM handover_settings WHERE site_id = :site_id", site_id=site_id)
    return _decode_settings(rows[0][0]) if rows else HandoverSettings()


def keep_settings(work: Work, chosen: HandoverSettings) -> None:
    """Keep what a shop chooses."""
    work.write(
        "INSERT INTO handover_settings (site_id, settings) VALUES (:site_id, :settings)"
        " ON CONFLICT (site_id) DO UPDATE SET settings = excluded.settings",
        site_id=work.actor.site_id,
        settings=msgspec.json.encode(chosen).decode(),
    )


def _handovers(rows: list[Row]) -> list[Handover]:
    return [_decode_state(state) for (state,) in rows]


def _fact(body: str) -> HandoverFact:
    fact: HandoverFact = _decode_fact(body)
    return fact
