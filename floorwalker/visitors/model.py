"""A visitor, as decisions and agents see them, and what is asked of one."""

from typing import Literal

import msgspec

from floorwalker.customers.model import Advertising, Vouched
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.ids import CustomerId, SiteId, VisitorId
from floorwalker.kit.money import Money

Stage = Literal["entrance", "browsing", "product", "cart", "checkout", "thanks"]
"""Where in a shop somebody stands, from the door to the receipt."""
Wanted = Literal["off", "optional", "required"]
LONGEST_SAID_MAIL = 254


class IntroductionRequired(FloorwalkerError):
    """This shop wants to know first with whom it speaks."""

    code = "introduction_required"
    sentence = "Say who you are first. What you wrote is still there and is sent then."


class Visitor(msgspec.Struct, frozen=True):
    """Somebody on a shop's pages."""

    id: VisitorId
    site_id: SiteId
    number: int
    language: str
    customer_id: CustomerId | None = None


class VisitorCard(msgspec.Struct, frozen=True):
    """Who the customer is, as far as the shop knows.

    Where `is_verified`, name and mail are what the shop vouches for; else what they said of themselves, which proves
    nothing.
    """

    id: VisitorId
    number: int
    language: str
    page_url: str | None
    page_title: str | None
    name: str = ""
    mail: str = ""
    is_verified: bool = False


class Stay(msgspec.Struct, frozen=True, omit_defaults=True):
    """Somebody on a shop's pages now, as those pages tell it. Fleeting: kept in no table, and over when they go.

    `page` is the address without what stands behind `?`; `since` is when they came to it. Who agreed to it
    (`has_agreed`) is one stay on all pages of a visit; of others each page is a stay of its own. Where only an open
    panel tells of them, nothing but the address says at which stage they are (`is_told_by_page`).
    """

    id: str
    site_id: SiteId
    page: str
    title: str
    stage: Stage
    language: str
    came_at: Instant
    since: Instant
    cart: Money | None = None
    is_returning: bool = False
    has_agreed: bool = False
    is_told_by_page: bool = False
    visitor_id: VisitorId | None = None


class Asking(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When a shop asks who somebody is, and for what. Only before a chat can anything be required."""

    when: Literal["off", "waiting", "before"] = "waiting"
    name: Wanted = "optional"
    mail: Wanted = "optional"

    def still_wanted(self, card: VisitorCard) -> "Asking":
        """What is left to ask: nothing of whom the shop vouches for, and nothing that was said already."""
        if card.is_verified or self.when == "off":
            return Asking("off", "off", "off")
        name, mail = (self._as_far_as(wanted) for wanted in (self.name, self.mail))
        left = Asking(self.when, "off" if card.name else name, "off" if card.mail else mail)
        return left if {left.name, left.mail} != {"off"} else Asking("off", "off", "off")

    @property
    def is_gate(self) -> bool:
        """Whether nobody comes in without having said something."""
        return self.when == "before" and "required" in {self.name, self.mail}

    def _as_far_as(self, wanted: Wanted) -> Wanted:
        return "optional" if wanted == "required" and self.when != "before" else wanted


class Presented(msgspec.Struct, frozen=True):
    """Whom a shop's page says to be before it.

    Proven (`vouched`, and with it what the shop says of `advertising`); named by something that proves nothing
    (`claimed`); or nobody, who signed out.
    """

    vouched: Vouched | None = None
    claimed: str | None = None
    advertising: Advertising | None = None

    @property
    def external_id(self) -> str | None:
        """Whom it names, proven or not."""
        return self.vouched.external_id if self.vouched is not None else self.claimed
