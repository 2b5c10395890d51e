"""What records answered, read field by field: it ends as short plain lines, or as a word for why not."""

from collections.abc import Iterable, Iterator

import msgspec

from floorwalker.crm.model import LONGEST_VALUE, Answer, Found, Mapped
from floorwalker.kit.text import clean_line

_BOM = b"\xef\xbb\xbf"
_UNREADABLE = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
_ABSENT = object()


def read_answer(content: bytes, wanted: Iterable[Mapped]) -> Answer:
    """Read what was answered; nobody is known where all of what is wanted is absent."""
    try:
        said: object = msgspec.json.decode(content.removeprefix(_BOM))
    except _UNREADABLE:
        return Answer("crm_not_json")
    found = tuple(_found(said, wanted))
    is_strange = said is not None and not isinstance(said, dict | list)
    if is_strange or (found and not any(one.is_readable for one in found)):
        return Answer("crm_unreadable", found)
    return Answer("found" if found else "nobody", found)


def _found(said: object, wanted: Iterable[Mapped]) -> Iterator[Found]:
    for one in wanted:
        value = _at(said, one.path)
        if value is _ABSENT or value is None or value == "":
            continue
        line = _line(value)
        yield Found(one.label, line or "", is_readable=line is not None)


def _at(said: object, path: str) -> object:
    for step in path.split("."):
        if isinstance(said, dict):
            said = said.get(step, _ABSENT)
        elif isinstance(said, list) and step.isdecimal() and step.isascii() and int(step) < len(said):
            said = said[int(step)]
        else:
            return _ABSENT
    return said


def _line(value: object) -> str | None:
    """Write a value as one line; lists and objects are in no form that can be shown."""
    match value:
        case bool():
            return "✓" if value else "✗"
        case str() | int() | float():
            return clean_line(str(value), longest=LONGEST_VALUE)
        case _:
            return None
