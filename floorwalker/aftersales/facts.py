"""What happened to orders after the sale, in the past tense: ids and kinds, never a number, an address or a word."""

from msgspec.structs import replace

from floorwalker.aftersales.model import Answer, Kind, OrderRequest, RequestId, Way
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Fact
from floorwalker.kit.ids import SiteId, VisitorId
from floorwalker.orders.model import OrderId


class OrderCodeAsked(Fact, frozen=True, tag="order_code_asked"):
    """Somebody named an order and an address; whether there is such an order is not said, here neither."""

    visitor_id: VisitorId


class OrderOpened(Fact, frozen=True, tag="order_opened"):
    """They typed in the code that had gone to the order's address."""

    order_id: OrderId
    visitor_id: VisitorId


class OrderTopicNamed(Fact, frozen=True, tag="order_topic_named"):
    """A customer wants to talk about an order; one that is proven theirs has its id here."""

    visitor_id: VisitorId
    order_id: OrderId | None


class RequestMade(Fact, frozen=True, tag="request_made"):
    """A customer asked something of their order; how many goods it is about, and how long their words are."""

    order_id: OrderId
    visitor_id: VisitorId
    asked: Kind
    way: Way
    goods: int = 0
    length: int = 0
    digest: str = ""

    def begun(self, site_id: SiteId, request_id: RequestId, at: Instant) -> OrderRequest:
        """The request as it is after its first fact."""
        return OrderRequest(request_id, site_id, self.order_id, self.visitor_id, 1, self.asked, self.way, at)

    def changed(self, before: OrderRequest, seq: int, at: Instant) -> OrderRequest:  # noqa: ARG002 - it is the first
        """Nothing: it is made once."""
        return before


class RequestAnswered(Fact, frozen=True, tag="request_answered"):
    """The shop's server said what becomes of it, perhaps with a few words."""

    visitor_id: VisitorId
    answer: Answer
    length: int = 0
    digest: str = ""

    def changed(self, before: OrderRequest, seq: int, at: Instant) -> OrderRequest:
        """The shop's answer."""
        return replace(before, seq=seq, standing=self.answer, answered_at=at, answer_seq=seq)


class RequestUnreached(Fact, frozen=True, tag="request_unreached"):
    """The shop's server took it at no try: somebody of the staff has to see to it."""

    visitor_id: VisitorId
    tries: int

    def changed(self, before: OrderRequest, seq: int, at: Instant) -> OrderRequest:  # noqa: ARG002 - when is no matter
        """An answer may still come."""
        return replace(before, seq=seq, standing="unreached")


class AftersalesChosen(Fact, frozen=True, tag="aftersales_chosen"):
    """The shop said what it offers after a sale; the address of its server is not here."""

    is_on: bool
    has_address: bool
    cancels: bool
    changes: bool
    return_days: int


class RequestKeyMade(Fact, frozen=True, tag="request_key_made"):
    """Requests are signed by another key from now on."""

    key_id: str


RequestFact = RequestMade | RequestAnswered | RequestUnreached


def apply(before: OrderRequest, entry: Entry[RequestFact]) -> OrderRequest:
    """Give the request as it is after one more entry of its journal."""
    return entry.fact.changed(before, entry.seq, entry.at)
