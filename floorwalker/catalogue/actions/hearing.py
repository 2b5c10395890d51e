"""What the shop's server reports of single goods, each report once, however often it is sent."""

from floorwalker.catalogue.facts import GoodsReported
from floorwalker.catalogue.feeds.reported import Report, branch_named, goods_of
from floorwalker.catalogue.model import ProductId, RunId, Stock
from floorwalker.catalogue.store import goods, runs
from floorwalker.catalogue.views.page import shelf
from floorwalker.kit.webhook_signature import REMEMBERED_MS
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.work import Work


def hear_report(work: Work, webhook_id: str, report: Report) -> bool:
    """Keep what a signed report tells; false where it was heard before. A report that is wrong anywhere is refused."""
    site_id = work.actor.site_id
    read_by = shelf(work, site_id)
    told = [goods_of(one, read_by) for one in report.products]
    stock = [Stock(ProductId(one.product), branch_named(one.branch, read_by), one.quantity) for one in report.stock]
    if not runs.first_heard(work, webhook_id, work.now - REMEMBERED_MS):
        return False

    goods.keep(work, told, RunId(""))
    there = goods.known_ids(work, site_id, [one.product_id for one in stock])
    for one in stock:
        if one.product_id in there:
            goods.keep_stock(work, one)
    removed = goods.remove(work, [ProductId(product_id) for product_id in report.removed]) if report.removed else 0
    tell(work, site_id, GoodsReported(len(told), len(stock), removed))
    return True
