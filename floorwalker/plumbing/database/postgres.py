"""PostgreSQL: the store that many processes share."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import LiteralString

import psycopg
from psycopg import errors

from floorwalker.plumbing.database.connection import Conflict, Parameters, Row, StoreUnavailable
from floorwalker.plumbing.database.dialect import for_postgres, numbered

# A lock that is not had soon may be half of a deadlock between two processes; trying again alone resolves it.
LOCK_TIMEOUT_MS = 500
_LOST_RACES = (
    psycopg.IntegrityError,
    errors.DeadlockDetected,
    errors.SerializationFailure,
    errors.LockNotAvailable,
)


class PostgresConnection:
    """One connection, made anew when the server went away."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._raw = self._connect()

    def begin(self) -> bool:
        """Open a transaction; others may always have written since."""
        with _mapped():
            if self._raw.closed:
                self._raw = self._connect()
            self._raw.execute("BEGIN")
        return False

    def begin_reading(self) -> None:
        """Open a transaction that sees one unchanging moment."""
        with _mapped():
            if self._raw.closed:
                self._raw = self._connect()
            self._raw.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")

    def read(self, sql: str, parameters: Parameters) -> list[Row]:
        """Give all rows."""
        with _mapped():
            return self._raw.execute(_query(sql), parameters).fetchall()

    def write(self, sql: str, parameters: Parameters) -> int:
        """Change rows; give how many."""
        with _mapped():
            return self._raw.execute(_query(sql), parameters).rowcount

    def write_many(self, sql: str, rows: Iterable[Row]) -> None:
        """Run the statement once for every row, all in one round trip."""
        with _mapped():
            self._raw.cursor().executemany(numbered(sql, "%s"), list(rows))

    def commit(self) -> None:
        """Return when the server has it on its disk."""
        with _mapped():
            ended = self._raw.execute("COMMIT").statusmessage
        if ended != "COMMIT":  # an aborted transaction is rolled back, and the server calls that a success
            raise Conflict("The transaction was rolled back instead.")

    def rollback(self) -> None:
        """Undo all of it; a lost connection has undone it already."""
        if not self._raw.closed:
            with _mapped():
                self._raw.execute("ROLLBACK")

    def close(self) -> None:
        """Let go."""
        self._raw.close()

    def _connect(self) -> psycopg.Connection[Row]:
        try:
            with _mapped():
                return psycopg.connect(self._url, autocommit=True, options=f"-c lock_timeout={LOCK_TIMEOUT_MS}")
        except psycopg.ProgrammingError as error:  # raised before anybody is asked; it names what is wrong
            raise ValueError(f"This is no address of a PostgreSQL database: {error}") from error


def _query(sql: str) -> LiteralString:
    return for_postgres(sql)


@contextmanager
def _mapped() -> Iterator[None]:
    try:
        yield
    except _LOST_RACES as error:
        raise Conflict(str(error)) from error
    except psycopg.OperationalError as error:
        raise StoreUnavailable(str(error)) from error
