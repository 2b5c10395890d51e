"""Which order each customer wants to talk about."""

from floorwalker.aftersales.model import Topic
from floorwalker.kit.ids import SiteId, VisitorId
from floorwalker.plumbing.work import Reads, Work


def keep_topic(work: Work, visitor_id: VisitorId, topic: Topic) -> None:
    """Keep what a customer wants to talk about, in place of what it was."""
    work.write(
        "INSERT INTO order_topics (visitor_id, site_id, number, order_id, named_at)"
        " VALUES (:visitor_id, :site_id, :number, :order_id, :named_at)"
        " ON CONFLICT (visitor_id) DO UPDATE SET number = excluded.number, order_id = excluded.order_id,"
        " named_at = excluded.named_at",
        visitor_id=visitor_id,
        site_id=work.actor.site_id,
        number=topic.number,
        order_id=topic.order_id,
        named_at=topic.named_at,
    )


def topic_of(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> Topic | None:
    """What a customer wants to talk about."""
    rows = reads.read(
        "SELECT number, order_id, named_at FROM order_topics WHERE site_id = :site_id AND visitor_id = :visitor_id",
        site_id=site_id,
        visitor_id=visitor_id,
    )
    return Topic(*rows[0]) if rows else None
