"""What a draft may rest on: the shop's texts that answer best, and the orders that are proven to be the customer's."""

from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec

from floorwalker.aftersales.views.desk import orders_at_desk
from floorwalker.articles.views.desk import ReadyArticle
from floorwalker.articles.views.library import open_article
from floorwalker.assist.model import Source
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.kit.money import Money
from floorwalker.kit.prose.blocks import links, plain
from floorwalker.orders.views import OrderCard
from floorwalker.plumbing.work import Reads
from floorwalker.templates.views.desk import ReadyTemplate

Ready = ReadyTemplate | ReadyArticle
LONGEST_SOURCE = 3_000
MOST_ORDERS = 5


class Given(msgspec.Struct, frozen=True):
    """A source with its words."""

    source: Source
    text: str


def given_for(reads: Reads, actor: Actor, conversation: str, found: Sequence[Ready]) -> list[Given]:
    """The sources of a draft. Of others' orders, and of those that nobody proved, nothing is in them."""
    kinds = [one for one in found if isinstance(one, ReadyTemplate)]
    texts = [one for one in found if isinstance(one, ReadyArticle)]
    shown = orders_at_desk(reads, actor, conversation)
    proven = [one for one in shown.orders if one.is_proven or one.id in shown.by_code][:MOST_ORDERS]
    return [
        *(Given(Source(f"A{at}", "article", one.id, one.name), _article(reads, actor.site_id, one))
          for at, one in enumerate(texts, 1)),
        *(Given(Source(f"T{at}", "template", one.id, one.name), one.text[:LONGEST_SOURCE])
          for at, one in enumerate(kinds, 1)),
        *(Given(Source(f"O{at}", "order", one.id, one.number), _order(one)) for at, one in enumerate(proven, 1)),
    ]  # fmt: skip


def numbers_in(given: Sequence[Given]) -> list[str]:
    """By which numbers the orders among the sources go."""
    return [one.source.name for one in given if one.source.kind == "order"]


def _article(reads: Reads, site_id: SiteId, one: ReadyArticle) -> str:
    blocks = open_article(reads, site_id, one.id, one.language).blocks
    return " ".join((plain(blocks)[:LONGEST_SOURCE], *links(blocks)))


def _order(one: OrderCard) -> str:
    lines = "; ".join(f"{line.quantity} x {line.name}" for line in one.lines)
    said = {
        "order": one.number,
        "placed": _day(one.placed_at),
        "state": one.state,
        "total": _amount(one.total),
        "refunded": _amount(one.refunded) if one.refunded.minor else "",
        "goods": lines,
        "sent": _day(one.delivery.sent_at),
        "expected": _day(one.delivery.expected_at),
        "carrier": one.delivery.carrier,
        "tracking": one.delivery.tracking,
    }
    return "\n".join(f"{name}: {value}" for name, value in said.items() if value)[:LONGEST_SOURCE]


def _day(at: Instant | None) -> str:
    return datetime.fromtimestamp(at / 1_000, UTC).strftime("%d.%m.%Y") if at is not None else ""


def _amount(money: Money) -> str:
    return f"{money.minor} minor units of {money.currency}"
