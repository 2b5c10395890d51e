"""Which decisions count: the first of a person in thirty days, whatever rule it was of.

So each order and each leaving belongs to one decision, and no rule is judged by people whom another has just invited:
whatever came before the first decision, no invitation did it.
"""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from floorwalker.kit.clock import Instant

COUNTS_ALONE_MS = 30 * 86_400_000
"""For so long after a decision that counts, no other one of the same person does."""


class Decided(Protocol):
    """A decision, as far as it matters here whether it counts."""

    @property
    def person(self) -> str:
        """Whose it was."""

    @property
    def at(self) -> Instant:
        """When it was made."""


D = TypeVar("D", bound=Decided)


def counts(counted_at: Instant | None, at: Instant) -> bool:
    """Whether a decision counts, given when the last one of the same person was made that did."""
    return counted_at is None or at - counted_at >= COUNTS_ALONE_MS


def counted(decisions: Iterable[D]) -> Iterator[D]:
    """Leave out what does not count; decisions come in any order, and of two at once the first given counts."""
    last: dict[str, Instant] = {}
    for one in sorted(decisions, key=lambda decision: decision.at):
        if counts(last.get(one.person), one.at):
            last[one.person] = one.at
            yield one
