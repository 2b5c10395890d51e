"""All frames of the wire, by audience and direction, as msgspec sees them."""

import inspect as documentation
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from msgspec import Struct, inspect

from floorwalker.edges.console import frames as console
from floorwalker.edges.console.table import make_table
from floorwalker.edges.console.viewers import Onlookers
from floorwalker.edges.live.line import Row
from floorwalker.edges.live.switchboard import Switchboard
from floorwalker.edges.widget import frames as widget
from floorwalker.edges.widget.table import TABLE
from floorwalker.plumbing.broker.memory import MemoryBroker


@dataclass(frozen=True, slots=True)
class Direction:
    """One side speaking to the other: a union of frames under its name in the code."""

    name: str
    title: str
    union: inspect.UnionType
    rows: dict[type, Row]
    """How each frame is dealt with; nothing where the server speaks."""

    @property
    def is_asking(self) -> bool:
        """Tell whether the server has to answer."""
        return bool(self.rows)


def directions() -> list[Direction]:
    """List the four unions: what a visitor or an agent asks, and what each is told."""
    visitors, agents = dict(TABLE.rows), dict(make_table(Onlookers(Switchboard(MemoryBroker()))).rows)
    return [
        Direction("VisitorFrame", "What a visitor's panel asks", union_of(widget.VisitorFrame), visitors),
        Direction("ToVisitor", "What a visitor's panel is told", union_of(widget.ToVisitor), {}),
        Direction("AgentFrame", "What an agent's console asks", union_of(console.AgentFrame), agents),
        Direction("ToAgent", "What an agent's console is told", union_of(console.ToAgent), {}),
    ]


def union_of(frames: object) -> inspect.UnionType:
    """Look into a union of structs."""
    seen = inspect.type_info(frames)
    assert isinstance(seen, inspect.UnionType)
    return seen


def structs_in(seen: inspect.Type) -> Iterator[inspect.StructType]:
    """Every struct that a type reaches, itself included; those it needs come before it."""
    match seen:
        case inspect.StructType(fields=fields):
            yield from structs_of(field.type for field in fields)
            yield seen
        case inspect.UnionType(types=types):
            yield from structs_of(types)
        case inspect.ListType(item_type=item) | inspect.VarTupleType(item_type=item):
            yield from structs_in(item)
        case inspect.DictType(value_type=value):
            yield from structs_in(value)


def structs_of(types: Iterable[inspect.Type]) -> Iterator[inspect.StructType]:
    """Every struct that any of these types reaches."""
    for seen in types:
        yield from structs_in(seen)


def names() -> dict[type, str]:
    """Name every struct; those that both audiences have are told apart by *Visitor* and *Agent*."""
    audiences = {
        seen.cls: "Visitor" if "Visitor" in direction.name else "Agent"
        for direction in directions()
        for seen in structs_in(direction.union)
    }
    bearers = Counter(plain_name(cls) for cls in audiences)
    return {
        cls: (audience if bearers[plain_name(cls)] > 1 else "") + plain_name(cls) for cls, audience in audiences.items()
    }


def plain_name(cls: type) -> str:
    """Tell the class's name, whatever it is filled with."""
    return as_written(cls).__name__


def as_written(cls: type) -> type[Struct]:
    """Find the class as it stands in the code; for `Entry[ConversationFact]` that is `Entry`."""
    written: type[Struct] = getattr(cls, "__origin__", cls)
    return written


def purpose(cls: type) -> str:
    """Tell what the struct is for, in its own words."""
    return documentation.cleandoc(as_written(cls).__doc__ or "")
