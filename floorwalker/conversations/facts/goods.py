"""Goods that were put before a customer."""

from msgspec.structs import replace

from floorwalker.conversations.model import Conversation
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Fact


class ProductShown(Fact, frozen=True, tag="product_shown"):
    """An agent put one of the shop's goods before the customer, as a card in a message of theirs, at this price."""

    message_seq: int
    product_id: str
    price_minor: int | None = None
    currency: str | None = None

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """Nothing but that it was told: the message with it has said the rest."""
        return replace(before, seq=seq)
