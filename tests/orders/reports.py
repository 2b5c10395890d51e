"""Orders as shops report them, for tests: Mia's berry picker, and what becomes of it."""

from msgspec.structs import replace

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.kit.money import Money
from floorwalker.orders.model import Order, OrderId, OrderLine, Refund, ReportedOrder, Source
from floorwalker.orders.store import held
from floorwalker.plumbing.work import Work
from tests.cast import Cast

PICKER = OrderLine("Berry picker", 1, 3990, "BP-1")
HOUR = 3_600


def order(cast: Cast, ref: str = "10023", **said: object) -> ReportedOrder:
    """An order placed this moment, as the shop reports it; a test says what is different."""
    now = cast.clock.now()
    plain = ReportedOrder(ref, ref, now, now, "placed", Money(3990, "EUR"), lines=(PICKER,))
    return replace(plain, **said)


def refund(ref: str = "r1", minor: int = 1000) -> Refund:
    """Money given back."""
    return Refund(ref, minor, Instant(0))


def known(cast: Cast, ref: str = "10023", source: Source = "generic", site_id: SiteId | None = None) -> Order | None:
    """The order as it is known."""
    site = site_id or cast.shoe_shop.id
    rows = cast.look(
        lambda reads: reads.read(
            "SELECT id FROM orders WHERE site_id = :site_id AND ref = :ref AND source = :source",
            site_id=site,
            ref=ref,
            source=source,
        )
    )
    return cast.do(_held, cast.house, OrderId(rows[0][0])) if rows and site == cast.shoe_shop.id else None


def _held(work: Work, order_id: OrderId) -> Order | None:
    return held(work, order_id)
