"""What happened to an order, in the past tense. Its number, its customer and its lines stand in its row."""

from msgspec.structs import replace

from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Fact
from floorwalker.kit.ids import ConversationId, SiteId, VisitorId
from floorwalker.kit.money import Money
from floorwalker.orders.model import Order, OrderId, Source, State, Way


class OrderPlaced(Fact, frozen=True, tag="order_placed"):
    """The shop reported an order that we had not known."""

    source: Source
    placed_at: Instant
    version: Instant
    state: State
    minor: int
    currency: str
    lines: int

    def begun(self, site_id: SiteId, order_id: OrderId) -> Order:
        """The order as it is after its first fact."""
        total = Money(self.minor, self.currency)
        return Order(order_id, site_id, self.source, self.placed_at, self.version, self.state, total, self.lines)


class OrderChanged(Fact, frozen=True, tag="order_changed"):
    """The shop reported it anew."""

    version: Instant
    state: State
    minor: int
    currency: str
    lines: int

    def changed(self, before: Order) -> Order:
        """What is reported now counts; whose it is and what was given back stays."""
        total = Money(self.minor, self.currency)
        return replace(before, version=self.version, state=self.state, total=total, lines=self.lines)


class OrderRefunded(Fact, frozen=True, tag="order_refunded"):
    """Money was given back: so much in all by now."""

    refunded_minor: int

    def changed(self, before: Order) -> Order:
        """All that was given back counts, not what was told last."""
        return replace(before, refunded_minor=self.refunded_minor)


class OrderMatched(Fact, frozen=True, tag="order_matched"):
    """It is known in whose browser it was bought."""

    visitor_id: VisitorId

    def changed(self, before: Order) -> Order:
        """It stays theirs."""
        return replace(before, visitor_id=self.visitor_id)


class OrderFollowedChat(Fact, frozen=True, tag="order_followed_chat"):
    """It was placed so long after somebody talked about it with us, or about anything else."""

    conversation_id: ConversationId
    way: Way
    after_ms: int

    def changed(self, before: Order) -> Order:
        """That is kept once."""
        return replace(before, conversation_id=self.conversation_id)


class OrderKeyAdded(Fact, frozen=True, tag="order_key_added"):
    """The shop's server may sign with one more key."""

    key_id: str
    source: Source


class OrderKeyRetired(Fact, frozen=True, tag="order_key_retired"):
    """What is signed with this key is not believed any more."""

    key_id: str


Change = OrderChanged | OrderRefunded | OrderMatched | OrderFollowedChat
OrderFact = OrderPlaced | Change


def apply(before: Order, entry: Entry[Change]) -> Order:
    """Give the order as it is after one more entry of its journal."""
    return entry.fact.changed(before)
