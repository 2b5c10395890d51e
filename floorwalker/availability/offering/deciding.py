"""How the offer becomes the next one: hours, then people, then whether the next customer would be answered in time."""

import msgspec

from floorwalker.availability.offering.offer import EVERYBODY, Offer, OfferCause
from floorwalker.kit.clock import Instant
from floorwalker.kit.queueing.risk import Floor
from floorwalker.kit.queueing.show_rule import Shown, ShowRule, decide

STEP = 10
"""Shares are offered by tenths of the visitors, so that each click elsewhere does not make another offer; below one
tenth by hundredths, since a busy shop fills its slots with few."""
MOST_OCCUPANCY = 0.85
"""Above this part of all slots taken, or with anybody waiting, the floor is under load."""


class Situation(msgspec.Struct, frozen=True):
    """What decides: are the doors open, does anybody take new chats, do others finish theirs, what stands before us."""

    is_open: bool
    takers: int
    finishing: int
    open_chats: int
    slots: int
    floor: Floor

    def is_loaded(self) -> bool:
        """Whether somebody who stops taking chats now leaves others with too many."""
        return self.floor.waiting > 0 or (self.slots > 0 and self.open_chats > MOST_OCCUPANCY * self.slots)


class Next(msgspec.Struct, frozen=True):
    """What is to be offered from now on, and why."""

    share: int
    cause: OfferCause


def next_offer(situation: Situation, offer: Offer, rule: ShowRule, now: Instant) -> Next:
    """Decide what is offered now. Nothing here touches those who chat, wait or write already."""
    if not situation.is_open:
        return Next(0, "closed")
    if situation.takers == 0:
        return Next(0, "finishing" if situation.finishing else "nobody_here")
    decision = decide(situation.floor, _shown(offer, now), rule)
    share = _step(round(decision.share * EVERYBODY))
    cause: OfferCause = decision.cause.value
    if cause == "settling" and share > 0:
        # Some see it and it could be more: what keeps it from being more is still what made it so few.
        cause = offer.cause if share == offer.share else "reserved"
    return Next(share, cause)


def settles_at(offer: Offer, rule: ShowRule) -> Instant | None:
    """When more visitors may be let in again at the earliest; nothing if that has passed or nobody is kept out."""
    if offer.fewer_at is None or offer.share == EVERYBODY:
        return None
    return Instant(offer.fewer_at + round(rule.hidden_at_least_seconds * 1000))


def _step(share: int) -> int:
    return share if share < STEP else share // STEP * STEP


def _shown(offer: Offer, now: Instant) -> Shown:
    since_fewer = float("inf") if offer.fewer_at is None else (now - offer.fewer_at) / 1000
    return Shown(offer.share / EVERYBODY, since_fewer)
