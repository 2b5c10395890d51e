"""Who says that which order is theirs, and which orders a code has opened in which browser."""

from floorwalker.aftersales.model import ClaimId, OrderClaim
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.orders.model import OrderId
from floorwalker.plumbing.work import Reads, Work

_CLAIM = "id, site_id, visitor_id, number, address, code_digest, asked_at, tries, order_id"


def add_claim(work: Work, claim: OrderClaim) -> None:
    """Keep that somebody claims an order."""
    work.write(
        "INSERT INTO order_claims (id, site_id, visitor_id, number, address, code_digest, asked_at, tries)"
        " VALUES (:id, :site_id, :visitor_id, :number, :address, :code_digest, :asked_at, 0)",
        id=claim.id,
        site_id=claim.site_id,
        visitor_id=claim.visitor_id,
        number=claim.number,
        address=claim.address,
        code_digest=claim.code_digest,
        asked_at=claim.asked_at,
    )


def drop_old(work: Work, before: Instant) -> None:
    """Forget who claimed what before an instant."""
    work.write(
        "DELETE FROM order_claims WHERE site_id = :site_id AND asked_at < :before",
        site_id=work.actor.site_id,
        before=before,
    )


def claim(reads: Reads, site_id: SiteId, claim_id: str) -> OrderClaim | None:
    """A claim by its id."""
    rows = reads.read(
        f"SELECT {_CLAIM} FROM order_claims WHERE site_id = :site_id AND id = :id",  # noqa: S608 - columns of our own
        site_id=site_id,
        id=claim_id,
    )
    return OrderClaim(*rows[0]) if rows else None


def latest_claim(reads: Reads, site_id: SiteId, visitor_id: str) -> OrderClaim | None:
    """What a visitor claimed last, where it opened nothing yet."""
    rows = reads.read(
        f"SELECT {_CLAIM} FROM order_claims WHERE site_id = :site_id AND visitor_id = :visitor_id"  # noqa: S608 - ours
        " AND opened_at IS NULL ORDER BY asked_at DESC, id DESC LIMIT 1",
        site_id=site_id,
        visitor_id=visitor_id,
    )
    return OrderClaim(*rows[0]) if rows else None


def keep_code(work: Work, claim_id: ClaimId, order_id: OrderId, code_digest: str) -> None:
    """Keep which order it is and by which code it opens."""
    work.write(
        "UPDATE order_claims SET order_id = :order_id, code_digest = :code_digest"
        " WHERE site_id = :site_id AND id = :id",
        order_id=order_id,
        code_digest=code_digest,
        site_id=work.actor.site_id,
        id=claim_id,
    )


def count_try(work: Work, claim_id: ClaimId) -> None:
    """Keep that a wrong code was tried."""
    work.write(
        "UPDATE order_claims SET tries = tries + 1 WHERE site_id = :site_id AND id = :id",
        site_id=work.actor.site_id,
        id=claim_id,
    )


def set_opened(work: Work, claim_id: ClaimId) -> None:
    """Keep that an order was opened."""
    work.write(
        "UPDATE order_claims SET opened_at = :now WHERE site_id = :site_id AND id = :id",
        now=work.now,
        site_id=work.actor.site_id,
        id=claim_id,
    )


def opened(reads: Reads, site_id: SiteId, visitor_id: str, since: Instant) -> list[OrderId]:
    """The orders that codes have opened in a browser since an instant, the latest first."""
    rows = reads.read(
        "SELECT order_id FROM order_claims WHERE site_id = :site_id AND visitor_id = :visitor_id"
        " AND opened_at > :since ORDER BY opened_at DESC, id DESC",
        site_id=site_id,
        visitor_id=visitor_id,
        since=since,
    )
    return list(dict.fromkeys(OrderId(order_id) for (order_id,) in rows))


def claimed(reads: Reads, about: OrderClaim, since: Instant) -> tuple[int, int, int]:
    """Count what was claimed since an instant: in this browser, from this address, and of this number."""
    [counted] = reads.read(
        "SELECT COALESCE(SUM(CASE WHEN visitor_id = :visitor_id THEN 1 ELSE 0 END), 0),"
        " COALESCE(SUM(CASE WHEN address = :address THEN 1 ELSE 0 END), 0),"
        " COALESCE(SUM(CASE WHEN number = :number THEN 1 ELSE 0 END), 0)"
        " FROM order_claims WHERE site_id = :site_id AND asked_at > :since",
        visitor_id=about.visitor_id,
        address=about.address,
        number=about.number,
        site_id=about.site_id,
        since=since,
    )
    return int(counted[0]), int(counted[1]), int(counted[2])
