"""Tables of the visitors."""

from floorwalker.kit.ids import BranchId, SiteId, VisitorId
from floorwalker.kit.money import Money
from floorwalker.plumbing.work import Reads, Work
from floorwalker.visitors.model import Visitor, VisitorCard


def add(work: Work, visitor: Visitor, token_digest: str) -> None:
    """Keep a new visitor."""
    work.write(
        "INSERT INTO visitors (id, site_id, number, token_digest, language, arrived_at)"
        " VALUES (:visitor_id, :site_id, :number, :token_digest, :language, :now)",
        visitor_id=visitor.id,
        site_id=visitor.site_id,
        number=visitor.number,
        token_digest=token_digest,
        language=visitor.language,
        now=work.now,
    )


def highest_number(work: Work, site_id: SiteId) -> int:
    """The last number given in this shop."""
    rows = work.read("SELECT MAX(number) FROM visitors WHERE site_id = :site_id", site_id=site_id)
    return int(rows[0][0] or 0)


def by_token(reads: Reads, site_id: SiteId, token_digest: str) -> Visitor | None:
    """Find who carries a token in this shop."""
    rows = reads.read(
        "SELECT id, site_id, number, language FROM visitors WHERE site_id = :site_id AND token_digest = :token_digest",
        site_id=site_id,
        token_digest=token_digest,
    )
    return Visitor(*rows[0]) if rows else None


def card(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> VisitorCard | None:
    """What an agent sees of a visitor."""
    rows = reads.read(
        "SELECT id, number, language, page_url, page_title FROM visitors WHERE site_id = :site_id AND id = :visitor_id",
        site_id=site_id,
        visitor_id=visitor_id,
    )
    return VisitorCard(*rows[0]) if rows else None


def set_page(work: Work, visitor_id: VisitorId, url: str, title: str) -> None:
    """Keep where a visitor is now."""
    work.save(
        "UPDATE visitors SET page_url = :url, page_title = :title WHERE id = :visitor_id AND site_id = :site_id",
        visitor_id,
        (url, title, visitor_id, work.actor.site_id),
    )


def branch(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> BranchId | None:
    """Before which branch's page a visitor stands, if any."""
    rows = reads.read(
        "SELECT branch_id FROM visitors WHERE site_id = :site_id AND id = :visitor_id",
        site_id=site_id,
        visitor_id=visitor_id,
    )
    return BranchId(rows[0][0]) if rows and rows[0][0] else None


def set_branch(work: Work, site_id: SiteId, visitor_id: VisitorId, branch_id: BranchId | None) -> None:
    """Keep before which branch's page a visitor stands."""
    work.write(
        "UPDATE visitors SET branch_id = :branch_id WHERE site_id = :site_id AND id = :visitor_id",
        branch_id=branch_id,
        site_id=site_id,
        visitor_id=visitor_id,
    )


def cart(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> Money | None:
    """What a visitor's cart is worth, where that is known and anything."""
    rows = reads.read(
        "SELECT cart_minor, cart_currency FROM visitors WHERE site_id = :site_id AND id = :visitor_id",
        site_id=site_id,
        visitor_id=visitor_id,
    )
    return Money(*rows[0]) if rows and rows[0][0] is not None else None


def set_cart(work: Work, site_id: SiteId, visitor_id: VisitorId, cart: Money | None) -> None:
    """Keep what a visitor's cart is worth."""
    work.write(
        "UPDATE visitors SET cart_minor = :minor, cart_currency = :currency"
        " WHERE id = :visitor_id AND site_id = :site_id",
        minor=cart.minor if cart else None,
        currency=cart.currency if cart else None,
        visitor_id=visitor_id,
        site_id=site_id,
    )
