"""Days at the desk: everybody of the staff sees the shop's, leads and owners also who paused."""

from floorwalker.availability.measures.day import day_for
from floorwalker.edges.console.day_frames import AskDay, DayTold
from floorwalker.edges.live.deeds import live
from floorwalker.edges.live.line import Line


async def show_day(line: Line, asked: AskDay) -> None:
    """Work out the day that was asked for."""
    shown = await line.premises.database.look(day_for, line.party, asked.day)
    line.send(DayTold(id=asked.id, shown=shown))


DAY_ROWS = [live(AskDay, show_day, DayTold)]
