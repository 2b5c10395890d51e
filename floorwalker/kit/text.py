"""Text from outside, made safe to keep: nothing invisible may deceive whoever reads it."""

import unicodedata

from floorwalker.kit.errors import EmptyText, TooLong

LONGEST_MESSAGE = 8_000
LONGEST_NAME = 80

_KEPT_CONTROLS = {"\n", "\t"}
_CONTROLS = dict.fromkeys(
    code for code in range(0xA0) if unicodedata.category(chr(code)) == "Cc" and chr(code) not in _KEPT_CONTROLS
)
# Overrides and isolates turn "gpj.exe" into "exe.jpg"; no honest name or file needs them.
_INVISIBLE = dict.fromkeys([*range(0x200B, 0x2010), *range(0x2060, 0x2065), 0xFEFF])
_DIRECTION_MARKS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C])


def clean_message(text: str, *, longest: int = LONGEST_MESSAGE) -> str:
    """Keep what a person wrote, without control characters that stores and screens choke on."""
    kept = text if text.isprintable() else _visible(text.translate(_CONTROLS))
    return _bounded(kept.strip(), longest)


def clean_name(text: str, *, longest: int = LONGEST_NAME) -> str:
    """Make one visible line: no control characters, no direction tricks, single blanks."""
    return _bounded(_visible(_one_line(text)), longest)


def clean_line(text: str, *, longest: int) -> str:
    """Make one visible line of what another page says about itself; it may be empty, and is cut to length."""
    return _one_line(text)[:longest]


def _one_line(text: str) -> str:
    return " ".join(text.translate(_CONTROLS).translate(_DIRECTION_MARKS).split())


def _visible(text: str) -> str:
    """Take what cannot be seen, where nothing else is there, for the nothing it looks like."""
    return text if text.translate(_INVISIBLE).strip() else ""


def _bounded(text: str, longest: int) -> str:
    if not text:
        raise EmptyText
    if len(text) > longest:
        raise TooLong
    return text
