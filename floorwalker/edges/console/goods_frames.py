"""The frame by which an agent puts goods before a customer."""

from typing import Annotated

from msgspec import Meta

from floorwalker.edges.live.frames import Asked, ClientId, Reference


class ShowProduct(Asked, frozen=True, tag="show_product"):
    """Put one of the shop's goods before the customer, as a card in a message of mine."""

    conversation: Reference
    client_id: ClientId
    product: Annotated[str, Meta(max_length=100)]
