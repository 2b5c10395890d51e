"""What is seen of a visitor in a shop, as its pages say it."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.money import MOST_MINOR

Stage = Literal["looking", "product", "cart", "checkout", "payment", "bought"]
"""Where in a purchase somebody is, by the page before them."""

LONGEST_ADDRESS = 300
LONGEST_TITLE = 120
LONGEST_NAME = 200
LONGEST_ID = 80
MOST_PAGES = 20
MOST_ITEMS = 20
KEPT_MS = 30 * 24 * 3_600_000

Minor = Annotated[int, Meta(ge=0, le=MOST_MINOR)]
Currency = Annotated[str, Meta(pattern=r"^[A-Z]{3}$")]


class SignalsOff(FloorwalkerError):
    """A shop that has not switched signals on gets none, whatever a page sends."""

    code = "signals_off"
    sentence = "This shop does not read what its pages say."


class _Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    pass


class SeenPrice(_Said, frozen=True):
    """An amount in whole minor units."""

    minor: Minor
    currency: Currency


class SeenProduct(_Said, frozen=True):
    """A product as the page has it."""

    id: Annotated[str, Meta(max_length=LONGEST_ID)]
    name: Annotated[str, Meta(max_length=LONGEST_NAME)]
    category: Annotated[str, Meta(max_length=LONGEST_NAME)] = ""
    price: SeenPrice | None = None


class SeenItem(_Said, frozen=True):
    """So many of a product in a cart."""

    id: Annotated[str, Meta(max_length=LONGEST_ID)]
    name: Annotated[str, Meta(max_length=LONGEST_NAME)]
    quantity: Annotated[int, Meta(ge=1, le=100_000)]


class SeenCart(_Said, frozen=True):
    """What is in the cart. `items` may be fewer than there are, or none where only the value is known."""

    items: Annotated[list[SeenItem], Meta(max_length=MOST_ITEMS)] = []
    value: SeenPrice | None = None


class SeenPage(_Said, frozen=True):
    """A page that was looked at; `seconds_ago` when it was told."""

    url: Annotated[str, Meta(max_length=LONGEST_ADDRESS)]
    title: Annotated[str, Meta(max_length=LONGEST_TITLE)]
    seconds_ago: Annotated[int, Meta(ge=0, le=10**7)]


class Seen(_Said, frozen=True):
    """Everything that the pages say of one visitor at one moment; the latest page stands last."""

    stage: Stage
    product: SeenProduct | None = None
    cart: SeenCart | None = None
    bought: Annotated[str, Meta(max_length=LONGEST_ID)] | None = None
    pages: Annotated[list[SeenPage], Meta(max_length=MOST_PAGES)] = []


class SignalRules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Whether a shop reads what its pages say. Off until somebody decides otherwise."""

    is_on: bool = False
