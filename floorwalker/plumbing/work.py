"""A unit of work: everything one action reads, changes and tells, kept as a whole or not at all."""

from collections import defaultdict
from collections.abc import Callable, Hashable
from os import urandom
from typing import Any, Protocol, TypeVar, TypeVarTuple

from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Told
from floorwalker.plumbing.database.connection import Connection, Row

Given = TypeVarTuple("Given")
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
    as the row locks of one transaction are held. What is `stamped` with the `seq` it was true at outlives
    that: whoever asks says which `seq` it is now. All of it is forgotten after a rollback.
    """

    MOST = 50_000

    __slots__ = ("_last_id", "chance", "known", "stamped")

    def __init__(self) -> None:
        self.known: dict[Hashable, Any] = {}
        self.stamped: dict[Hashable, tuple[int, Any]] = {}
        self.chance = Chance()
        self._last_id = 0

    def next_id(self, now: Instant) -> int:
        """Give a number that grows with time: 41 bits of milliseconds, 22 of chance or count; 63 in all.

        What is written now lies together in the store, and no two processes need to agree on a number:
        the rare same one is a lost race, and the unit runs again.
        """
        this_moment = now << 22
        if self._last_id >= this_moment:
            self._last_id += 1
        else:
            self._last_id = this_moment | int.from_bytes(self.chance.take(3), "big") >> 2
        return self._last_id

    def doubt(self) -> None:
        """Somebody else has written, or may have: only what is stamped can be checked."""
        self.known.clear()

    def forget(self) -> None:
        """What was remembered is undone."""
        self.known.clear()
        self.stamped.clear()

    def trim(self) -> None:
        """Stay within bounds: forget the half remembered first."""
        for remembered in (self.known, self.stamped):
            if len(remembered) > self.MOST:
                for key in list(remembered)[: self.MOST // 2]:
                    del remembered[key]


class Chance:
    """Bytes that nobody can foresee, many at a time: asking for eight costs more than what a message does with them."""

    AT_ONCE = 4096

    __slots__ = ("_at", "_bytes")

    def __init__(self) -> None:
        self._bytes = b""
        self._at = 0

    def take(self, count: int) -> bytes:
        """Give so many, never the same again."""
        if self._at + count > len(self._bytes):
            self._bytes, self._at = urandom(self.AT_ONCE), 0
        self._at += count
        return self._bytes[self._at - count : self._at]


class Batch:
    """Units of work that share one transaction: their writes wait here and go to the driver together."""

    __slots__ = ("connection", "inserts", "memory", "saves")

    def __init__(self, connection: Connection, memory: Memory) -> None:
        self.connection = connection
        self.memory = memory
        self.inserts: defaultdict[str, list[Row]] = defaultdict(list)
        """By statement, rows for tables that only grow."""
        self.saves: defaultdict[str, dict[Hashable, Row]] = defaultdict(dict)
        """By statement and key, the latest state of a row: within a batch only the last one counts."""

    def flush(self) -> None:
        """Hand over what waits."""
        inserts, self.inserts = self.inserts, defaultdict(list)
        saves, self.saves = self.saves, defaultdict(dict)
        for sql, rows in inserts.items():
            self.connection.write_many(sql, rows)
        for sql, latest in saves.items():
            if latest:
                self.connection.write_many(sql, latest.values())


class Work:
    """What an action gets: who asks, what o'clock it is, and the store."""

    __slots__ = ("_batch", "actor", "has_written", "now", "told")

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

    def insert(self, sql: str, row: Row) -> None:
        """Add a row, its values in the statement's order, to a table that only grows."""
        self.has_written = True
        self._batch.inserts[sql].append(row)

    def save(self, sql: str, key: Hashable, row: Row) -> None:
        """Write the latest state of the one row that `key` names, its values in the statement's order."""
        self.has_written = True
        self._batch.saves[sql][key] = row

    def take_back(self, sql: str, key: Hashable) -> Row | None:
        """Give what waits to be saved under this key, if anything does, and do not save it."""
        return self._batch.saves[sql].pop(key, None)

    def next_id(self) -> int:
        """Give a number for a new row that grows with time."""
        return self._batch.memory.next_id(self.now)

    def salt(self) -> str:
        """Give sixteen hex digits of chance."""
        return self._batch.memory.chance.take(8).hex()

    def remember(self, key: Hashable, load: Callable[[*Given], T], *given: *Given) -> T:
        """Give what is known under this key, loading it the first time. What is not there is asked again."""
        known = self._batch.memory.known
        value: T | None = known.get(key)
        if value is None:
            value = load(*given)
            if value is not None:
                known[key] = value
        return value

    def know(self, key: Hashable, value: object) -> None:
        """Replace what is known under this key; forgotten if the unit fails."""
        self.has_written = True
        self._batch.memory.known[key] = value

    def remember_at(self, key: Hashable, seq: int, load: Callable[[*Given], T], *given: *Given) -> T:
        """Give what is known under this key and was true at this `seq`, loading it otherwise."""
        stamped = self._batch.memory.stamped
        known = stamped.get(key)
        if known is None or known[0] != seq:
            known = stamped[key] = (seq, load(*given))
        value: T = known[1]
        return value

    def carry_over(self, key: Hashable, before: int, after: int) -> None:
        """What was true at one `seq` is still true at the next."""
        stamped = self._batch.memory.stamped
        known = stamped.get(key)
        if known is not None and known[0] == before:
            stamped[key] = (after, known[1])
