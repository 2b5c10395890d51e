"""What happened to a shop, and to the hours of the shop, a team or a branch, which is then the subject.

A fact about hours knows what it makes of them, so that the hours of any past day can be worked out again.
Hours are written as `09:00-12:00 13:00-17:00`. The reason for an exception stands in a row of its own.
"""

from datetime import date
from typing import TypeAlias

from msgspec.structs import replace

from floorwalker.kit.facts import Fact
from floorwalker.kit.ids import BranchId, TeamId
from floorwalker.shops.calendar.holiday import Observance
from floorwalker.shops.calendar.own_hours import OwnHours
from floorwalker.shops.calendar.slots import read_slots, read_week


class SiteAdded(Fact, frozen=True, tag="site_added"):
    """A shop joined."""

    language: str


class OriginAllowed(Fact, frozen=True, tag="origin_allowed"):
    """Pages from this origin may show the widget."""

    origin: str


class TeamAdded(Fact, frozen=True, tag="team_added"):
    """The shop has another team."""

    team_id: TeamId


class BranchAdded(Fact, frozen=True, tag="branch_added"):
    """The shop has another branch."""

    branch_id: BranchId


class WaitRulesSet(Fact, frozen=True, tag="wait_rules_set"):
    """From now on this is done about an unanswered message, each after so many seconds."""

    nudge_seconds: int
    lead_seconds: int
    alarm_seconds: int
    reassign_seconds: int
    offer_seconds: int


class WelcomeSet(Fact, frozen=True, tag="welcome_set"):
    """Whether the house says something by itself when a conversation begins, and whether in words of the shop's own."""

    language: str
    is_on: bool
    has_own_text: bool


class HoursSet(Fact, frozen=True, tag="hours_set"):
    """The place is open in these slots of the week from now on, Monday first, by the clocks of this zone."""

    zone: str
    week: tuple[str, ...]

    def changed(self, before: OwnHours) -> OwnHours:
        """Another week, in another zone perhaps."""
        return replace(before, zone=self.zone, week=read_week(self.week))


class HolidaysChosen(Fact, frozen=True, tag="holidays_chosen"):
    """The place keeps the holidays of this country, or none; `limits` gives the hours each leaves, by its name."""

    country: str | None
    region: str | None
    limits: dict[str, str]

    def changed(self, before: OwnHours) -> OwnHours:
        """Other holidays, other rules for them."""
        limits = {name: read_slots(hours) for name, hours in self.limits.items()}
        return replace(before, observance=Observance(self.country, self.region, limits))


class ExceptionAdded(Fact, frozen=True, tag="exception_added"):
    """This one day has hours of its own; none if it is closed."""

    day: str
    slots: str

    def changed(self, before: OwnHours) -> OwnHours:
        """One more day that goes before week and holidays."""
        return replace(before, exceptions=before.exceptions | {date.fromisoformat(self.day): read_slots(self.slots)})


class ExceptionRemoved(Fact, frozen=True, tag="exception_removed"):
    """This day is like any other again."""

    day: str

    def changed(self, before: OwnHours) -> OwnHours:
        """One such day less."""
        left = {day: slots for day, slots in before.exceptions.items() if day != date.fromisoformat(self.day)}
        return replace(before, exceptions=left)


class OwnHoursDropped(Fact, frozen=True, tag="own_hours_dropped"):
    """A team or branch says nothing of its own any more; what holds for the shop holds for it."""

    def changed(self, before: OwnHours) -> OwnHours:  # noqa: ARG002 - whatever it was
        """Nothing of its own."""
        return OwnHours()


HoursFact: TypeAlias = HoursSet | HolidaysChosen | ExceptionAdded | ExceptionRemoved | OwnHoursDropped
