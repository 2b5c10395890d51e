"""Read recorded conversations, one JSON object a line: the STAR form or the chat format; plain, .gz or .xz."""

import gzip
import lzma
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Literal, cast

import msgspec

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

_read_form = msgspec.json.Decoder(dict[str, msgspec.Raw]).decode
_read_star = msgspec.json.Decoder(StarRecord).decode
_read_chat = msgspec.json.Decoder(ChatRecord).decode


def dialogues_in(files: Iterable[Path]) -> Iterator[Dialogue]:
    """Give what people said, dialogue by dialogue; those in which nobody says anything are left out."""
    for file in files:
        with _opened(file) as lines:
            yield from (found for line in lines if line.strip() and (found := dialogue_from(line)).lines)


def dialogue_from(record: bytes) -> Dialogue:
    """Understand one record of either form; what no person said is not part of it."""
    if "events" in _read_form(record):
        star = _read_star(record)
        spoken = [(event.at, STAR_SPEECH.get((event.who, event.kind)), event.text) for event in star.events]
        return _dialogue(str(star.id), spoken)
    chat = _read_chat(record)
    return _dialogue(str(chat.id), [(said.t, CHAT_SPEECH.get(said.sender), said.text) for said in chat.messages])


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
