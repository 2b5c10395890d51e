"""What a shop, a team or a branch says of its own hours, and how the narrower word goes before the wider."""

from datetime import date

import msgspec

from floorwalker.kit.errors import FloorwalkerError
from floorwalker.shops.calendar.holiday import Observance
from floorwalker.shops.calendar.plan import ALWAYS, Plan
from floorwalker.shops.calendar.slots import Slots, Week

YEARS = range(2000, 2100)


class NotADay(FloorwalkerError):
    """A day that no calendar has, or none that a shop plans for."""

    code = "not_a_day"
    sentence = "There is no such day. A day looks like 2026-12-24."


class ExceptionExists(FloorwalkerError):
    """Two exceptions for one day would say two things about it."""

    code = "exception_exists"
    sentence = "This day already has hours of its own. Change those."


class OwnHours(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is said of one place itself; what is left open is as for the whole shop."""

    zone: str | None = None
    week: Week | None = None
    observance: Observance | None = None
    exceptions: dict[date, Slots] = {}

    def over(self, wider: "OwnHours") -> "OwnHours":
        """Go before a wider word, which holds where this one is silent."""
        return OwnHours(
            zone=self.zone if self.zone is not None else wider.zone,
            week=self.week if self.week is not None else wider.week,
            observance=self.observance or wider.observance,
            exceptions=wider.exceptions | self.exceptions,
        )

    def plan(self) -> Plan:
        """Give the plan by which it is decided whether somebody is there; who has said nothing is always there."""
        return Plan(
            zone=self.zone if self.zone is not None else ALWAYS.zone,
            week=self.week if self.week is not None else ALWAYS.week,
            observance=self.observance or ALWAYS.observance,
            exceptions=self.exceptions,
        )


def read_day(text: str) -> date:
    """Read a day such as `2026-12-24`."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise NotADay from None
    if day.year not in YEARS or text != day.isoformat():
        raise NotADay
    return day
