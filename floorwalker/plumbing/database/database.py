"""The door between the async world and the store: submit an action, look through a view."""

import asyncio
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Concatenate, ParamSpec, TypeVar

from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Clock, Instant
from floorwalker.plumbing.database.connection import Connection, Row
from floorwalker.plumbing.database.group_commit import Outcome, Unit
from floorwalker.plumbing.database.writer import Writer
from floorwalker.plumbing.work import Reads, Work

P = ParamSpec("P")
T = TypeVar("T")

READERS = 3


class Database:
    """One store, with its writer and readers."""

    def __init__(
        self,
        clock: Clock,
        writer: Writer,
        open_reader: Callable[[], Connection],
    ) -> None:
        self._clock = clock
        self._writer = writer
        self._readers: deque[Connection] = deque()
        self._open_reader = open_reader
        self._threads = ThreadPoolExecutor(READERS, thread_name_prefix="reader")

    def enqueue(
        self,
        action: Callable[..., Any],
        actor: Actor,
        answer: Callable[[Outcome], None],
        *arguments: Any,
        subject_id: str | None = None,
    ) -> None:
        """Run an action; call `answer` on the loop after the commit. Units keep their order.

        `subject_id` says whose journal it will want, so that those of many units can be fetched together.
        """
        self._writer.enqueue(Unit(action, actor, arguments, {}, answer, subject_id))

    async def submit(
        self, action: Callable[Concatenate[Work, P], T], actor: Actor, *arguments: P.args, **named: P.kwargs
    ) -> T:
        """Run an action and give its result once it is durable; raise what it raised."""
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()

        def settle(outcome: Outcome) -> None:
            if future.cancelled():
                return
            if outcome.error is not None:
                future.set_exception(outcome.error)
            else:
                future.set_result(outcome.result)

        self._writer.enqueue(Unit(action, actor, arguments, named, settle))
        return await future

    async def look(self, view: Callable[Concatenate[Reads, P], T], *arguments: P.args, **named: P.kwargs) -> T:
        """Run a view on a snapshot, in a thread."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, lambda: self.look_now(view, *arguments, **named))

    def look_now(self, view: Callable[Concatenate[Reads, P], T], *arguments: P.args, **named: P.kwargs) -> T:
        """Run a view on a snapshot, here and now."""
        connection = self._readers.pop() if self._readers else self._open_reader()
        connection.begin_reading()
        try:
            return view(_Snapshot(connection, self._clock.now()), *arguments, **named)
        finally:
            connection.rollback()
            self._readers.append(connection)

    async def close(self) -> None:
        """Finish what is waiting, then let go of everything."""
        await self._writer.close()
        self._threads.shutdown()
        while self._readers:
            self._readers.pop().close()


class _Snapshot:
    """Rows as of one moment."""

    def __init__(self, connection: Connection, now: Instant) -> None:
        self._connection = connection
        self.now = now

    def read(self, sql: str, **parameters: object) -> list[Row]:
        """Give all rows."""
        return self._connection.read(sql, parameters)
