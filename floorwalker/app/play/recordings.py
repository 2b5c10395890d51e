"""Read recorded conversations, one JSON object a line: the STAR form or the chat format; plain, .gz or .xz."""

import gzip
import lzma
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Literal, cast

import msgspec

from floorwalker.kit.errors import FloorwalkerError

Side = Literal["visitor", "agent"]


class Line(msgspec.Struct, frozen=True):
    """What somebody said, `at` seconds after the conversation began."""

    at: float
    by: Side
    text: str


class Dialogue(msgspec.Struct, frozen=True):
    """One recorded conversation, in the order in which it was said."""

    id: str
    lines: list[Line]


class StarEvent(msgspec.Struct, array_like=True, frozen=True):
    """One event of a STAR dialogue; most of them nobody said."""

    at: float
    who: str
    kind: str
    text: str | None = None


class StarRecord(msgspec.Struct, frozen=True):
    """A dialogue between a user (U) and a wizard (W), with what software suggested in between."""

    id: int | str
    events: list[StarEvent]


class ChatMessage(msgspec.Struct, frozen=True):
    """One message of the chat format."""

    t: float
    sender: Literal["customer", "agent", "auto"] = msgspec.field(name="from")
    text: str


class ChatRecord(msgspec.Struct, frozen=True):
    """A conversation of the chat format."""

    id: int | str
    messages: list[ChatMessage]


STAR_SPEECH: dict[tuple[str, str], Side] = {
    ("U", "utter"): "visitor",
    ("W", "utter"): "agent",
    ("W", "pick"): "agent",
}
CHAT_SPEECH: dict[str, Side] = {"customer": "visitor", "agent": "agent"}

# What reading may raise: no such file, not compressed as its name says, or the end of it is missing.
DAMAGED = (OSError, EOFError, lzma.LZMAError, zlib.error)
MALFORMED = (msgspec.DecodeError, UnicodeError, RecursionError)

_read_form = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode
_read_star = msgspec.json.Decoder(StarRecord).decode
_read_chat = msgspec.json.Decoder(ChatRecord).decode


class NoRecording(FloorwalkerError):
    """What was to be played cannot be read, or nobody says anything in it."""

    code = "no_recording"
    sentence = "Nobody says anything in these files."


def spoken_in(files: Iterable[Path]) -> list[Dialogue]:
    """Read everything before anybody comes on, so that a mistake in a file stops no play half-way."""
    dialogues = list(dialogues_in(files))
    if not dialogues:
        raise NoRecording
    return dialogues


def dialogues_in(files: Iterable[Path]) -> Iterator[Dialogue]:
    """Give what people said, dialogue by dialogue; those in which nobody says anything are left out."""
    for file in files:
        for number, line in _lines_of(file):
            try:
                dialogue = dialogue_from(line)
            except MALFORMED as error:
                raise NoRecording(f"{file}, line {number}, is no recorded dialogue: {error}") from error
            if dialogue.lines:
                yield dialogue


def dialogue_from(record: bytes) -> Dialogue:
    """Understand one record of either form; what no person said is not part of it."""
    if "events" in _read_form(record):
        star = _read_star(record)
        spoken = [(event.at, STAR_SPEECH.get((event.who, event.kind)), event.text) for event in star.events]
        return _dialogue(str(star.id), spoken)
    chat = _read_chat(record)
    return _dialogue(str(chat.id), [(said.t, CHAT_SPEECH.get(said.sender), said.text) for said in chat.messages])


def _lines_of(file: Path) -> Iterator[tuple[int, bytes]]:
    """Number the lines of a file that have something on them, from one."""
    try:
        with _opened(file) as lines:
            yield from ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    except DAMAGED as error:
        raise NoRecording(f"{file} cannot be read: {error}") from error


def _opened(file: Path) -> IO[bytes]:
    match file.suffix:
        case ".gz":
            return cast(IO[bytes], gzip.open(file))
        case ".xz":
            return lzma.open(file)
        case _:
            return file.open("rb")


def _dialogue(name: str, spoken: Iterable[tuple[float, Side | None, str | None]]) -> Dialogue:
    """Count time from the first words. Only a visitor opens a conversation, so agents speak after that."""
    lines = [Line(at, by, text) for at, by, text in spoken if by is not None and text and text.strip()]
    opening = next((number for number, line in enumerate(lines) if line.by == "visitor"), None)
    if opening is None:
        return Dialogue(name, [])
    lines.insert(0, lines.pop(opening))
    begun_at = lines[0].at
    return Dialogue(name, [Line(max(0, line.at - begun_at), line.by, line.text) for line in lines])
