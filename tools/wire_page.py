"""docs/PROTOCOL.md: every frame by audience, as a reader of the wire needs it."""

import re

from msgspec import inspect

from floorwalker.edges.live.line import Row
from tools.wire_frames import Direction, directions, names, purpose, structs_in
from tools.wire_types import may_be_absent, written

WHOLE = 2**53
"""JavaScript counts exactly up to here, so it bounds every figure and says nothing."""

HEAD = """\
# The wire

Made by `python -m tools.generate` from `floorwalker/edges/*/frames.py`; do not edit.

Frames are JSON objects with a `type`. Whoever asks numbers the frames of a connection with a growing `id`; the answer
carries the same `id`. A frame with an unknown field or of a wrong type is refused and nothing of it is done; what is
not done is answered with `refused` and a stable `code`. `at` and all names ending in `_at` or `_since` are milliseconds
since 1970 in UTC. `seq` counts the entries of one conversation from 1 without gaps: whoever sees a jump fetches what is
missing. A name in brackets may be left out.

The same frames travel over a WebSocket or, where a network blocks those, as a POST of
`{"hello": …, "frames": […]}` to the `poll` beside the `socket`: a very short connection that waits up to
25 s for something to tell and is answered with `{"frames": […]}`.
"""


ASKED = "| type | fields | who may | answer | for |"
TOLD = "| type | fields | for |"
CARRIED = "| kind or name | fields | for |"


def markdown() -> str:
    """Write the whole page."""
    return "\n".join([HEAD, *(section(direction) for direction in directions()), carried()])


def section(direction: Direction) -> str:
    """Tell how one side speaks to the other, one line per frame."""
    frames = [struct for struct in direction.union.types if isinstance(struct, inspect.StructType)]
    lines = [line(frame, direction.rows.get(frame.cls)) for frame in frames]
    head = ASKED if direction.is_asking else TOLD
    return "\n".join([f"## {direction.title}\n", head, re.sub(r"[^|]+", " --- ", head), *lines, ""])


def line(frame: inspect.StructType, row: Row | None) -> str:
    """Tell of one frame; where it is asked, also who may and what answers it."""
    told = [f"`{frame.tag}`", fields(frame, is_asked=row is not None), in_one_line(frame)]
    if row is not None:
        told[2:2] = [f"{row.who} and above" if row.who else "all", answer(row)]
    return f"| {' | '.join(told)} |"


def answer(row: Row) -> str:
    """Name the frame that answers."""
    if row.frame.__struct_config__.tag == "hello":
        return "`welcome`"
    return f"`{row.answer.__struct_config__.tag}`" if row.answer else "none"


def carried() -> str:
    """List the structs inside frames: facts by their `kind`, the others by their name."""
    rows: dict[type, str] = {}
    for direction in directions():
        for struct in structs_in(direction.union):
            if struct.tag_field != "type":
                rows.setdefault(struct.cls, carried_line(struct, is_asked=direction.is_asking))
    return "\n".join(["## What frames carry\n", CARRIED, "| --- | --- | --- |", *rows.values(), ""])


def carried_line(struct: inspect.StructType, *, is_asked: bool) -> str:
    """Tell of one struct."""
    name = f"`{struct.tag}`" if struct.tag else names()[struct.cls]
    return f"| {name} | {fields(struct, is_asked=is_asked)} | {in_one_line(struct)} |"


def fields(struct: inspect.StructType, *, is_asked: bool) -> str:
    """List its fields but the tag and a frame's `id`; in brackets those that may be left out."""
    told = [field for field in struct.fields if (struct.tag_field, field.name) != ("type", "id")]
    cells = [field_cell(field, is_optional=may_be_absent(struct, field, is_asked=is_asked)) for field in told]
    return "<br>".join(cells) or "none"


def field_cell(field: inspect.Field, *, is_optional: bool) -> str:
    """Write a field's name, type and limits; as code, so that no angle bracket is taken for markup."""
    name = f"[{field.encode_name}]" if is_optional else field.encode_name
    kind = written(field.type).replace("|", "\\|")
    return f"`{name}: {kind}`{limits(field.type)}"


def limits(seen: inspect.Type) -> str:
    """Tell how long a text or how large a figure may be."""
    match seen:
        case inspect.UnionType(types=types):
            return next((said for one in types if (said := limits(one))), "")
        case inspect.StrType(max_length=int(most)):
            return f" (≤ {most:,} characters)"
        case inspect.IntType(ge=int(least), le=int(most)) if most < WHOLE:
            return f" ({least} to {most})"
    return ""


def in_one_line(struct: inspect.StructType) -> str:
    """Put its docstring on one line."""
    return " ".join(purpose(struct.cls).split())
