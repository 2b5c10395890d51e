"""The durable half of the floor: every message is in SQLite, synced to disk, before anyone hears of it."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue

Row = tuple[str, int, str]
Answer = Callable[[], None]


class Ledger:
    """Keeps messages in group commits: all that arrived during one commit share the next.

    Statements run on the loop; only COMMIT, which waits for the disk, runs in a thread.
    """

    def __init__(self, path: Path) -> None:
        self._store = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._store.execute("PRAGMA journal_mode=WAL")
        self._store.execute("PRAGMA synchronous=FULL")
        self._store.execute("CREATE TABLE messages (conversation TEXT, seq INTEGER, text TEXT)")
        self._loop = asyncio.get_running_loop()
        self._rows: list[Row] = []
        self._answers: list[Answer] = []
        self._is_busy = False
        self._committing: SimpleQueue[list[Answer]] = SimpleQueue()
        threading.Thread(target=self._commit_for_ever, daemon=True).start()

    def keep(self, row: Row, answer: Answer) -> None:
        """Store one message and answer once it is on disk."""
        self._rows.append(row)
        self._answers.append(answer)
        if not self._is_busy:
            self._is_busy = True
            self._loop.call_soon(self._write_batch)

    def _write_batch(self) -> None:
        rows, answers = self._rows, self._answers
        self._rows, self._answers = [], []
        self._store.execute("BEGIN IMMEDIATE")
        self._store.executemany("INSERT INTO messages VALUES (?, ?, ?)", rows)
        self._committing.put(answers)

    def _commit_for_ever(self) -> None:
        while True:
            answers = self._committing.get()
            self._store.execute("COMMIT")
            self._loop.call_soon_threadsafe(self._committed, answers)

    def _committed(self, answers: list[Answer]) -> None:
        if self._rows:
            self._write_batch()
        else:
            self._is_busy = False
        for answer in answers:
            answer()
