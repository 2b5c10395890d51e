"""Tables of the visitors."""

import msgspec

from floorwalker.kit.ids import BranchId, CustomerId, SiteId, VisitorId
from floorwalker.kit.money import Money
from floorwalker.plumbing.work import Reads, Work
from floorwalker.visitors.model import Asking, Visitor, VisitorCard


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
        "SELECT id, site_id, number, language, customer_id FROM visitors"
        " WHERE site_id = :site_id AND token_digest = :token_digest",
        site_id=site_id,
        token_digest=token_digest,
    )
    return Visitor(*rows[0]) if rows else None


def card(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> tuple[VisitorCard, CustomerId | None] | None:
    """What an agent sees of a visitor, by what they say of themselves; and which customer they are, if any."""
    rows = reads.read(
        "SELECT id, number, language, page_url, page_title, said_name, said_mail, customer_id FROM visitors"
        " WHERE site_id = :site_id AND id = :visitor_id",
        site_id=site_id,
        visitor_id=visitor_id,
    )
    return (VisitorCard(*rows[0][:-1]), rows[0][-1]) if rows else None


def held(work: Work, site_id: SiteId, visitor_id: VisitorId) -> Visitor | None:
    """Find a visitor and hold them for this unit of work."""
    rows = work.read(
        "SELECT id, site_id, number, language, customer_id FROM visitors"
        " WHERE site_id = :site_id AND id = :visitor_id FOR UPDATE",
        site_id=site_id,
        visitor_id=visitor_id,
    )
    return Visitor(*rows[0]) if rows else None


def of_customer(reads: Reads, site_id: SiteId, customer_id: CustomerId) -> list[tuple[VisitorId, int]]:
    """All visitors whom the shop vouched for as this customer, each with the instant since when."""
    rows = reads.read(
        "SELECT id, recognised_at FROM visitors WHERE site_id = :site_id AND customer_id = :customer_id",
        site_id=site_id,
        customer_id=customer_id,
    )
    return [(visitor_id, recognised_at) for visitor_id, recognised_at in rows]


def set_introduction(work: Work, visitor_id: VisitorId, name: str, mail: str) -> None:
    """Keep what a visitor says of themselves."""
    work.write(
        "UPDATE visitors SET said_name = :name, said_mail = :mail WHERE id = :visitor_id AND site_id = :site_id",
        name=name,
        mail=mail,
        visitor_id=visitor_id,
        site_id=work.actor.site_id,
    )


def set_customer(work: Work, visitor_id: VisitorId, customer_id: CustomerId) -> None:
    """Keep which customer a visitor is."""
    work.write(
        "UPDATE visitors SET customer_id = :customer_id, recognised_at = :now"
        " WHERE id = :visitor_id AND site_id = :site_id",
        customer_id=customer_id,
        now=work.now,
        visitor_id=visitor_id,
        site_id=work.actor.site_id,
    )


def set_token(work: Work, visitor_id: VisitorId, token_digest: str) -> None:
    """Let another token lead to a visitor, and the one before to nobody."""
    work.write(
        "UPDATE visitors SET token_digest = :token_digest WHERE id = :visitor_id AND site_id = :site_id",
        token_digest=token_digest,
        visitor_id=visitor_id,
        site_id=work.actor.site_id,
    )


def asking(reads: Reads, site_id: SiteId) -> Asking:
    """What a shop asks of visitors; the usual, if it said nothing."""
    rows = reads.read("SELECT settings FROM asking WHERE site_id = :site_id", site_id=site_id)
    return msgspec.json.decode(rows[0][0], type=Asking) if rows else Asking()


def keep_asking(work: Work, site_id: SiteId, chosen: Asking) -> None:
    """Keep what a shop asks of visitors."""
    work.write(
        "INSERT INTO asking (site_id, settings) VALUES (:site_id, :settings)"
        " ON CONFLICT (site_id) DO UPDATE SET settings = excluded.settings",
        site_id=site_id,
        settings=msgspec.json.encode(chosen).decode(),
    )


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
