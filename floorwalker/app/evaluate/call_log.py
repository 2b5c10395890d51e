"""Read a call centre's log, one call a line, in the columns of the Technion's bank; plain, .gz or .xz."""

import csv
import gzip
import lzma
import zlib
from collections.abc import Callable, Iterable
from datetime import datetime
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import IO, NoReturn, cast

import msgspec

from floorwalker.kit.errors import FloorwalkerError

DAY_SECONDS, HALF_A_DAY = 86_400, 43_200
NOBODY = "NO_SERVER"
COLUMNS = ("date", "q_start", "q_exit", "ser_start", "ser_exit", "q_time", "outcome", "priority", "type", "server")


class WrongCallLog(FloorwalkerError):
    """A file that is no call log, or a line of it that says nothing sensible."""

    code = "wrong_call_log"
    sentence = "This is no call log."


class Outcome(StrEnum):
    """What became of a call; a phantom is one that nobody made."""

    AGENT = "AGENT"
    HANG = "HANG"
    PHANTOM = "PHANTOM"


class Call(msgspec.Struct, frozen=True):
    """One call; instants in seconds of its day, later than a day's where it went on past midnight."""

    day: str
    kind: str
    priority: str
    queued_at: int | None
    left_queue_at: int
    begun_at: int | None
    ended_at: int
    waited_seconds: int
    outcome: Outcome
    agent: str


def calls_in(file: Path) -> list[Call]:
    """Read all calls of a file; raises WrongCallLog, which names the file and the line."""
    try:
        with _opened(file) as packed, TextIOWrapper(packed, "utf-8-sig", errors="replace", newline="") as lines:
            return _calls(file, csv.reader(lines))
    except (OSError, EOFError, lzma.LZMAError, zlib.error, csv.Error) as why:
        raise WrongCallLog(f"{file} cannot be read: {getattr(why, 'strerror', None) or why}.") from why


def _opened(file: Path) -> IO[bytes]:
    """Open by what the name says it is, as people would."""
    openers: dict[str, Callable[..., object]] = {".gz": gzip.open, ".xz": lzma.open}
    return cast(IO[bytes], openers.get(file.suffix.lower(), Path.open)(file, "rb"))


def _calls(file: Path, lines: Iterable[list[str]]) -> list[Call]:
    numbered = ((number, [cell.strip() for cell in line]) for number, line in enumerate(lines, 1))
    filled = ((number, line) for number, line in numbered if any(line))
    _, header = next(filled, (0, []))
    if missing := [column for column in COLUMNS if column not in header]:
        raise WrongCallLog(f"{file} has no column {', '.join(missing)}.")
    places = [header.index(column) for column in COLUMNS]
    calls = [_call(f"{file}, line {number}", line, places, len(header)) for number, line in filled]
    if not calls:
        raise WrongCallLog(f"{file} has no calls in it.")
    return calls


def _call(where: str, line: list[str], places: list[int], width: int) -> Call:
    """Understand one line."""
    if len(line) < width or any(line[width:]):
        _refuse(where, f"has {len(line)} cells where the header has {width}")
    cells = {column: line[place] for column, place in zip(COLUMNS, places, strict=True)}
    queued_at, begun_at = _clock(where, cells, "q_start"), _clock(where, cells, "ser_start")
    left_queue_at, ended_at = _clock(where, cells, "q_exit"), _clock(where, cells, "ser_exit")
    begun_at = begun_at if begun_at is None else _not_before(queued_at, begun_at)
    return Call(
        day=_day(where, cells["date"]),
        kind=cells["type"],
        priority=str(_number(where, cells, "priority")),
        queued_at=queued_at,
        left_queue_at=_not_before(queued_at, left_queue_at),
        begun_at=begun_at,
        ended_at=_not_before(begun_at, ended_at),
        waited_seconds=_number(where, cells, "q_time"),
        outcome=_outcome(where, cells["outcome"]),
        agent="" if cells["server"] == NOBODY else cells["server"],
    )


def _day(where: str, text: str) -> str:
    try:
        datetime.strptime(text, "%y%m%d")  # noqa: DTZ007 - a day of the wall, not an instant
    except ValueError:
        _refuse(where, f"has the date {text!r}, which is no yymmdd")
    return text


def _clock(where: str, cells: dict[str, str], column: str) -> int | None:
    """Seconds of the day; nothing and 0:00:00 both mean that it did not happen."""
    text = cells[column]
    parts = text.split(":") if text else ["0"] * 3
    if len(parts) != 3 or not all(part.isascii() and part.isdecimal() for part in parts):  # noqa: PLR2004 - h, mm, ss
        _refuse(where, f"has the {column} {text!r}, which is no h:mm:ss")
    hours, minutes, seconds = map(int, parts)
    if hours > 23 or minutes > 59 or seconds > 59:  # noqa: PLR2004 - a clock's
        _refuse(where, f"has the {column} {text!r}, which no clock shows")
    return hours * 3600 + minutes * 60 + seconds or None


def _not_before(first: int | None, then: int | None) -> int:
    """When a later thing happened: after midnight if its clock is far behind, and never before the first.

    Clocks of different machines differ by a second or two.
    """
    if first is None:
        return then or 0
    if then is None or then < first - HALF_A_DAY:
        return (then or 0) + DAY_SECONDS
    return max(first, then)


def _number(where: str, cells: dict[str, str], column: str) -> int:
    text = cells[column]
    if not (text.isascii() and text.isdecimal()):
        _refuse(where, f"has the {column} {text!r}, which is no whole number")
    return int(text)


def _outcome(where: str, text: str) -> Outcome:
    try:
        return Outcome(text.upper())
    except ValueError:
        _refuse(where, f"has the outcome {text!r}, which is none of {', '.join(Outcome)}")


def _refuse(where: str, what: str) -> NoReturn:
    raise WrongCallLog(f"{where} {what}.")
