"""Opening hours at the desk: everybody of the staff may look, leads and owners may change them."""

import asyncio

from floorwalker.edges.console.hours_frames import (
    AddException,
    AskCountries,
    AskHours,
    ChangeException,
    CheckSlots,
    ChooseHolidays,
    Countries,
    DropOwnHours,
    Hours,
    RemoveException,
    SetHours,
)
from floorwalker.edges.live.deeds import do, live
from floorwalker.edges.live.frames import Done
from floorwalker.edges.live.line import Line, Row
from floorwalker.kit.actors import Role
from floorwalker.shops.actions import (
    add_exception,
    change_exception,
    choose_holidays,
    drop_own_hours,
    remove_exception,
    set_hours,
)
from floorwalker.shops.calendar.holiday import countries
from floorwalker.shops.calendar.slots import read_slots
from floorwalker.shops.views import place, places, sheet


async def show_hours(line: Line, asked: AskHours) -> None:
    """Give the sheet of a place."""
    database, site_id = line.premises.database, line.party.site_id
    here = await database.look(place, site_id, asked.place_id)
    shown = await database.look(sheet, site_id, here, asked.language.partition("-")[0].lower())
    known = await database.look(places, site_id)
    line.send(Hours(id=asked.id, places=known, place=here, sheet=shown))


async def show_countries(line: Line, asked: AskCountries) -> None:
    """Give the countries, read in a thread if nobody asked before."""
    line.send(Countries(id=asked.id, countries=await asyncio.to_thread(countries)))


def check_slots(line: Line, asked: CheckSlots) -> None:
    """Say whether a day may have these hours, while they are still being typed."""
    read_slots(asked.text)
    line.send(Done(id=asked.id))


async def choose(line: Line, chosen: ChooseHolidays) -> None:
    """Choose whose holidays a place keeps, once the countries are known: the writer has no half second to spare."""
    await asyncio.to_thread(countries)
    wish = (chosen.place_id, chosen.country, chosen.region, chosen.limits)
    await line.premises.database.submit(choose_holidays, line.party, *wish)
    line.send(Done(id=chosen.id))


HOURS_ROWS = [
    live(AskHours, show_hours, Hours),
    live(AskCountries, show_countries, Countries),
    live(CheckSlots, check_slots, Done),
    do(SetHours, set_hours, Role.LEAD),
    Row(ChooseHolidays, choose, Done, Role.LEAD),
    do(AddException, add_exception, Role.LEAD),
    do(ChangeException, change_exception, Role.LEAD),
    do(RemoveException, remove_exception, Role.LEAD),
    do(DropOwnHours, drop_own_hours, Role.LEAD),
]
