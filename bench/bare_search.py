"""The floor of a search: the same words asked of the same index, by the engine alone."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import psycopg

MOST = 200
BareSearch = Callable[[str], int]


def in_sqlite(path: Path) -> BareSearch:
    """Ask FTS5; gives how many rows it found."""
    connection = sqlite3.connect(path)
    asked = "SELECT rowid FROM said WHERE said MATCH ? ORDER BY rowid DESC LIMIT ?"
    return lambda query: len(connection.execute(asked, (query, MOST)).fetchall())


def in_postgres(url: str) -> BareSearch:
    """Ask PostgreSQL; gives how many rows it found."""
    connection = psycopg.connect(url, autocommit=True)
    asked = "SELECT rowid FROM said WHERE terms @@ CAST(%s AS tsquery) ORDER BY rowid DESC LIMIT %s"
    return lambda query: len(connection.execute(asked, (_as_tsquery(query), MOST)).fetchall())


def _as_tsquery(query: str) -> str:
    return query.replace("*", ":*").replace(" ", " & ")
