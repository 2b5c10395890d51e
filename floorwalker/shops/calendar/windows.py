"""Windows: equal pieces of opening time that can be promised to somebody, such as half an hour for a call."""

from collections.abc import Iterator

from floorwalker.kit.clock import Instant
from floorwalker.shops.calendar.plan import Plan, Span
from floorwalker.shops.calendar.zone import MINUTE_MS, local


def windows(plan: Plan, begins_at: Instant, ends_at: Instant, minutes: int) -> Iterator[Span]:
    """Yield the windows between two instants, in order; each lies within opening time as a whole.

    They begin with the opening of the doors; where these are open already, at a round time of the wall's clock.
    """
    length = minutes * MINUTE_MS
    for span in plan.spans(begins_at, ends_at):
        first = _round_up(plan.zone, begins_at, minutes) if span.begins_at == begins_at else span.begins_at
        for begins in range(first, span.ends_at - length + 1, length):
            yield Span(Instant(begins), Instant(begins + length))


def _round_up(zone: str, at: Instant, minutes: int) -> int:
    wall = local(zone, at)
    since_midnight = ((wall.hour * 60 + wall.minute) * 60 + wall.second) * 1000 + at % 1000
    return at + -since_midnight % (minutes * MINUTE_MS)
