"""Frames about one day of the shop: when a chat was offered, why not, what was missed, and what pauses cost."""

from typing import Annotated

from msgspec import Meta

from floorwalker.availability.measures.day import OfferDay
from floorwalker.edges.live.frames import Answered, Asked, Id

Day = Annotated[str, Meta(max_length=40)]


class AskDay(Asked, frozen=True, tag="ask_day"):
    """Show me a day such as `2026-03-02` that has begun, or today (`null`)."""

    day: Day | None = None


class DayTold(Answered, frozen=True, tag="day"):
    """The day as of now, worked out from the journal."""

    id: Id
    shown: OfferDay
