"""One thread beside the loop that does one thing after the other and reports back.

An executor's futures cost more than most of our commits; measured, 60 µs a batch.
"""

import asyncio
from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread

Task = Callable[[], None]
Report = Callable[[Exception | None], None]


class SideThread:
    """Does what it is given, in order; every report is made on the loop."""

    def __init__(self, name: str) -> None:
        self._loop = asyncio.get_running_loop()
        self._given: SimpleQueue[tuple[Task, Report] | None] = SimpleQueue()
        self._thread = Thread(target=self._work, name=name, daemon=True)
        self._thread.start()

    def do(self, task: Task, report: Report) -> None:
        """Do something off the loop; `report` hears how it ended."""
        self._given.put((task, report))

    def stop(self) -> None:
        """Finish what was given, then end."""
        self._given.put(None)
        self._thread.join()

    def _work(self) -> None:
        while (given := self._given.get()) is not None:
            task, report = given
            error: Exception | None = None
            try:
                task()
            except Exception as failure:  # noqa: BLE001 - told to whoever asked, who decides
                error = failure
            self._loop.call_soon_threadsafe(report, error)
