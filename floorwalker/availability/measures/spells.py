"""What held from when to when, laid out from facts: the ground on which all figures of time stand."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import Generic, TypeVar

import msgspec

from floorwalker.kit.clock import Instant

V = TypeVar("V")
W = TypeVar("W")


class Spell(msgspec.Struct, Generic[V], frozen=True):
    """A time in which one thing held; the last instant is not in it."""

    begins_at: Instant
    ends_at: Instant
    value: V

    @property
    def seconds(self) -> float:
        """How long it held."""
        return (self.ends_at - self.begins_at) / 1000


def spells(changes: Iterable[tuple[int, V]], before: V, begins_at: Instant, ends_at: Instant) -> list[Spell[V]]:
    """Lay out what held between two instants; a change that lies earlier says what held at the beginning."""
    known = [(begins_at, before)]
    for at, value in changes:
        known.append((Instant(min(max(at, begins_at), ends_at)), value))
    ends = [(ends_at, before)]
    return [Spell(a, b, value) for (a, value), (b, _) in pairwise([*known, *ends]) if a < b]


def laid_over(under: Iterable[Spell[V]], over: Sequence[Spell[V]]) -> list[Spell[V]]:
    """Lay some spells, which stand apart and in order, over others, which are seen only where nothing lies on them."""
    seen = [*over]
    for one in under:
        begins_at = one.begins_at
        for above in over:
            if above.ends_at > begins_at and above.begins_at < one.ends_at:
                seen.append(Spell(begins_at, above.begins_at, one.value))
                begins_at = above.ends_at
        seen.append(Spell(begins_at, one.ends_at, one.value))
    return sorted((one for one in seen if one.begins_at < one.ends_at), key=lambda one: one.begins_at)


def overlapping(
    one: Iterable[Spell[V]], other: Iterable[Spell[W]], holds: Callable[[V, W], bool]
) -> list[tuple[V, W, float]]:
    """Give for how many seconds two things held together, wherever that counts."""
    others = list(other)
    found = []
    for a in one:
        for b in others:
            seconds = (min(a.ends_at, b.ends_at) - max(a.begins_at, b.begins_at)) / 1000
            if seconds > 0 and holds(a.value, b.value):
                found.append((a.value, b.value, seconds))
    return found
