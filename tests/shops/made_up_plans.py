"""Made-up plans and instants, most of them around the days on which clocks change."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import strategies as st

from floorwalker.kit.clock import Instant
from floorwalker.shops.calendar.holiday import Observance
from floorwalker.shops.calendar.plan import Plan
from floorwalker.shops.calendar.slots import Slot, Slots

DAY_MS = 24 * 3_600_000
# A day on which each zone changes its clocks: by an hour or half of it, at night or at midnight, or by a whole day.
CHANGES = {
    "Europe/Helsinki": ["2026-03-29", "2026-10-25"],
    "Europe/London": ["2026-03-29", "2026-10-25"],
    "America/New_York": ["2026-03-08", "2026-11-01"],
    "America/Santiago": ["2026-04-05", "2026-09-06"],
    "America/St_Johns": ["2010-03-14", "2010-11-07"],
    "Africa/Cairo": ["2026-04-24", "2026-10-30"],
    "Australia/Lord_Howe": ["2026-04-05", "2026-10-04"],
    "Asia/Kathmandu": ["2026-01-01"],
    "Pacific/Apia": ["2011-12-30"],
}
KEPT = [Observance(None), Observance("FI"), Observance("SE", None, {"Epiphany": (Slot(540, 600),)})]


def slots() -> st.SearchStrategy[Slots]:
    """Make up a day: none to three slots, some of them over the hours in which clocks change."""
    sixths = st.lists(st.integers(0, 144), unique=True, max_size=6).map(sorted)
    several = sixths.map(lambda ends: tuple(Slot(10 * a, 10 * b) for a, b in list(pairwise(ends))[::2]))
    return st.one_of(several, st.just((Slot(0, 1440),)))


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Make up a plan in a zone whose clocks change, with holidays, and an exception around the change."""
    zone = draw(st.sampled_from(sorted(CHANGES)))
    some, others = draw(slots()), draw(slots())
    near = [day + timedelta(days=shift) for day in changes(zone) for shift in (-1, 0, 1)]
    exceptions = {draw(st.sampled_from(near)): others}
    return Plan(zone, (some, others, some, some, others, some, ()), draw(st.sampled_from(KEPT)), exceptions)


def instants(zone: str) -> st.SearchStrategy[Instant]:
    """Make up an instant within two days of a change of a zone's clocks."""
    around = st.integers(-2 * DAY_MS, 2 * DAY_MS)
    midnights = st.sampled_from([(day - date(1970, 1, 1)).days * DAY_MS for day in changes(zone)])
    return st.builds(lambda midnight, shift: Instant(midnight + shift), midnights, around)


def changes(zone: str) -> list[date]:
    """Give the days on which a zone's clocks change."""
    return [date.fromisoformat(day) for day in CHANGES[zone]]
