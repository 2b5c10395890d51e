"""A plan: everything that decides when a place is open. All answers are worked out from one thing, its open spans."""

from collections.abc import Iterator
from datetime import date
from typing import Literal

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.shops.calendar.holiday import Observance
from floorwalker.shops.calendar.slots import ALL_DAY, DAYS, Slots, Week
from floorwalker.shops.calendar.zone import DAY_MS, MINUTE_MS, days_in, local, stretches

LOOK_AHEAD_MS = 366 * DAY_MS


class Span(msgspec.Struct, frozen=True):
    """A time without interruption; the last instant is not in it."""

    begins_at: Instant
    ends_at: Instant


class OpeningDay(msgspec.Struct, frozen=True):
    """One day of the calendar: its hours, what they come from, and which holidays it is."""

    day: date
    slots: Slots
    because: Literal["week", "holiday", "exception"]
    holidays: tuple[str, ...]


class Plan(msgspec.Struct, frozen=True):
    """When a place is open: a week in a zone, holidays that shorten it, and single days that go before both.

    A place is open whenever the clock on its wall shows a time within one of the day's slots. An hour that
    is left out in spring is therefore never open; one that comes twice in autumn is open twice.
    """

    zone: str
    week: Week
    observance: Observance
    exceptions: dict[date, Slots]

    def slots_on(self, day: date) -> Slots:
        """Give the hours of a day."""
        if day in self.exceptions:
            return self.exceptions[day]
        return self.observance.shortened(day, self.week[day.weekday()])

    def day(self, day: date) -> OpeningDay:
        """Give a day as a calendar shows it."""
        slots = self.slots_on(day)
        names = tuple(holiday.name for holiday in self.observance.holidays_on(day))
        if day in self.exceptions:
            return OpeningDay(day, slots, "exception", names)
        return OpeningDay(day, slots, "week" if slots == self.week[day.weekday()] else "holiday", names)

    def is_open(self, at: Instant) -> bool:
        """Tell whether the doors are open."""
        wall = local(self.zone, at)
        minute = wall.hour * 60 + wall.minute
        return any(slot.opens <= minute < slot.closes for slot in self.slots_on(wall.date()))

    def opens_next(self, after: Instant) -> Instant | None:
        """Give when the doors open the next time after an instant; nothing if not within a year."""
        ahead = self.spans(after, Instant(after + LOOK_AHEAD_MS))
        return next((span.begins_at for span in ahead if span.begins_at > after), None)

    def closes_at(self, at: Instant) -> Instant | None:
        """Give when the doors that are open now close; nothing if they are closed, or stay open for a year."""
        horizon = Instant(at + LOOK_AHEAD_MS)
        span = next(self.spans(at, horizon), None)
        return span.ends_at if span and span.begins_at == at and span.ends_at < horizon else None

    def open_seconds(self, begins_at: Instant, ends_at: Instant) -> float:
        """Give how long the doors are open between two instants."""
        return sum(span.ends_at - span.begins_at for span in self.spans(begins_at, ends_at)) / 1000

    def add_open_time(self, begins_at: Instant, seconds: float) -> Instant | None:
        """Give the first instant by which the doors have been open for so long; nothing if not within a year."""
        left = round(seconds * 1000)
        if left <= 0:
            return begins_at
        for span in self.spans(begins_at, Instant(begins_at + LOOK_AHEAD_MS)):
            if span.begins_at + left <= span.ends_at:
                return Instant(span.begins_at + left)
            left -= span.ends_at - span.begins_at
        return None

    def spans(self, begins_at: Instant, ends_at: Instant) -> Iterator[Span]:
        """Yield when the doors are open between two instants, in order; spans that touch are one."""
        known: Span | None = None
        for piece in self._pieces(begins_at, ends_at):
            if known and known.ends_at == piece.begins_at:
                known = Span(known.begins_at, piece.ends_at)
            else:
                if known:
                    yield known
                known = piece
        if known:
            yield known

    def _pieces(self, begins_at: Instant, ends_at: Instant) -> Iterator[Span]:
        """Yield the slots as instants, cut where the clocks change."""
        for stretch in stretches(self.zone, begins_at, ends_at):
            for day, midnight in days_in(stretch):
                for slot in self.slots_on(day):
                    begins = max(midnight + slot.opens * MINUTE_MS, stretch.begins_at)
                    ends = min(midnight + slot.closes * MINUTE_MS, stretch.ends_at)
                    if begins < ends:
                        yield Span(Instant(begins), Instant(ends))


ALWAYS = Plan(zone="UTC", week=(ALL_DAY,) * DAYS, observance=Observance(None), exceptions={})
"""Who has said nothing of their hours hides nothing either."""
