"""What the rest of the house needs of a database connection, and how a lost race is told apart from a bug."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol

Row = tuple[Any, ...]
Parameters = Mapping[str, object]


class Conflict(Exception):
    """Somebody else was quicker, or a lock order crossed: running the unit again alone may succeed."""


class StoreUnavailable(Exception):
    """The database cannot be written to just now: full disk, lost connection, shutdown."""


class Connection(Protocol):
    """One connection, used by one thread at a time. Raises `Conflict` and `StoreUnavailable`."""

    def begin(self) -> bool:
        """Open a transaction; false when somebody else has written since the last one."""

    def begin_reading(self) -> None:
        """Open a transaction that sees one unchanging moment."""

    def read(self, sql: str, parameters: Parameters) -> list[Row]:
        """Give all rows."""

    def write(self, sql: str, parameters: Parameters) -> int:
        """Change rows; give how many."""

    def write_many(self, sql: str, rows: Iterable[Row]) -> None:
        """Run the statement once for every row, its values in the order in which the statement names them."""

    def commit(self) -> None:
        """Return when all of it is durable."""

    def rollback(self) -> None:
        """Undo all of it."""

    def close(self) -> None:
        """Let go."""
