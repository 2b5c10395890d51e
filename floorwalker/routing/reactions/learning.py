"""What routing does with the past of its queue: it works out the shop's pace and how long its customers wait."""

from collections.abc import Sequence

import msgspec
from msgspec.structs import replace

from floorwalker.availability.views import latest_reactions
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.kit.learned_wait.foretold import ENOUGH_CASES, ENOUGH_DAYS
from floorwalker.kit.learned_wait.learned_wait import LearnedWait, TooLittleSeen, learn
from floorwalker.kit.learned_wait.past import Ended, Stood, lived_through
from floorwalker.pace.model import LONGEST_WAIT_MS, Past, Wait
from floorwalker.pace.views import pace, past, waits_one_by_one
from floorwalker.plumbing.work import Reads
from floorwalker.routing.model import ended, stood
from floorwalker.routing.strategies.telling import FIRST_AFTER_MS
from floorwalker.shops.calendar.zone import local
from floorwalker.shops.views import plan as plan_of

LEARN_WAITS_EACH_MS = 20 * 3_600_000
"""Learning from every single wait takes seconds, so it is done once a day."""


class Lessons(msgspec.Struct, frozen=True):
    """What there is to learn from: the past added up, and customer by customer where it is time for that."""

    past: Past
    stood: tuple[Stood, ...] = ()
    ended: tuple[Ended, ...] = ()


def lessons(reads: Reads, site_id: SiteId) -> Lessons:
    """Read what a shop's past has to teach now."""
    added_up = past(reads, site_id, latest_reactions(reads, site_id))
    if reads.now - pace(reads, site_id).waits_learned_at < LEARN_WAITS_EACH_MS or added_up.waited < ENOUGH_CASES:
        return Lessons(added_up)
    waits, chats = waits_one_by_one(reads, site_id)
    zone = plan_of(reads, site_id).zone
    return Lessons(added_up, tuple(_taught_by(wait, zone) for wait in waits), tuple(map(ended, chats)))


def learned_waits(of: Lessons) -> LearnedWait | None:
    """Learn how long customers wait from how long they did; nothing while too few waited on too few days.

    Takes seconds of a core: not for the thread that serves.
    """
    cases = [one for one in of.stood if one.seconds is not None]
    if len(cases) < ENOUGH_CASES or len({one.day for one in cases}) < ENOUGH_DAYS:
        return None
    return _learned(of.stood, of.ended)


def _learned(past: Sequence[Stood], chats: Sequence[Ended]) -> LearnedWait | None:
    try:
        return learn(lived_through(past, chats))
    except TooLittleSeen:
        return None


def _taught_by(wait: Wait, zone: str) -> Stood:
    """How one customer stood, and how long it took until somebody spoke to them, if it is worth learning from."""
    if wait.closed_at is None or not FIRST_AFTER_MS <= wait.ended_at - wait.began_at <= LONGEST_WAIT_MS:
        return stood(wait)
    answered_at = wait.spoke_at if wait.spoke_at is not None else wait.closed_at
    return replace(
        stood(wait),
        day=local(zone, Instant(wait.began_at)).date().isoformat(),
        seconds=max(0, answered_at - wait.began_at) / 1000,
        answered=wait.spoke_at is not None,
    )
