"""Taking in what a shop's server reports, in whatever order it comes, and however often."""

from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import new_id
from floorwalker.orders import store
from floorwalker.orders.actions.matching import lay_beside_chats, note_change
from floorwalker.orders.facts import OrderChanged, OrderPlaced, OrderRefunded
from floorwalker.orders.model import Order, OrderId, Report, ReportedOrder, Source
from floorwalker.orders.views import digest_of_mail
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.work import Work


def take_in(work: Work, source: Source, report: Report) -> None:
    """Keep what the shop's server reports; the same again, or something older, changes nothing."""
    ref = report.ref if isinstance(report, ReportedOrder) else report.order_ref
    for refund in report.refunds:
        store.add_refund(work, source, ref, refund)
    if isinstance(report, ReportedOrder):
        order: Order | None = _reported(work, source, report)
    else:
        found = store.id_of(work, work.actor.site_id, source, ref)
        order = store.held(work, found) if found else None
    if order is not None:
        lay_beside_chats(work, _counted(work, order, ref))


def _reported(work: Work, source: Source, reported: ReportedOrder) -> Order:
    found = store.id_of(work, work.actor.site_id, source, reported.ref)
    if found is None:
        added = OrderId(new_id())
        # Two reports of a new order may come at once: the second finds what the first took in.
        if store.add(work, added, source, reported, digest_of_mail(reported.mail)):
            return _placed(work, added, source, reported)
        found = store.id_of(work, work.actor.site_id, source, reported.ref)
    known = store.held(work, found) if found else None
    if found is None or known is None:
        raise NotFound
    if not known.is_replaced_by(reported):
        return known
    store.set_report(work, found, reported, digest_of_mail(reported.mail))
    return _changed(work, known, reported) if known.differs(reported) else known


def _placed(work: Work, order_id: OrderId, source: Source, reported: ReportedOrder) -> Order:
    minor, currency = reported.total.minor, reported.total.currency
    fact = OrderPlaced(
        source, reported.placed_at, reported.version, reported.state, minor, currency, len(reported.lines)
    )
    order = fact.begun(work.actor.site_id, order_id)
    tell(work, order_id, fact, state=order)
    return order


def _changed(work: Work, known: Order, reported: ReportedOrder) -> Order:
    minor, currency = reported.total.minor, reported.total.currency
    fact = OrderChanged(reported.version, reported.state, minor, currency, len(reported.lines))
    return note_change(work, known, fact)


def _counted(work: Work, order: Order, ref: str) -> Order:
    """Add up what was given back, also what was told before the order was."""
    refunded = store.refunded(work, order.site_id, order.source, ref)
    if refunded == order.refunded_minor:
        return order
    return note_change(work, order, OrderRefunded(refunded))
