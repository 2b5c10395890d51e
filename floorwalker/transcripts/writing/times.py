"""Days and times of a transcript, as the clock on its reader's wall showed them."""

from collections.abc import Iterator
from itertools import groupby

from babel.dates import format_date, format_time

from floorwalker.kit.clock import Instant
from floorwalker.plumbing.texts import spoken_for
from floorwalker.shops.calendar.back import REGIONS
from floorwalker.shops.calendar.zone import local
from floorwalker.transcripts.model import Line, Transcript


def days(transcript: Transcript) -> Iterator[tuple[str, list[Line]]]:
    """Yield each day with what was said on it."""
    for day, lines in groupby(transcript.lines, lambda line: local(transcript.zone, line.at).date()):
        yield format_date(day, "full", locale=_locale(transcript.language)), list(lines)


def clock(transcript: Transcript, at: Instant) -> str:
    """Write what o'clock it was."""
    return format_time(local(transcript.zone, at).time(), "short", locale=_locale(transcript.language))


def _locale(language: str) -> str:
    spoken = spoken_for(language)
    return REGIONS.get(spoken, spoken)
