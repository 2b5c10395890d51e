"""A calendar file: one appointment that any calendar takes in (iCalendar, RFC 5545; published as in RFC 5546)."""

from datetime import UTC, datetime, timedelta

import msgspec

from floorwalker.kit.clock import Instant

PRODUCT = "-//Floorwalker//Floorwalker//EN"
LONGEST_LINE_BYTES = 75
_ESCAPED = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})
# RFC 6868: how a parameter holds what would end it.
_IN_PARAMETER = str.maketrans({"^": "^^", "\n": "^n", '"': "^'"})
_CONTROLS = dict.fromkeys([*range(0x0A), *range(0x0B, 0x20), 0x7F])


class Appointment(msgspec.Struct, frozen=True):
    """A promised time. The same `id` with a higher `version` replaces what a calendar already has."""

    id: str
    version: int
    written_at: Instant
    starts_at: Instant
    ends_at: Instant
    summary: str
    description: str
    organizer_name: str
    organizer_address: str
    is_withdrawn: bool = False
    reminder: timedelta | None = None


def calendar_file(appointment: Appointment) -> str:
    """Write an appointment as a calendar file, its lines ended and folded as the standard wants them."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{_text(appointment.id)}",
        f"SEQUENCE:{appointment.version}",
        f"DTSTAMP:{_instant(appointment.written_at)}",
        f"DTSTART:{_instant(appointment.starts_at)}",
        f"DTEND:{_instant(appointment.ends_at)}",
        f"SUMMARY:{_text(appointment.summary)}",
        f"DESCRIPTION:{_text(appointment.description)}",
        f'ORGANIZER;CN="{_parameter(appointment.organizer_name)}":mailto:{_plain(appointment.organizer_address, "")}',
        f"STATUS:{'CANCELLED' if appointment.is_withdrawn else 'CONFIRMED'}",
        *_reminder(appointment),
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _reminder(appointment: Appointment) -> list[str]:
    if appointment.reminder is None or appointment.is_withdrawn:
        return []
    before = f"TRIGGER:-PT{round(appointment.reminder.total_seconds())}S"
    return ["BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_text(appointment.summary)}", before, "END:VALARM"]


def _instant(at: Instant) -> str:
    return datetime.fromtimestamp(at // 1000, UTC).strftime("%Y%m%dT%H%M%SZ")


def _text(words: str) -> str:
    return _plain(words).translate(_ESCAPED)


def _parameter(words: str) -> str:
    return _plain(words).translate(_IN_PARAMETER)


def _plain(words: str, line_break: str = "\n") -> str:
    return words.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS).replace("\n", line_break)


def _folded(line: str) -> str:
    """Break a line where it is 75 bytes long, never within a character; what follows begins with a blank."""
    pieces, piece, room = [], "", LONGEST_LINE_BYTES
    for character in line:
        size = len(character.encode())
        if size > room:
            pieces.append(piece)
            piece, room = "", LONGEST_LINE_BYTES - 1
        piece, room = piece + character, room - size
    return "\r\n ".join([*pieces, piece])
