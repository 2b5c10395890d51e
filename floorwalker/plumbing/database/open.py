"""Choose the store by one URL: nothing for SQLite in the data folder, `postgresql://…` for PostgreSQL."""

from collections.abc import Callable
from pathlib import Path

from floorwalker.kit.clock import Clock
from floorwalker.plumbing.database.connection import Connection
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.database.group_commit import GroupCommit
from floorwalker.plumbing.database.postgres import PostgresConnection
from floorwalker.plumbing.database.sqlite import SqliteConnection
from floorwalker.plumbing.database.writer import Announce, Writer

SQLITE_NAME = "floorwalker.sqlite3"


def connector(url: str | None, data: Path) -> Callable[[], Connection]:
    """Give what opens a connection to the store that the URL names."""
    if url is None:
        data.mkdir(parents=True, exist_ok=True)
        return lambda: SqliteConnection(data / SQLITE_NAME)
    if url.startswith(("postgresql://", "postgres://")):
        return lambda: PostgresConnection(url)
    raise ValueError(f"A database URL begins with postgresql://, and this one does not: {url}")


def open_database(url: str | None, data: Path, clock: Clock, announce: Announce) -> Database:
    """Open the store. `announce` hears on the loop of every fact, after its commit."""
    connect = connector(url, data)
    connection = connect()
    writer = Writer(GroupCommit(connection, clock), connection, announce, inline=url is None)
    return Database(clock, writer, connect)
