"""Tables of the customer records: where they are, how they fare, and what they said of whom."""

import msgspec

from floorwalker.crm.model import Answer, Circuit, Lookup, Rules
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId, VisitorId
from floorwalker.plumbing.work import Reads, Work

_decode_rules = msgspec.json.Decoder(Rules).decode
_decode_answer = msgspec.json.Decoder(Answer).decode
_encode = msgspec.json.Encoder().encode


def rules(reads: Reads, site_id: SiteId) -> Rules:
    """Where a shop's records are; nowhere, if nobody said so."""
    rows = reads.read("SELECT settings FROM crm_rules WHERE site_id = :site_id", site_id=site_id)
    return _decode_rules(rows[0][0]) if rows else Rules()


def keep_rules(work: Work, site_id: SiteId, chosen: Rules) -> None:
    """Keep where a shop's records are; whatever was wrong with those before is forgiven."""
    work.write(
        "INSERT INTO crm_rules (site_id, settings, failures, rests_until) VALUES (:site_id, :settings, 0, 0)"
        " ON CONFLICT (site_id) DO UPDATE SET settings = excluded.settings, failures = 0, rests_until = 0",
        site_id=site_id,
        settings=_encode(chosen).decode(),
    )


def circuit(reads: Reads, site_id: SiteId) -> Circuit:
    """How a shop's records fare."""
    rows = reads.read("SELECT failures, rests_until FROM crm_rules WHERE site_id = :site_id", site_id=site_id)
    return Circuit(rows[0][0], Instant(rows[0][1])) if rows else Circuit()


def held_circuit(work: Work, site_id: SiteId) -> Circuit:
    """How a shop's records fare, held for this unit of work."""
    rows = work.read("SELECT failures, rests_until FROM crm_rules WHERE site_id = :site_id FOR UPDATE", site_id=site_id)
    return Circuit(rows[0][0], Instant(rows[0][1])) if rows else Circuit()


def keep_circuit(work: Work, site_id: SiteId, now_so: Circuit) -> None:
    """Keep how a shop's records fare."""
    work.write(
        "UPDATE crm_rules SET failures = :failures, rests_until = :rests_until WHERE site_id = :site_id",
        failures=now_so.failures,
        rests_until=now_so.rests_until,
        site_id=site_id,
    )


def lookup(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> Lookup | None:
    """What the records said of a visitor last, if they were asked."""
    rows = reads.read(
        "SELECT whose, asked_at, answer, is_proven FROM crm_lookups"
        " WHERE site_id = :site_id AND visitor_id = :visitor_id",
        site_id=site_id,
        visitor_id=visitor_id,
    )
    if not rows:
        return None
    whose, asked_at, answer, is_proven = rows[0]
    return Lookup(visitor_id, whose, Instant(asked_at), _decode_answer(answer), bool(is_proven))


def keep_lookup(work: Work, site_id: SiteId, now_so: Lookup) -> None:
    """Keep what the records said of a visitor, in place of what they said before."""
    work.write(
        "INSERT INTO crm_lookups (visitor_id, site_id, whose, asked_at, answer, is_proven)"
        " VALUES (:visitor_id, :site_id, :whose, :asked_at, :answer, :is_proven)"
        " ON CONFLICT (visitor_id) DO UPDATE SET whose = excluded.whose, asked_at = excluded.asked_at,"
        " answer = excluded.answer, is_proven = excluded.is_proven",
        visitor_id=now_so.visitor_id,
        site_id=site_id,
        whose=now_so.whose,
        asked_at=now_so.asked_at,
        answer=_encode(now_so.answer).decode(),
        is_proven=int(now_so.is_proven),
    )


def drop_lookup(work: Work, site_id: SiteId, visitor_id: VisitorId) -> None:
    """Forget what the records said of a visitor."""
    work.write(
        "DELETE FROM crm_lookups WHERE site_id = :site_id AND visitor_id = :visitor_id",
        site_id=site_id,
        visitor_id=visitor_id,
    )


def drop_lookups(work: Work, site_id: SiteId) -> None:
    """Forget what a shop's records said of anybody."""
    work.write("DELETE FROM crm_lookups WHERE site_id = :site_id", site_id=site_id)
