"""What a site offers now, as the facts about it leave it."""

from typing import Literal

import msgspec

from floorwalker.kit.clock import Instant

EVERYBODY = 100

OfferCause = Literal[
    "closed", "server_down", "nobody_here", "finishing",
    "free_slot", "short_wait",
    "slow_reaction", "queue", "slots_taken", "reserved", "settling",
]  # fmt: skip
"""Why a chat is offered, or is not, or only to some. That no server ran is found out afterwards, and never decided."""


class Danger(msgspec.Struct, frozen=True):
    """Today's promise will be missed: parts of the day's opening hours, in per cent. `day` is the shop's own date."""

    day: str
    so_far_percent: int
    projected_percent: int
    goal_percent: int


class Offer(msgspec.Struct, frozen=True, omit_defaults=True):
    """To how many of a hundred visitors a chat is offered, why, and since when.

    `version` grows with every change. `fewer_at` is when it was last offered to fewer than before. `is_loaded`
    while customers wait or slots are nearly all taken. `danger` is the last day's alarm.
    """

    version: int = 0
    share: int = 0
    cause: OfferCause = "nobody_here"
    since: Instant = Instant(0)
    fewer_at: Instant | None = None
    is_loaded: bool = False
    danger: Danger | None = None

    def includes(self, place: int) -> bool:
        """Whether it reaches a visitor whose place in the flow, from 0 to 99, is this."""
        return place < self.share
