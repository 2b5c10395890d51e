"""SQLite: the embedded default. Write-ahead log, and a commit is on the disk when it returns."""

import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

import msgspec
import structlog

from floorwalker.plumbing.database.connection import Conflict, Parameters, Row, StoreUnavailable
from floorwalker.plumbing.database.dialect import for_several, for_sqlite, numbered

# Somebody else writes (a set-up command): waiting long would hold up the whole loop, and clients send again.
BUSY_SECONDS = 2
# The log begins anew after so many rows, and not sooner than after this time. Left to itself, SQLite tries with every
# commit once the log is long, and while somebody always reads it never succeeds.
ROWS_IN_LOG = 10_000
TIDY_SECONDS = 1.0
WAIT_FOR_READERS_MS = 50
# Every statement that runs lets go of the interpreter and takes it again; eight rows in one cost a quarter less.
ROWS_AT_ONCE = 8


log = structlog.get_logger()

sqlite3.register_adapter(list, lambda values: msgspec.json.encode(values).decode())


class SqliteConnection:
    """One connection to one file."""

    def __init__(self, path: Path) -> None:
        try:
            self._raw = sqlite3.connect(
                path, isolation_level=None, check_same_thread=False, cached_statements=512, timeout=BUSY_SECONDS
            )
            for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "wal_autocheckpoint=0"):
                self._raw.execute(f"PRAGMA {pragma}")
        except sqlite3.DatabaseError as error:  # also when the file is something else
            raise StoreUnavailable(f"{path}: {error}") from error
        self._version: tuple[int] | None = None
        self._tidied_at, self._rows_then = time.monotonic(), 0

    def begin(self) -> bool:
        """Take the write lock at once, so that no unit fails half-way for want of it."""
        with _mapped():
            self._raw.execute("BEGIN IMMEDIATE")
            version = self._raw.execute("PRAGMA data_version").fetchone()
        unchanged = bool(version == self._version)
        self._version = version
        return unchanged

    def begin_reading(self) -> None:
        """Open a snapshot; it begins with the first read."""
        with _mapped():
            self._raw.execute("BEGIN DEFERRED")

    def read(self, sql: str, parameters: Parameters) -> list[Row]:
        """Give all rows."""
        with _mapped():
            return self._raw.execute(for_sqlite(sql), parameters).fetchall()

    def write(self, sql: str, parameters: Parameters) -> int:
        """Change rows; give how many."""
        with _mapped():
            return self._raw.execute(for_sqlite(sql), parameters).rowcount

    def write_many(self, sql: str, rows: Iterable[Row]) -> None:
        """Run the statement once for every row."""
        with _mapped():
            left = list(rows)
            several = for_several(sql, ROWS_AT_ONCE)
            while several and len(left) >= ROWS_AT_ONCE:
                self._raw.execute(several, list(chain.from_iterable(left[:ROWS_AT_ONCE])))
                del left[:ROWS_AT_ONCE]
            self._raw.executemany(numbered(sql, "?"), left)

    def commit(self) -> None:
        """Return when the log is on the disk."""
        with _mapped():
            self._raw.execute("COMMIT")
            self._tidy_log()

    def rollback(self) -> None:
        """Undo all of it; harmless when SQLite already did."""
        if self._raw.in_transaction:
            self._raw.execute("ROLLBACK")

    def close(self) -> None:
        """Let go of the file."""
        self._raw.close()

    def _tidy_log(self) -> None:
        """Move what is in the log to its place, now and then; whoever reads an old moment is not waited for long."""
        now, rows = time.monotonic(), self._raw.total_changes
        if rows - self._rows_then < ROWS_IN_LOG or now - self._tidied_at < TIDY_SECONDS:
            return
        self._tidied_at, self._rows_then = now, rows
        self._raw.execute(f"PRAGMA busy_timeout={WAIT_FOR_READERS_MS}")
        try:
            self._raw.execute("PRAGMA wal_checkpoint(RESTART)")
        except sqlite3.OperationalError as error:  # what was committed is safe in the log all the same
            log.warning("log_not_tidied", because=str(error))
        finally:
            self._raw.execute(f"PRAGMA busy_timeout={BUSY_SECONDS * 1000}")


@contextmanager
def _mapped() -> Iterator[None]:
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise Conflict(str(error)) from error
    except sqlite3.OperationalError as error:
        raise StoreUnavailable(str(error)) from error
