"""SQLite's log: kept short also while somebody always reads."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from floorwalker.plumbing.database import sqlite
from floorwalker.plumbing.database.sqlite import SqliteConnection

A_KILOBYTE = "x" * 1_000
INSERT = "INSERT INTO lines (text) VALUES (:text)"
ROUNDS, ROWS_A_ROUND = 60, 100


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tidy up after fewer rows, and at once."""
    monkeypatch.setattr(sqlite, "ROWS_IN_LOG", 500)
    monkeypatch.setattr(sqlite, "TIDY_SECONDS", 0)


def write(connection: SqliteConnection) -> None:
    connection.begin()
    connection.write_many(INSERT, [(A_KILOBYTE,)] * ROWS_A_ROUND)
    connection.commit()


def look(connection: SqliteConnection) -> int:
    connection.begin_reading()
    [(count,)] = connection.read("SELECT COUNT(*) FROM lines", {})
    return int(count)


def opened(folder: Path) -> SqliteConnection:
    connection = SqliteConnection(folder / "lines.sqlite3")
    connection.begin()
    connection.write("CREATE TABLE lines (text TEXT)", {})
    connection.commit()
    return connection


def read_again_and_again(folder: Path, until: Event) -> None:
    connection = SqliteConnection(folder / "lines.sqlite3")
    while not until.is_set():
        look(connection)
        until.wait(0.002)
        connection.rollback()


def test_the_log_stays_short_while_somebody_always_reads(tmp_path: Path) -> None:
    writer, is_over = opened(tmp_path), Event()
    with ThreadPoolExecutor(4) as threads:
        reading = [threads.submit(read_again_and_again, tmp_path, is_over) for _ in range(4)]
        for _ in range(ROUNDS):
            write(writer)
        is_over.set()

    assert all(one.exception() is None for one in reading)
    written = ROUNDS * ROWS_A_ROUND * len(A_KILOBYTE)
    assert (tmp_path / "lines.sqlite3-wal").stat().st_size < written / 2


def test_who_reads_an_old_moment_holds_up_nobody_and_sees_it_to_the_end(tmp_path: Path) -> None:
    writer, reader = opened(tmp_path), SqliteConnection(tmp_path / "lines.sqlite3")
    write(writer)
    assert look(reader) == ROWS_A_ROUND

    for _ in range(ROUNDS):
        write(writer)

    assert reader.read("SELECT COUNT(*) FROM lines", {}) == [(ROWS_A_ROUND,)]
    reader.rollback()
    assert look(reader) == (ROUNDS + 1) * ROWS_A_ROUND
