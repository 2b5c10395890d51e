"""Time that is not waited for: an event loop that jumps to whatever comes next as soon as nobody has anything to do.

Everything that sleeps, in the house as in its people, sleeps by the loop's time and so keeps its real lengths: the
courier's second, the pause before news is gathered, an agent's reaction. What takes real time, such as bytes on
their way through a socket, takes none of it: while somebody waits for an answer the time stands still.
"""

import asyncio
import selectors
from collections.abc import Callable, Coroutine, Generator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Any, TypeVar

from floorwalker.kit.clock import Instant

T = TypeVar("T")
PATIENCE_SECONDS = 20.0
"""So long, in real time, is waited for an answer that never comes."""


class Stuck(Exception):
    """Somebody waits for an answer and nothing moves any more."""


class MadeUpTime(asyncio.SelectorEventLoop):
    """An event loop whose time is made up. `look_ahead` may name something to be done before time jumps so far."""

    def __init__(self, starts_at: Instant) -> None:
        self._starts_at = starts_at
        self._seconds = 0.0
        self._waiting_for_answers = 0
        self.look_ahead: Callable[[float], float] = float
        super().__init__(_Jumping(self))

    def time(self) -> float:
        """Tell the seconds that have passed since the beginning."""
        return self._seconds

    def now(self) -> Instant:
        """Tell the instant, as a clock."""
        return Instant(self._starts_at + round(self._seconds * 1000))

    def at(self, instant: Instant) -> float:
        """Tell at which of the loop's seconds an instant comes."""
        return (instant - self._starts_at) / 1000

    @contextmanager
    def standing_still(self) -> Generator[None, None, None]:
        """Let no time pass while somebody waits for an answer from the other end of a socket."""
        self._waiting_for_answers += 1
        try:
            yield
        finally:
            self._waiting_for_answers -= 1

    @property
    def stands_still(self) -> bool:
        """Whether somebody waits for an answer."""
        return self._waiting_for_answers > 0

    def jump(self, seconds: float) -> None:
        """Let time pass until then, or until what must be looked at before."""
        target = self._seconds + seconds
        self._seconds = max(self._seconds, min(target, self.look_ahead(target)))

    def run_in_executor(self, executor: Executor | None, func: Callable[..., T], *args: Any) -> "asyncio.Future[T]":  # type: ignore[override]  # noqa: ARG002
        """Do here and now what would be done in a thread, so that every run is the same."""
        done: asyncio.Future[T] = self.create_future()
        try:
            done.set_result(func(*args))
        except Exception as error:  # noqa: BLE001 - it belongs to whoever waits for it
            done.set_exception(error)
        return done


class _Jumping(selectors.DefaultSelector):
    """Sees what has come through the sockets; when nothing has, it lets the time jump instead of waiting."""

    def __init__(self, owner: MadeUpTime) -> None:
        super().__init__()
        self._owner = owner

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        """Give what has come, and else let time pass."""
        came = super().select(0) or super().select(0)
        if came or timeout == 0:
            return came
        if self._owner.stands_still:
            if not (came := super().select(PATIENCE_SECONDS)):
                raise Stuck
            return came
        if timeout is None:
            raise Stuck
        self._owner.jump(timeout)
        return []


class HereAndNow:
    """Stands in for the thread beside the loop: what it is given is done at once, and reported in the loop's turn."""

    def __init__(self, name: str) -> None:  # noqa: ARG002 - a thread has one
        self._loop = asyncio.get_running_loop()

    def do(self, task: Callable[[], None], report: Callable[[Exception | None], None]) -> None:
        """Do something; `report` hears how it ended."""
        error: Exception | None = None
        try:
            task()
        except Exception as failure:  # noqa: BLE001 - told to whoever asked, who decides
            error = failure
        self._loop.call_soon(report, error)

    def stop(self) -> None:
        """Nothing is left to end."""


def run(starts_at: Instant, play: Callable[[MadeUpTime], Coroutine[Any, Any, T]]) -> T:
    """Run something in made-up time."""
    loop = MadeUpTime(starts_at)
    asyncio.set_event_loop(loop)
    try:
        return loop.run_until_complete(play(loop))
    finally:
        unfinished = asyncio.all_tasks(loop)
        for task in unfinished:
            task.cancel()
        loop.run_until_complete(asyncio.gather(*unfinished, return_exceptions=True))
        loop.run_until_complete(loop.shutdown_asyncgens())
        asyncio.set_event_loop(None)
        loop.close()
