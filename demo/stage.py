"""Where the demo's past is played: real actions at made-up instants, without a server.

A play is a generator. It acts, says how many seconds pass until it goes on, and acts again; the stage
lets all plays go on in the order of their instants, as a simulation does.
"""

import heapq
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from typing import Concatenate, ParamSpec, TypeVar

from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.plumbing.database.connection import Connection
from floorwalker.plumbing.work import Batch, Memory, Work

P = ParamSpec("P")
T = TypeVar("T")

Play = Iterator[float]
"""Yields the seconds until it goes on."""


class Stage:
    """One store, one made-up clock, and the plays that wait for their next moment."""

    def __init__(self, connection: Connection, starts_at: Instant) -> None:
        self.now = starts_at
        self._connection = connection
        self._memory = Memory()
        self._batch = Batch(connection, self._memory)
        self._waiting: list[tuple[Instant, int, Play]] = []
        self._numbers = count()

    def act(self, actor: Actor, action: Callable[Concatenate[Work, P], T], *arguments: P.args, **named: P.kwargs) -> T:
        """Do something now, as the edges would submit it. A refusal is a mistake of the play and stops it all."""
        return action(Work(self._batch, actor, self.now), *arguments, **named)

    def enter(self, at: Instant, play: Play) -> None:
        """Let a play begin at an instant, or at once if that has passed."""
        heapq.heappush(self._waiting, (max(at, self.now), next(self._numbers), play))

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Keep all that is done meanwhile as one transaction."""
        if not self._connection.begin():
            self._memory.forget()
        yield
        self._batch.flush()
        self._connection.commit()
        self._memory.trim()

    def perform(self, until: Instant) -> None:
        """Play on until an instant; what is not over by then stays as it is."""
        while self._waiting and self._waiting[0][0] <= until:
            self.now, _, play = heapq.heappop(self._waiting)
            self._go_on(play)
        self.now = max(until, self.now)

    def _go_on(self, play: Play) -> None:
        pause = next(play, None)
        if pause is not None:
            self.enter(Instant(self.now + round(pause * 1000)), play)
