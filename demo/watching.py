"""Keeps the demo's latest days as a running house does: agents' consoles pulse, the offer is weighed, pages ask."""

from datetime import date, timedelta
from random import Random

from demo.branches import ZONE
from demo.floor import Floor
from demo.rhythm import SATURDAY, WEEKDAY, at, day_of, inflow
from demo.stage import Play, Stage
from floorwalker.availability.actions import pulse
from floorwalker.availability.reactions import count_looks
from floorwalker.availability.views import LOOKS_MS, offer
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.plumbing.work import Work
from floorwalker.routing.reactions.weighing import look_after_the_promise
from floorwalker.shops.actions import add_exception, set_hours

WATCHED_DAYS = 3
"""Watching sixty days would take longer than anybody waits for a demo."""
LOOKS_FOR_A_CHAT = 30
STAYS_OPEN = "We stay open for whoever tries the demo"


def keep_hours(stage: Stage, owner: Actor, until: Instant) -> None:
    """Say when the shop is open; it does not close while the demo is tried, at whatever hour, nor the day after."""
    weekday, saturday = (f"{min(day):02}:00-{max(day) + 1:02}:00" for day in (WEEKDAY, SATURDAY))
    stage.act(owner, set_hours, None, ZONE, [weekday] * 5 + [saturday, ""])
    day, hour = day_of(until), (until - at(day_of(until), 0)) // 3_600_000
    opens = min([hour, *inflow(day)])
    for tried_on, slots in ((day, f"{opens:02}:00-24:00"), (day + timedelta(days=1), "00:00-24:00")):
        stage.act(owner, add_exception, None, tried_on.isoformat(), slots, STAYS_OPEN)


def watch(floor: Floor, house: Actor, day: date) -> Play:
    """Look at the floor each minute of a day, from opening until everybody is home."""
    chance = Random(day.toordinal())
    closes = at(day, max(inflow(day)) + 1.5)
    while floor.stage.now < closes:
        for one in floor.staff:
            if one.is_here:
                floor.stage.act(one.actor, pulse)
        floor.stage.act(house, look_after_the_promise)
        floor.stage.act(house, _pages_ask, chance)
        yield 60


def meet(floor: Floor, day: date) -> Play:
    """Let everybody go to one meeting at once, as shops do: the page about the day shows what that costs."""
    here = [one for one in floor.staff if one.is_here]
    for one in here:
        floor.leave(one, "meeting")
    yield Random(day.toordinal()).uniform(15, 25) * 60
    for one in here:
        if not one.is_here:
            floor.begin(one)


def meeting_at(day: date) -> Instant:
    """When all lunches are over."""
    return at(day, max(inflow(day)) - 1.2)


def _pages_ask(work: Work, chance: Random) -> None:
    """Some pages ask what the launcher should say: so many for each chat as shops have."""
    hour = int((work.now - at(day_of(work.now), 0)) // 3_600_000)
    expected = inflow(day_of(work.now)).get(hour, 0) * LOOKS_FOR_A_CHAT / 60
    looks = round(chance.uniform(0.5, 1.5) * expected)
    if looks:
        begins_at = Instant(work.now // LOOKS_MS * LOOKS_MS)
        count_looks(work, begins_at, {offer(work, work.actor.site_id).cause: looks})
