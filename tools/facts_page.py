"""docs/FACTS.md: everything that can happen, by the room that publishes it, and who is told of it."""

import inspect as documentation
import sys
from collections.abc import Iterator
from typing import TypeVar

from msgspec import inspect

from floorwalker.app.floor_watch import FloorWatch
from floorwalker.app.foresight import Foresight
from floorwalker.app.usher import Usher
from floorwalker.app.waker import Waker
from floorwalker.app.wiring import Hearer, Listeners, wire
from floorwalker.edges.console.announce import DeskNews
from floorwalker.edges.console.revoked import Doorkeeper
from floorwalker.edges.console.shop_floor_news import FloorNews
from floorwalker.edges.widget.announce import PanelNews
from floorwalker.edges.widget.gate import Gate
from floorwalker.edges.widget.news import StateNews
from floorwalker.kit.facts import Fact
from tools.wire_frames import purpose
from tools.wire_types import written

T = TypeVar("T")

HEAD = """\
# Facts

Made by `python -m tools.generate` from the rooms' `facts.py` and `floorwalker/app/wiring`; do not edit.

A fact is one line of the journal: it is stored in the same transaction as what it changes, and never
changed afterwards. Every fact has a `seq` that counts without gaps within its subject, the instant, the
site, and who did it. It holds ids, kinds, times and lengths. Words, names and file contents stand in rows
of their own that a fact points to, so that they can be erased without breaking the journal.

*Told to* names what hears of a fact after its commit, as it stands in the code. What is told to nobody is
kept all the same. A name in brackets may be absent.
"""


def markdown() -> str:
    """Write the whole page."""
    rooms: dict[str, list[str]] = {}
    for fact, hearers in wired().items():
        rooms.setdefault(door_of(fact), []).append(row(fact, hearers))
    return "\n".join([HEAD, *(section(module, rows) for module, rows in sorted(rooms.items()))])


def wired() -> dict[type[Fact], list[Hearer]]:
    """Lay out the wiring as the server does, with nothing behind the hearers: only their names are read."""
    hearers = (DeskNews, PanelNews, StateNews, Doorkeeper, FloorWatch, Usher, Gate, FloorNews, Waker, Foresight)
    return wire(Listeners(*map(empty, hearers)))


def door_of(fact: type[Fact]) -> str:
    """Name the door through which a room publishes a fact, be it a file or a folder."""
    return fact.__module__.partition(".facts")[0] + ".facts"


def empty(kind: type[T]) -> T:
    """Make an object that has its methods and nothing else."""
    return object.__new__(kind)


def section(module: str, rows: list[str]) -> str:
    """Write the facts of one room, under the first words on the door of its facts."""
    room = module.split(".")[-2]
    opening = documentation.cleandoc(sys.modules[module].__doc__ or "").split("\n\n")[0]
    table = ["| kind | fields | for | told to |", "| --- | --- | --- | --- |", *rows]
    return "\n".join([f"## {room.capitalize()}\n", f"{opening}\n", *table, ""])


def row(fact: type[Fact], hearers: list[Hearer]) -> str:
    """Write one fact."""
    told_to = "<br>".join(f"`{hearer.__qualname__.rpartition('<locals>.')[2]}`" for hearer in hearers) or "nobody"
    words = " ".join(purpose(fact).split())
    return f"| `{fact.__struct_config__.tag}` | {'<br>'.join(fields(fact)) or 'none'} | {words} | {told_to} |"


def fields(fact: type[Fact]) -> Iterator[str]:
    """Yield each field with its type."""
    seen = inspect.type_info(fact)
    assert isinstance(seen, inspect.StructType)
    for field in seen.fields:
        name = field.encode_name if field.required else f"[{field.encode_name}]"
        yield f"`{name}` {type_of(field.type)}".replace("|", "\\|")


def type_of(seen: inspect.Type) -> str:
    """Write a field's type as the wire's page does."""
    match seen:
        case inspect.VarTupleType(item_type=item):
            return f"Array<{written(item)}>"
    return written(seen)
