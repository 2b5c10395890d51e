"""Valid frames made from the tables themselves, so that a new verb is tried without anybody thinking of it."""

import re
from collections.abc import Iterable
from typing import Any, get_args, get_type_hints

import msgspec

from floorwalker.edges.live.frames import Asked, Reference
from floorwalker.edges.live.line import Table

SPECIMENS = ("message-0001", "en")
EMPTY: dict[type, object] = {msgspec.inspect.ListType: [], msgspec.inspect.DictType: {}}


def references(frame: type[Asked]) -> list[str]:
    """Name the fields of a frame that point to a thing by its id."""
    hints = get_type_hints(frame, include_extras=True)
    return [name for name, hint in hints.items() if hint == Reference or Reference in get_args(hint)]


def pointing_frames(tables: Iterable[Table]) -> list[tuple[type[Asked], str]]:
    """List every frame with every field in which it points to a thing."""
    rows = (row for table in tables for row in table.rows.values())
    return [(row.frame, name) for row in rows for name in references(row.frame) if row.frame.__name__ != "Hello"]


def sample(frame: type[Asked], **chosen: object) -> dict[str, Any]:
    """Fill in a frame with the simplest that is valid, but for the fields that were chosen."""
    described = msgspec.inspect.type_info(frame)
    assert isinstance(described, msgspec.inspect.StructType)
    wanted = [one for one in described.fields if one.name != "id" and (one.required or one.name in chosen)]
    filled = {one.name: chosen.get(one.name, simplest(one.type)) for one in wanted}
    return {"kind": str(described.tag), **filled}


def simplest(described: msgspec.inspect.Type) -> object:
    """Give the simplest value of a type."""
    value = EMPTY.get(type(described))
    match described:
        case msgspec.inspect.StrType(pattern=pattern):
            value = next(text for text in SPECIMENS if pattern is None or re.search(pattern, text))
        case msgspec.inspect.IntType(ge=least):
            value = least or 0
        case msgspec.inspect.BoolType():
            value = True
        case msgspec.inspect.LiteralType(values=values):
            value = values[0]
        case msgspec.inspect.StructType(fields=fields):
            value = {one.name: simplest(one.type) for one in fields if one.required}
        case msgspec.inspect.UnionType(types=types):
            assert any(isinstance(one, msgspec.inspect.NoneType) for one in types)
        case _:
            assert type(described) in EMPTY, f"Say what is simplest for {described}"
    return value
