"""Slots: from when to when the doors are open on a day, as the clock on the wall shows it."""

import re
from collections.abc import Sequence
from itertools import pairwise

import msgspec

from floorwalker.kit.errors import FloorwalkerError

MIDNIGHT = 24 * 60
DAYS = 7

_SLOT = re.compile(r"(\d{1,2}):(\d{2})\s*[-\u2013]\s*(\d{1,2}):(\d{2})")
_BETWEEN = re.compile(r"(?<=\d)[\s,;]+(?=\d)")


class NotATime(FloorwalkerError):
    """A slot is two times of a day; nothing else is."""

    code = "not_a_time"
    sentence = "Hours look like 09:00-12:00 13:00-17:30, from 00:00 to 24:00."


class SlotInverted(FloorwalkerError):
    """Doors that close before they open, or at the same moment."""

    code = "slot_inverted"
    sentence = "A slot ends after it begins. Past midnight: let this day end at 24:00 and the next begin at 00:00."


class SlotsOverlap(FloorwalkerError):
    """Two slots of one day that say different things about the same moment."""

    code = "slots_overlap"
    sentence = "Two slots of one day overlap. Join them, or end one before the other begins."


class NotAWeek(FloorwalkerError):
    """A week has seven days."""

    code = "not_a_week"
    sentence = "A week has seven days, Monday first; a day without hours is closed."


class Slot(msgspec.Struct, frozen=True, array_like=True):
    """From one minute of the day to another, the last not included; 1440 is the midnight that ends the day."""

    opens: int
    closes: int

    def __str__(self) -> str:
        return f"{_written(self.opens)}-{_written(self.closes)}"


Slots = tuple[Slot, ...]
Week = tuple[Slots, ...]

CLOSED: Slots = ()
ALL_DAY: Slots = (Slot(0, MIDNIGHT),)


def read_slots(text: str) -> Slots:
    """Read a day's hours, such as `09:00-12:00 13:00-17:30`; nothing at all is closed."""
    slots = sorted((_slot(part) for part in _BETWEEN.split(text.strip()) if part), key=lambda slot: slot.opens)
    if any(after.opens < before.closes for before, after in pairwise(slots)):
        raise SlotsOverlap
    return tuple(slots)


def read_week(days: Sequence[str]) -> Week:
    """Read the hours of seven days, Monday first."""
    if len(days) != DAYS:
        raise NotAWeek
    return tuple(read_slots(day) for day in days)


def written(slots: Slots) -> str:
    """Write a day's hours in the one form in which they are kept."""
    return " ".join(str(slot) for slot in slots)


def common(some: Slots, others: Slots) -> Slots:
    """Give the time that stands in both."""
    both = (Slot(max(a.opens, b.opens), min(a.closes, b.closes)) for a in some for b in others)
    return tuple(slot for slot in both if slot.opens < slot.closes)


def _slot(text: str) -> Slot:
    found = _SLOT.fullmatch(text)
    if not found:
        raise NotATime
    hour, minute, last_hour, last_minute = map(int, found.groups())
    slot = Slot(_minute_of_day(hour, minute), _minute_of_day(last_hour, last_minute))
    if slot.closes <= slot.opens:
        raise SlotInverted
    return slot


def _minute_of_day(hour: int, minute: int) -> int:
    of_day = hour * 60 + minute
    if minute > 59 or of_day > MIDNIGHT:  # noqa: PLR2004 - an hour has sixty
        raise NotATime
    return of_day


def _written(minute_of_day: int) -> str:
    return f"{minute_of_day // 60:02}:{minute_of_day % 60:02}"
