"""docs/PROTOCOL.md: every frame by audience, as a reader of the wire needs it."""

from msgspec import inspect

from tools.wire_frames import Direction, directions, names, purpose, structs_in
from tools.wire_types import written

WHOLE = 2**53
"""JavaScript counts exactly up to here, so it bounds every figure and says nothing."""

HEAD = """\
# The wire

Made by `python -m tools.generate` from `floorwalker/edges/*/frames.py`; do not edit.

Frames are JSON objects with a `type`. Whoever asks numbers the frames of a connection with a growing `id`;
the answer carries the same `id`. A frame with an unknown field or of a wrong type is refused and nothing of
it is done. `at` and all names ending in `_at` or `_since` are milliseconds since 1970 in UTC. `seq` counts
the entries of one conversation from 1 without gaps: whoever sees a jump fetches what is missing. A name in
brackets may be left out.

The same frames travel over a WebSocket or, where a network blocks those, as a POST of
`{"hello": …, "frames": […]}` to the `poll` beside the `socket`: a very short connection that waits up to
25 s for something to tell and is answered with `{"frames": […]}`.
"""


def markdown() -> str:
    """Write the whole page."""
    return "\n".join([HEAD, *(section(direction) for direction in directions()), carried()])


def section(direction: Direction) -> str:
    """Tell how one side speaks to the other, one line per frame."""
    frames = [struct for struct in direction.union.types if isinstance(struct, inspect.StructType)]
    rows = [f"| `{frame.tag}` | {fields(frame)} | {in_one_line(frame)} |" for frame in frames]
    return "\n".join([f"## {direction.title}\n", "| type | fields | for |", "| --- | --- | --- |", *rows, ""])


def carried() -> str:
    """List the structs inside frames: facts by their `kind`, the others by their name."""
    inside = {
        struct.cls: struct
        for direction in directions()
        for struct in structs_in(direction.union)
        if struct.tag_field != "type"
    }
    rows = [
        f"| {f'`{struct.tag}`' if struct.tag else names()[cls]} | {fields(struct)} | {in_one_line(struct)} |"
        for cls, struct in inside.items()
    ]
    return "\n".join(
        ["## What frames carry\n", "| kind or name | fields | for |", "| --- | --- | --- |", *rows, ""]
    )


def fields(struct: inspect.StructType) -> str:
    """List its fields but the tag and a frame's `id`; in brackets those that may be left out."""
    told = [field for field in struct.fields if (struct.tag_field, field.name) != ("type", "id")]
    return "<br>".join(field_cell(field) for field in told) or "none"


def field_cell(field: inspect.Field) -> str:
    """Write a field's name, type and limits."""
    name = field.encode_name if field.required else f"[{field.encode_name}]"
    kind = written(field.type).replace("|", "\\|")
    return f"`{name}` {kind}{limits(field.type)}"


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
