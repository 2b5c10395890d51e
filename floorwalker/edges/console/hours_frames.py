"""Frames about opening hours: the sheet of a place, and the changes that leads and owners make to it."""

from typing import Annotated

from msgspec import Meta

from floorwalker.edges.live.frames import Answered, Asked, Id, Language, Reference
from floorwalker.shops.calendar.holiday import Country
from floorwalker.shops.calendar.sheet import HoursSheet
from floorwalker.shops.model import Place

HoursText = Annotated[str, Meta(max_length=500)]
Name = Annotated[str, Meta(max_length=200)]


class AskHours(Asked, frozen=True, tag="ask_hours"):
    """Show me the opening hours of the shop (`null`), a team or a branch, in words of this language."""

    place_id: Reference | None
    language: Language


class AskCountries(Asked, frozen=True, tag="ask_countries"):
    """Tell me whose holidays are known."""


class CheckSlots(Asked, frozen=True, tag="check_slots"):
    """Would a day have these hours? Changes nothing."""

    text: HoursText


class SetHours(Asked, frozen=True, tag="set_hours"):
    """The place is open in these hours of the week, Monday first, such as `09:00-12:00 13:00-17:00`."""

    place_id: Reference | None
    zone: Name
    week: list[HoursText]


class ChooseHolidays(Asked, frozen=True, tag="choose_holidays"):
    """The place keeps the holidays of this country or region, or none; `limits` says what some leave of a day."""

    place_id: Reference | None
    country: Name | None
    region: Name | None
    limits: dict[Name, HoursText]


class AddException(Asked, frozen=True, tag="add_exception"):
    """This one day has hours of its own, or none, for a reason."""

    place_id: Reference | None
    day: Name
    slots: HoursText
    reason: Name


class ChangeException(Asked, frozen=True, tag="change_exception"):
    """A day that is an exception has other hours or another reason."""

    place_id: Reference | None
    day: Name
    slots: HoursText
    reason: Name


class RemoveException(Asked, frozen=True, tag="remove_exception"):
    """This day is like any other again."""

    place_id: Reference | None
    day: Name


class DropOwnHours(Asked, frozen=True, tag="drop_own_hours"):
    """The team or branch is open as the shop is; the shop itself says nothing any more."""

    place_id: Reference | None


class Hours(Answered, frozen=True, tag="hours"):
    """The places of the shop, and the sheet of the one asked for."""

    id: Id
    places: list[Place]
    place: str
    sheet: HoursSheet


class Countries(Answered, frozen=True, tag="countries"):
    """The countries whose holidays are known."""

    id: Id
    countries: list[Country]


class HoursChanged(Answered, frozen=True, tag="hours_changed"):
    """Somebody changed the hours of this place, or there is another place. What holds for the shop holds for others."""

    place: str


HoursFrame = (
    AskHours | AskCountries | CheckSlots | SetHours | ChooseHolidays
    | AddException | ChangeException | RemoveException | DropOwnHours
)  # fmt: skip
ToldOfHours = Hours | Countries | HoursChanged
