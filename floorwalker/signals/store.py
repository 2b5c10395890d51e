"""Tables of the signals: what was seen last of each visitor, and what they said they bought."""

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId, VisitorId
from floorwalker.plumbing.work import Reads, Work
from floorwalker.signals.model import Seen, SignalRules

MOST_PURCHASES = 20
_decode_seen = msgspec.json.Decoder(Seen).decode
_decode_rules = msgspec.json.Decoder(SignalRules).decode
_encode = msgspec.json.Encoder().encode


def rules(reads: Reads, site_id: SiteId) -> SignalRules:
    """Whether a shop reads what its pages say; it does not, if it said nothing."""
    rows = reads.read("SELECT settings FROM signal_rules WHERE site_id = :site_id", site_id=site_id)
    return _decode_rules(rows[0][0]) if rows else SignalRules()


def keep_rules(work: Work, site_id: SiteId, chosen: SignalRules) -> None:
    """Keep whether a shop reads what its pages say."""
    work.write(
        "INSERT INTO signal_rules (site_id, settings) VALUES (:site_id, :settings)"
        " ON CONFLICT (site_id) DO UPDATE SET settings = excluded.settings",
        site_id=site_id,
        settings=_encode(chosen).decode(),
    )


def seen(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> tuple[Seen, Instant] | None:
    """What was seen last of a visitor, and when."""
    rows = reads.read(
        "SELECT seen, at FROM signals WHERE site_id = :site_id AND visitor_id = :visitor_id",
        site_id=site_id,
        visitor_id=visitor_id,
    )
    return (_decode_seen(rows[0][0]), Instant(rows[0][1])) if rows else None


def keep_seen(work: Work, site_id: SiteId, visitor_id: VisitorId, now_seen: Seen) -> None:
    """Keep what is seen of a visitor now, in place of what was."""
    work.write(
        "INSERT INTO signals (visitor_id, site_id, seen, at) VALUES (:visitor_id, :site_id, :seen, :now)"
        " ON CONFLICT (visitor_id) DO UPDATE SET seen = excluded.seen, at = excluded.at",
        visitor_id=visitor_id,
        site_id=site_id,
        seen=_encode(now_seen).decode(),
        now=work.now,
    )


def drop_seen(work: Work, site_id: SiteId, visitor_id: VisitorId) -> bool:
    """Forget what was seen of a visitor; false where it is nothing."""
    dropped = work.write(
        "DELETE FROM signals WHERE site_id = :site_id AND visitor_id = :visitor_id",
        site_id=site_id,
        visitor_id=visitor_id,
    )
    return dropped > 0


def drop_purchases(work: Work, site_id: SiteId, visitor_id: VisitorId) -> None:
    """Forget by which numbers a visitor's browser named what was bought."""
    work.write(
        "DELETE FROM purchases WHERE site_id = :site_id AND visitor_id = :visitor_id",
        site_id=site_id,
        visitor_id=visitor_id,
    )


def add_purchase(work: Work, site_id: SiteId, visitor_id: VisitorId, number: str) -> bool:
    """Keep that a visitor's browser named an order; false where it did before."""
    added = work.write(
        "INSERT INTO purchases (site_id, visitor_id, number, said_at) VALUES (:site_id, :visitor_id, :number, :now)"
        " ON CONFLICT (visitor_id, number) DO NOTHING",
        site_id=site_id,
        visitor_id=visitor_id,
        number=number,
        now=work.now,
    )
    return added == 1


def purchases(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> list[tuple[str, Instant]]:
    """The numbers that a visitor's browser named, each with when it did, the latest first."""
    rows = reads.read(
        "SELECT number, said_at FROM purchases WHERE site_id = :site_id AND visitor_id = :visitor_id"
        " ORDER BY said_at DESC LIMIT :most",
        site_id=site_id,
        visitor_id=visitor_id,
        most=MOST_PURCHASES,
    )
    return [(number, Instant(said_at)) for number, said_at in rows]


def who_said(
    reads: Reads, site_id: SiteId, numbers: tuple[str, ...], since: Instant, until: Instant
) -> list[VisitorId]:
    """Whose browsers named one of these numbers in a span of time, the first first."""
    rows = reads.read(
        "SELECT visitor_id FROM purchases WHERE site_id = :site_id AND number = ANY(:numbers)"
        " AND said_at >= :since AND said_at <= :until ORDER BY said_at, visitor_id LIMIT :most",
        site_id=site_id,
        numbers=list(numbers),
        since=since,
        until=until,
        most=MOST_PURCHASES,
    )
    return [VisitorId(visitor_id) for (visitor_id,) in rows]
