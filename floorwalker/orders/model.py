"""An order, what a shop's server reports of one, and the keys by which it proves to be the shop's."""

from typing import Literal, NewType

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import ConversationId, SiteId, VisitorId
from floorwalker.kit.money import Money

OrderId = NewType("OrderId", str)
Source = Literal["generic", "woocommerce", "shopify"]
"""Who reports: a shop of its own making, by Standard Webhooks, or one of the two that sign in their own way."""
State = Literal["placed", "paid", "sent", "done", "cancelled"]
Way = Literal["signal", "identity"]
"""How it is known whose an order is: this browser said it bought it, or the shop vouched for its customer here."""

STATES: tuple[State, ...] = ("placed", "paid", "sent", "done", "cancelled")
MOST_LIVE_KEYS = 2
LONGEST_SECRET = 200
SHORTEST_SECRET = 16
LONGEST_REF = 80
LONGEST_NAME = 200
LONGEST_LINK = 500
MOST_LINES = 50
MOST_REFUNDS = 200
AFTER_CHAT_MS = 7 * 24 * 3_600_000
"""An order within seven days of a chat followed it; later than that, much else has been in between."""
CLOCKS_DIFFER_MS = 120_000
"""Whoever names an order before it is placed has guessed, but for what two clocks may differ."""
SAME_PURCHASE_MS = 3_600_000
"""A browser says that it bought something within an hour of the order, or it is not that order."""


class OrderUnreadable(FloorwalkerError):
    """Signed, and yet no order in the form that its shop software has."""

    code = "order_unreadable"
    sentence = "This is signed, but it is not an order in the form that is described in the guide."


class TwoOrderKeysLive(FloorwalkerError):
    """To change keys, two are enough; more would be forgotten somewhere."""

    code = "two_order_keys_live"
    sentence = "Two keys are live already for this shop software. Retire one first."


class SecretUnusable(FloorwalkerError):
    """A secret that Shopify made is brought to us; any other is made by us."""

    code = "order_secret"
    sentence = (
        "Shopify shows the secret that it signs with: 16 to 200 letters, figures and signs. Others get one of ours."
    )


class OrderLine(msgspec.Struct, frozen=True):
    """So many of one thing, and what they cost together."""

    name: str
    quantity: int
    minor: int
    sku: str = ""


class Refund(msgspec.Struct, frozen=True):
    """Money given back, known by the shop's own name for it."""

    ref: str
    minor: int
    at: Instant


class Delivery(msgspec.Struct, frozen=True, omit_defaults=True):
    """How an order gets to whoever ordered it: where that can be followed, who carries it, when it went and is due."""

    tracking: str = ""
    carrier: str = ""
    sent_at: Instant | None = None
    expected_at: Instant | None = None

    def after(self, reported: "ReportedOrder") -> "Delivery":
        """What is known once more was reported; that an order was sent is known by its state where no time is told."""
        said = reported.delivery
        is_gone = reported.state in {"sent", "done"}
        return Delivery(
            said.tracking or self.tracking,
            said.carrier or self.carrier,
            said.sent_at or self.sent_at or (reported.version if is_gone else None),
            said.expected_at or self.expected_at,
        )


class ReportedOrder(msgspec.Struct, frozen=True):
    """An order as one report has it. `version` is when the shop last changed it."""

    ref: str
    number: str
    version: Instant
    placed_at: Instant
    state: State
    total: Money
    customer_ref: str = ""
    mail: str = ""
    lines: tuple[OrderLine, ...] = ()
    refunds: tuple[Refund, ...] = ()
    delivery: Delivery = Delivery()


class ReportedRefunds(msgspec.Struct, frozen=True):
    """Money given back for an order that another report tells about, perhaps later."""

    order_ref: str
    refunds: tuple[Refund, ...]


Report = ReportedOrder | ReportedRefunds


class Order(msgspec.Struct, frozen=True):
    """The state of one order after its last fact. `conversation_id`: the chat that it followed."""

    id: OrderId
    site_id: SiteId
    source: Source
    placed_at: Instant
    version: Instant
    state: State
    total: Money
    lines: int
    refunded_minor: int = 0
    visitor_id: VisitorId | None = None
    conversation_id: ConversationId | None = None

    def is_replaced_by(self, reported: ReportedOrder) -> bool:
        """Whether a report says something newer; of two in the same instant, the one further along does."""
        here = (self.version, STATES.index(self.state))
        return (reported.version, STATES.index(reported.state)) >= here

    def differs(self, reported: ReportedOrder) -> bool:
        """Whether a report says anything else than what is known."""
        known = (self.version, self.state, self.total, self.lines)
        return known != (reported.version, reported.state, reported.total, len(reported.lines))


class OrderKey(msgspec.Struct, frozen=True):
    """A key by which a shop's server signs what it reports, without its secret; live until it is retired."""

    id: str
    source: Source
    added_at: Instant
    retired_at: Instant | None = None
