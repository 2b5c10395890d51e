"""A unit of work: everything one action reads, changes and tells, kept as a whole or not at all."""

from collections.abc import Callable, Hashable
from os import urandom
from typing import Protocol, TypeVar, cast

from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Told
from floorwalker.plumbing.database.connection import Connection, Parameters, Row

T = TypeVar("T")


class Reads(Protocol):
    """What a view needs: rows, as of one moment."""

    @property
    def now(self) -> Instant:
        """The instant of asking."""

    def read(self, sql: str, **parameters: object) -> list[Row]:
        """Give all rows."""


class Memory:
    """Rows already loaded and still true, so that they need not be read again.

    Valid while nobody else writes: on SQLite until another process commits, on PostgreSQL for as long
    as the row locks of one transaction are held. Forgotten whole after any rollback.
    """

    MOST = 50_000

    def __init__(self) -> None:
        self.known: dict[Hashable, object] = {}
        self._last_id = 0

    def next_id(self, now: Instant) -> int:
        """Give a number that grows with time: 41 bits of milliseconds, 12 of chance or count; 53 in all.

        What is written now lies together in the store, and no two processes need to agree on a number:
        the rare same one is a lost race, and the unit runs again.
        """
        self._last_id = max(self._last_id + 1, now << 12 | int.from_bytes(urandom(2), "big") >> 4)
        return self._last_id

    def forget(self) -> None:
        """Remember nothing any more."""
        self.known.clear()

    def trim(self) -> None:
        """Stay within bounds: forget the half remembered first."""
        if len(self.known) > self.MOST:
            for key in list(self.known)[: self.MOST // 2]:
                del self.known[key]


class Batch:
    """Units of work that share one transaction: their writes wait here and go to the driver together."""

    def __init__(self, connection: Connection, memory: Memory) -> None:
        self.connection = connection
        self.memory = memory
        self._inserts: dict[str, list[Parameters]] = {}
        self._saves: dict[str, dict[Hashable, Parameters]] = {}

    def insert(self, sql: str, row: Parameters) -> None:
        """Add a row to a table that only grows."""
        self._inserts.setdefault(sql, []).append(row)

    def save(self, sql: str, key: Hashable, row: Parameters) -> None:
        """Write the latest state of one row; within a batch only the last one counts."""
        self._saves.setdefault(sql, {})[key] = row

    def flush(self) -> None:
        """Hand over what waits."""
        inserts, self._inserts = self._inserts, {}
        saves, self._saves = self._saves, {}
        for sql, rows in inserts.items():
            self.connection.write_many(sql, rows)
        for sql, latest in saves.items():
            self.connection.write_many(sql, latest.values())


class Work:
    """What an action gets: who asks, what o'clock it is, and the store."""

    def __init__(self, batch: Batch, actor: Actor, now: Instant) -> None:
        self.actor = actor
        self.now = now
        self.told: list[Told] = []
        self.has_written = False
        self._batch = batch

    def read(self, sql: str, **parameters: object) -> list[Row]:
        """Give all rows, as they are including what this unit and its batch have written."""
        self._batch.flush()
        return self._batch.connection.read(sql, parameters)

    def write(self, sql: str, **parameters: object) -> int:
        """Change rows now; give how many."""
        self.has_written = True
        self._batch.flush()
        return self._batch.connection.write(sql, parameters)

    def insert(self, sql: str, **row: object) -> None:
        """Add a row to a table that only grows."""
        self.has_written = True
        self._batch.insert(sql, row)

    def save(self, sql: str, key: Hashable, **row: object) -> None:
        """Write the latest state of the one row that `key` names."""
        self.has_written = True
        self._batch.save(sql, key, row)

    def next_id(self) -> int:
        """Give a number for a new row that grows with time."""
        return self._batch.memory.next_id(self.now)

    def remember(self, key: Hashable, load: Callable[[], T]) -> T:
        """Give what is known under this key, loading it the first time. What is not there is asked again."""
        known = self._batch.memory.known
        value = known.get(key)
        if value is None:
            value = load()
            if value is not None:
                known[key] = value
        return cast(T, value)

    def know(self, key: Hashable, value: object) -> None:
        """Replace what is known under this key; forgotten if the unit fails."""
        self.has_written = True
        self._batch.memory.known[key] = value
