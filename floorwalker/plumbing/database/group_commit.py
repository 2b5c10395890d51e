"""Many units of work, one transaction, one commit: durable and still fast.

A unit that refuses before it wrote anything leaves the others untouched. A unit that fails later, stumbles
over a bug, or loses a race, spoils the transaction: everything is undone and each unit runs again alone.
"""

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
import structlog

from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Clock
from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.facts import Told
from floorwalker.plumbing.database.connection import Conflict, Connection, StoreUnavailable
from floorwalker.plumbing.journal import hold_heads
from floorwalker.plumbing.work import Batch, Memory, Work

TRIES_ALONE = 6

log = structlog.get_logger()


class NotKept(FloorwalkerError):
    """The store cannot take anything just now; whoever asked should ask again."""

    code = "not_kept"
    sentence = "This could not be stored just now. It will be tried again."


class Outcome(msgspec.Struct, frozen=True, gc=False):
    """How a unit ended: its result or why not, and the facts it told."""

    result: Any = None
    error: Exception | None = None
    told: Sequence[Told] = ()


_NOT_YET = Outcome()


class Unit(msgspec.Struct, gc=False):
    """An action to run, for whom, and whom to answer after the commit."""

    action: Callable[..., Any]
    actor: Actor
    arguments: tuple[Any, ...]
    named: dict[str, Any]
    answer: Callable[[Outcome], None]
    subject_id: str | None = None
    """Whose journal it will want, where that is known beforehand."""
    outcome: Outcome = _NOT_YET


class _Spoiled(Exception):
    """A unit failed after it had written, or in a way that may have left the transaction void."""


class GroupCommit:
    """Runs batches of units on one connection."""

    def __init__(self, connection: Connection, clock: Clock) -> None:
        self._connection = connection
        self._clock = clock
        self._memory = Memory()

    def run(self, units: Sequence[Unit]) -> bool:
        """Run all in one open transaction; true when `commit` is still to be called."""
        try:
            self._run_together(units)
        except (_Spoiled, Conflict):
            self._undo()
            for unit in units:
                self._run_alone(unit)
            return False
        except StoreUnavailable as error:
            self._undo()
            _fail(units, error)
            return False
        return True

    def commit(self, units: Sequence[Unit]) -> None:
        """Make them durable together, or tell all of them that they are not."""
        try:
            self._connection.commit()
            self._memory.trim()
        except (Conflict, StoreUnavailable) as error:
            self._undo()
            _fail(units, error)

    def _run_together(self, units: Sequence[Unit]) -> None:
        batch = self._begin(units)
        now = self._clock.now()
        for unit in units:
            unit.outcome = self._attempt(Work(batch, unit.actor, now), unit)
        try:
            batch.flush()
        except (Conflict, StoreUnavailable):
            raise
        except Exception as error:  # some unit wrote what no store can hold; alone, it is found out
            raise _Spoiled from error

    def _run_alone(self, unit: Unit) -> None:
        for _ in range(TRIES_ALONE):
            try:
                self._run_together([unit])
                self._connection.commit()
            except (_Spoiled, StoreUnavailable) as error:
                self._undo()
                _fail([unit], error)
            except Conflict as error:
                self._undo()
                _fail([unit], error)
                continue
            return

    def _begin(self, units: Sequence[Unit]) -> Batch:
        batch = Batch(self._connection, self._memory)
        if not self._connection.begin():
            self._memory.doubt()
            subject_ids = {unit.subject_id for unit in units if unit.subject_id is not None}
            if len(subject_ids) > 1:
                hold_heads(batch, sorted(subject_ids))
        return batch

    def _attempt(self, work: Work, unit: Unit) -> Outcome:
        try:
            result = unit.action(work, *unit.arguments, **unit.named)
        except (Conflict, StoreUnavailable):
            raise
        except Exception as error:  # the action's own failure is its asker's to hear, not the batch's
            if work.has_written or not isinstance(error, FloorwalkerError):
                raise _Spoiled from error
            return Outcome(error=error)
        return Outcome(result, None, work.told)

    def _undo(self) -> None:
        self._memory.forget()
        try:
            self._connection.rollback()
        except StoreUnavailable:
            self._connection.close()


def _fail(units: Sequence[Unit], error: Exception) -> None:
    if isinstance(error, StoreUnavailable):
        log.error("not_kept", units=len(units), because=str(error))
    for unit in units:
        cause = error.__cause__ if isinstance(error, _Spoiled) else NotKept()
        unit.outcome = Outcome(error=cause if isinstance(cause, Exception) else error)
