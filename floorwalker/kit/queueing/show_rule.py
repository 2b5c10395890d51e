"""Whether the launcher may offer a chat now: only if the next customer would very likely be answered as promised.

To hide is quick and to show again is slow, so that the launcher does not flicker: it comes back at half the risk
that room can take away, and not before a while. Where there is room for some of the visitors, some see it, and always
the same ones.
"""

from bisect import bisect_right
from enum import StrEnum
from hashlib import blake2b

import msgspec

from floorwalker.kit.queueing.risk import Floor, Risks, risks

HUNDREDTHS = 100


class Cause(StrEnum):
    """Why the launcher shows a chat, or does not; kept with every change."""

    FREE_SLOT = "free_slot"
    SHORT_WAIT = "short_wait"
    NOBODY_HERE = "nobody_here"
    SLOW_REACTION = "slow_reaction"
    QUEUE = "queue"
    SLOTS_TAKEN = "slots_taken"
    RESERVED = "reserved"
    SETTLING = "settling"


class ShowRule(msgspec.Struct, frozen=True):
    """The shop's promise: answered within so many seconds, but for this risk; looked at so far ahead."""

    promise_seconds: float = 30
    most_risk: float = 0.2
    ahead_seconds: float = 30
    hidden_at_least_seconds: float = 60


class Shown(msgspec.Struct, frozen=True):
    """What holds until now: the share of visitors who see a chat, and how long ago it last became smaller."""

    share: float = 0.0
    seconds_since_fewer: float = float("inf")


class Decision(msgspec.Struct, frozen=True):
    """The share of visitors who see a chat from now on, why, and the risk that is run with it."""

    share: float
    cause: Cause
    risk: float


def decide(floor: Floor, shown: Shown, rule: ShowRule) -> Decision:
    """Decide which share of visitors is offered a chat; 0 hides it from all who have not begun to write."""
    found = risks(floor, rule.promise_seconds, rule.ahead_seconds)
    bearable = _largest_share(found, rule.most_risk)
    safe = _largest_share(found, _risk_to_come_back_at(floor, rule))
    share = min(shown.share, bearable)
    if safe > share and shown.seconds_since_fewer >= rule.hidden_at_least_seconds:
        share = safe
    return Decision(share, _cause(floor, rule, share, bearable), found.of_share(share))


def _risk_to_come_back_at(floor: Floor, rule: ShowRule) -> float:
    """Half of the risk that room on the floor can take away: however empty it is, people are as quick as they are."""
    whatever_room = min(rule.most_risk, floor.reaction.p_over(rule.promise_seconds))
    return whatever_room + (rule.most_risk - whatever_room) / 2


def sees_it(visitor_id: str, share: float, *, has_begun: bool) -> bool:
    """Whether this visitor is offered a chat; who has a draft, a place in the queue or a chat keeps it always."""
    return has_begun or place_in_flow(visitor_id) < share


def place_in_flow(visitor_id: str) -> float:
    """A visitor's own place from 0 to below 1, so that a growing share only ever adds visitors."""
    digest = blake2b(visitor_id.encode(), digest_size=6).digest()
    return int.from_bytes(digest, "big") / 2**48


def _largest_share(found: Risks, most_risk: float) -> float:
    """The largest share of the visitors, in hundredths, that can be let in at this risk, which grows with it."""
    first_too_many = bisect_right(range(HUNDREDTHS + 1), most_risk, key=lambda part: found.of_share(part / HUNDREDTHS))
    return max(0, first_too_many - 1) / HUNDREDTHS


def _cause(floor: Floor, rule: ShowRule, share: float, bearable: float) -> Cause:
    if share == 1:
        return Cause.FREE_SLOT if floor.has_room() else Cause.SHORT_WAIT
    return Cause.SETTLING if share < bearable else _shortage(floor, rule)


def _shortage(floor: Floor, rule: ShowRule) -> Cause:
    """What there is too little of."""
    causes = {
        Cause.NOBODY_HERE: floor.outflow.slots_per_minute <= 0,
        Cause.SLOW_REACTION: floor.reaction.p_over(rule.promise_seconds) > rule.most_risk,
        Cause.QUEUE: floor.waiting > 0 and floor.waiting >= floor.free_slots,
        Cause.SLOTS_TAKEN: floor.free_slots <= 0,
    }
    return next((cause for cause, holds in causes.items() if holds), Cause.RESERVED)
