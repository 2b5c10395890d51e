"""One queue of units before one connection: a batch is run, made durable, and only then answered."""

import asyncio
from collections import deque
from collections.abc import Callable, Sequence

import structlog

from floorwalker.kit.facts import Told
from floorwalker.plumbing.database.connection import Connection
from floorwalker.plumbing.database.group_commit import GroupCommit, Outcome, Unit
from floorwalker.plumbing.database.side_thread import SideThread

log = structlog.get_logger()
Announce = Callable[[Sequence[Told]], None]

MOST_UNITS_TOGETHER = 512


class Writer:
    """Runs units in the order they came.

    `inline` is for SQLite: statements run on the loop, and only waiting for the disk happens in a thread,
    so that two threads need not wrestle over the interpreter for every statement. PostgreSQL's statements
    wait for the network and belong in the thread as a whole. `announce` hears of every fact after its
    commit, before the one who asked hears that it is kept.
    """

    def __init__(self, group: GroupCommit, connection: Connection, announce: Announce, *, inline: bool) -> None:
        self._group = group
        self._announce = announce
        self._connection = connection
        self._inline = inline
        self._waiting: deque[Unit] = deque()
        self._thread = SideThread("commit" if inline else "writer")
        self._idle = asyncio.Event()
        self._idle.set()

    def enqueue(self, unit: Unit) -> None:
        """Take a unit; it goes with all others that arrive while the last batch is under way."""
        self._waiting.append(unit)
        if self._idle.is_set():
            self._idle.clear()
            asyncio.get_running_loop().call_soon(self._start)

    async def close(self) -> None:
        """Finish what is waiting, then let go."""
        await self._idle.wait()
        self._thread.stop()
        self._connection.close()

    def _start(self) -> None:
        units = [self._waiting.popleft() for _ in range(min(len(self._waiting), MOST_UNITS_TOGETHER))]
        if self._inline and not self._group.run(units):
            self._answer(units)
            return
        finish = self._group.commit if self._inline else self._run_and_commit
        self._thread.do(lambda: finish(units), lambda error: self._settled(units, error))

    def _run_and_commit(self, units: list[Unit]) -> None:
        if self._group.run(units):
            self._group.commit(units)

    def _settled(self, units: list[Unit], error: Exception | None) -> None:
        if error is not None:
            for unit in units:
                unit.outcome = Outcome(error=error)
        self._answer(units)

    def _answer(self, units: list[Unit]) -> None:
        self._announce([told for unit in units for told in unit.outcome.told])
        for unit in units:
            try:
                unit.answer(unit.outcome)
            except Exception as error:  # one asker's failure is not to leave the others without an answer
                log.error("answer_failed", exc_info=error)
        if self._waiting:  # only now, so that these answers leave before the next batch is run
            asyncio.get_running_loop().call_soon(self._start)
        else:
            self._idle.set()
