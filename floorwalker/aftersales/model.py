"""What may be asked of an order, by which rules, and what became of it; and the codes that open one."""

from typing import Literal, NewType

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import SiteId, VisitorId
from floorwalker.kit.mailed_code import is_code_over
from floorwalker.orders.model import Delivery, OrderId, State

RequestId = NewType("RequestId", str)
ClaimId = NewType("ClaimId", str)
Kind = Literal["cancel", "change", "return"]
Way = Literal["identity", "code"]
"""How it is known whose an order is: the shop vouches for its customer here, or a code went to the order's address."""
Answer = Literal["accepted", "refused"]
Standing = Literal["asked", "accepted", "refused", "unreached"]
Outcome = Literal["opened", "wrong_code", "code_over"]

KINDS: tuple[Kind, ...] = ("cancel", "change", "return")
NOT_SENT: frozenset[State] = frozenset({"placed", "paid"})
SENT: frozenset[State] = frozenset({"sent", "done"})
DAY_MS = 24 * 3_600_000
OPEN_FOR_MS = DAY_MS
"""A code opens one order in one browser for a day."""
MOST_CODES_OF_ONE, MOST_CODES_TO_ONE, MOST_CODES_FOR_ONE = 5, 5, 10
"""Codes in a day: that one browser asks for, to one address, and for one number, whether it is an order or not."""
MOST_REQUESTS_A_DAY = 5
OLD_KEY_LASTS_MS = DAY_MS
LONGEST_WORDS = 1_000
LONGEST_REPLY = 500
LONGEST_NUMBER = 80
LONGEST_ADDRESS = 500
MOST_RETURN_DAYS = 365
TOPIC_LASTS_MS = DAY_MS


class OrdersNotShown(FloorwalkerError):
    """A shop that has not switched it on shows no orders."""

    code = "orders_not_shown"
    sentence = "This shop does not show orders here."


class NotAnOrderAddress(FloorwalkerError):
    """Requests carry what customers bought: they go over a line that nobody reads along, to a place that is named."""

    code = "not_an_order_address"
    sentence = "Requests go to a web address that begins with https:// and is not one of a private network."


class TooManyCodes(FloorwalkerError):
    """Enough codes were asked for today; whether there is such an order is not said."""

    code = "too_many_codes"
    sentence = "That is as many codes as we send in a day. Write to us instead."


class NotAskable(FloorwalkerError):
    """The shop does not offer this for this order, or not any more."""

    code = "not_askable"
    sentence = "This cannot be asked for this order any more. Talk to us about it."


class AskedAlready(FloorwalkerError):
    """It was asked, and not refused."""

    code = "asked_already"
    sentence = "This was asked already."


class TooManyRequests(FloorwalkerError):
    """More was asked of one order in a day than anybody means."""

    code = "too_many_requests"
    sentence = "That is as much as can be asked in a day. Talk to us about it."


class NotAnAnswer(FloorwalkerError):
    """Signed, and yet no answer to a request."""

    code = "not_an_answer"
    sentence = "This is signed, but it is not an answer to a request in the form that is described in the guide."


class MayAsk(msgspec.Struct, frozen=True):
    """Something that may be asked now; until then, where it has an end that is known."""

    kind: Kind
    until: Instant | None = None


class Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a shop offers to its customers. `address` is its server, that answers; without one nothing can be asked."""

    is_on: bool = False
    address: str = ""
    cancels: bool = False
    changes: bool = False
    return_days: int = 0

    def may_ask(self, state: State, delivery: Delivery, now: Instant) -> list[MayAsk]:
        """What may be asked of an order: to cancel or change it until it is sent, to return it for some days after."""
        if not self.is_on or not self.address:
            return []
        if state in NOT_SENT:
            return [MayAsk(kind) for kind, is_offered in self._before_sending if is_offered]
        until = Instant((delivery.sent_at or now) + self.return_days * DAY_MS)
        return [MayAsk("return", until)] if state in SENT and now < until else []

    @property
    def _before_sending(self) -> tuple[tuple[Kind, bool], ...]:
        return (("cancel", self.cancels), ("change", self.changes))


class RequestKeys(msgspec.Struct, frozen=True):
    """By which keys requests are signed: the present one, and for a day the one before."""

    key_id: str = ""
    old_key_id: str = ""
    renewed_at: Instant = Instant(0)

    def live(self, now: Instant) -> list[str]:
        """The names of the keys that hold."""
        has_old = self.old_key_id and now < self.renewed_at + OLD_KEY_LASTS_MS
        return [one for one in (self.key_id, self.old_key_id if has_old else "") if one]


class OrderRequest(msgspec.Struct, frozen=True):
    """The state of a request after its last fact."""

    id: RequestId
    site_id: SiteId
    order_id: OrderId
    visitor_id: VisitorId
    seq: int
    kind: Kind
    way: Way
    asked_at: Instant
    standing: Standing = "asked"
    answered_at: Instant | None = None
    answer_seq: int = 0

    @property
    def is_open(self) -> bool:
        """Whether the shop may still answer; what it said first stands."""
        return self.standing in {"asked", "unreached"}


class OrderClaim(msgspec.Struct, frozen=True):
    """Somebody says that an order is theirs; a code is on its way to the order's address, if there is such an order."""

    id: ClaimId
    site_id: SiteId
    visitor_id: VisitorId
    number: str
    address: str
    code_digest: str
    asked_at: Instant
    tries: int = 0
    order_id: OrderId | None = None

    def is_over(self, now: Instant) -> bool:
        """Whether its code opens nothing any more."""
        return is_code_over(self.asked_at, self.tries, now)


class Topic(msgspec.Struct, frozen=True):
    """The order that a customer wants to talk about: one that is proven theirs, or only a number that they named."""

    number: str
    order_id: OrderId | None
    named_at: Instant
