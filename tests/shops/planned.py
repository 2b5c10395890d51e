"""Plans and instants, written as people say them: hours of a week, and a day with the time on a wall."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from floorwalker.kit.clock import Instant
from floorwalker.shops.calendar.holiday import Observance
from floorwalker.shops.calendar.plan import Plan
from floorwalker.shops.calendar.slots import read_slots, read_week

HELSINKI = "Europe/Helsinki"
OFFICE_HOURS = ["09:00-17:00"] * 5 + ["10:00-15:00", ""]


def plan_of(
    week: list[str] | str,
    zone: str = HELSINKI,
    observance: Observance | None = None,
    exceptions: dict[str, str] | None = None,
) -> Plan:
    """Plan a week, or the same hours for every day of it."""
    days = [week] * 7 if isinstance(week, str) else week
    excepted = {date.fromisoformat(day): read_slots(slots) for day, slots in (exceptions or {}).items()}
    return Plan(zone, read_week(days), observance or Observance(None), excepted)


def at(wall: str, zone: str = HELSINKI, *, second_time: bool = False) -> Instant:
    """Give the instant at which a wall shows this; an hour that comes twice has two."""
    shown = datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone), fold=int(second_time))
    return Instant(round(shown.timestamp() * 1000))


def open_hours(plan: Plan, day: str) -> float:
    """Give how many hours a place is open on a calendar day."""
    next_day = (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    return plan.open_seconds(at(day, plan.zone), at(next_day, plan.zone)) / 3600
