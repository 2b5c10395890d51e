"""The wire's structs as TypeScript, so that both sides of a socket always mean the same."""

import json

from msgspec import inspect

from tools.wire_frames import Direction, as_written, directions, names, purpose, structs_in

HEAD = "// Made by `python -m tools.generate` from floorwalker/edges/*/frames.py; do not edit.\n"


def typescript() -> str:
    """Write all frames and what they carry, then the four unions."""
    interfaces: dict[type, str] = {}
    for direction in directions():
        for struct in structs_in(direction.union):
            interfaces.setdefault(struct.cls, interface(struct, is_asked=direction.is_asking))
    return "\n".join([HEAD, *interfaces.values(), *(union(direction) for direction in directions())])


def interface(struct: inspect.StructType, *, is_asked: bool) -> str:
    """Write one struct with its docstring."""
    tag = [f"  {struct.tag_field}: {json.dumps(struct.tag)};"] if struct.tag_field else []
    fields = [
        f"  {field_line(field, is_optional=may_be_absent(struct, field, is_asked=is_asked))}" for field in struct.fields
    ]
    body = "\n".join(["", *tag, *fields, ""]) if tag or fields else ""
    return f"{comment(purpose(struct.cls))}export interface {names()[struct.cls]} {{{body}}}\n"


def may_be_absent(struct: inspect.StructType, field: inspect.Field, *, is_asked: bool) -> bool:
    """Tell a field that may be left out: any default when asking, else only where the struct omits them."""
    return not field.required and (is_asked or as_written(struct.cls).__struct_config__.omit_defaults)


def field_line(field: inspect.Field, *, is_optional: bool) -> str:
    """Write one field."""
    return f"{field.encode_name}{'?' if is_optional else ''}: {written(field.type)};"


def written(seen: inspect.Type) -> str:
    """Write a type as TypeScript does."""
    match seen:
        case inspect.StructType(cls=cls):
            words = names()[cls]
        case inspect.UnionType(types=types):
            words = " | ".join(written(one) for one in types)
        case inspect.ListType(item_type=item) | inspect.VarTupleType(item_type=item):
            words = f"Array<{written(item)}>"
        case inspect.DictType(value_type=value):
            words = f"Record<string, {written(value)}>"
        case inspect.LiteralType(values=values):
            words = " | ".join(json.dumps(value) for value in values)
        case inspect.EnumType(cls=cls):
            words = " | ".join(json.dumps(member.value) for member in cls)
        case _:
            words = PLAIN[type(seen)]
    return words


PLAIN: dict[type[inspect.Type], str] = {
    inspect.BoolType: "boolean",
    inspect.DateType: "string",
    inspect.FloatType: "number",
    inspect.IntType: "number",
    inspect.NoneType: "null",
    inspect.StrType: "string",
}


def union(direction: Direction) -> str:
    """Write a union of frames."""
    members = "".join(
        f"\n  | {names()[frame.cls]}" for frame in structs_in(direction.union) if frame.tag_field == "type"
    )
    return f"/** {direction.title}. */\nexport type {direction.name} ={members};\n"


def comment(text: str) -> str:
    """Write a docstring as JSDoc."""
    lines = text.splitlines()
    if len(lines) == 1:
        return f"/** {text} */\n"
    return "\n".join(["/**", *(f" * {line}".rstrip() for line in lines), " */", ""])
