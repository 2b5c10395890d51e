"""Live each day of a call log through, so that every wait is seen as it could be seen when it began.

A case is a call that waited. What is looked at for it happened, by the clock, before it began to wait: the day's
happenings are told to the watch in their order, and the look is taken before those of the same second.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from floorwalker.app.evaluate.call_log import Call, Outcome
from floorwalker.kit.learned_wait.moment import Waited
from floorwalker.kit.learned_wait.watch import Customer, Watch

PREFERRED = "2"
"""The bank's word for customers who go before others."""

Happening = tuple[float, int, Callable[[Watch], None]]


def waits_in(calls: Sequence[Call]) -> list[Waited]:
    """Give every wait of the log with what was to be seen when it began, in the order of the log."""
    days: dict[str, list[tuple[int, Call]]] = defaultdict(list)
    for place, call in enumerate(calls):
        days[call.day].append((place, call))
    waits = [wait for day in days.values() for wait in _waits_of_day(day)]
    return [wait for _, wait in sorted(waits, key=lambda placed: placed[0])]


def _waits_of_day(calls: Sequence[tuple[int, Call]]) -> Iterator[tuple[int, Waited]]:
    watch = Watch()
    happened = sorted((h for place, call in calls for h in _happenings(str(place), call)), key=_by_clock)
    told = 0
    for place, call in sorted(filter(_is_case, calls), key=_began_to_wait):
        at = call.queued_at or 0
        while told < len(happened) and happened[told][0] < at:
            happened[told][2](watch)
            told += 1
        moment = watch.look(_customer(call), at)
        yield place, Waited(call.day, moment, call.waited_seconds, call.outcome is Outcome.AGENT)


def _by_clock(happening: Happening) -> tuple[float, int]:
    return happening[:2]


def _is_case(placed: tuple[int, Call]) -> bool:
    _, call = placed
    return call.waited_seconds > 0 and call.outcome is not Outcome.PHANTOM


def _began_to_wait(placed: tuple[int, Call]) -> int:
    return placed[1].queued_at or 0


def _customer(call: Call) -> Customer:
    return Customer(call.kind, call.priority == PREFERRED, (f"type {call.kind}", f"priority {call.priority}"))


def _happenings(name: str, call: Call) -> Iterator[Happening]:
    """What there is to tell of a call: when, in which order within one second, and what."""
    if call.queued_at is not None:
        yield call.queued_at, 0, partial(Watch.waits, name=name, customer=_customer(call), at=call.queued_at)
        yield (
            call.left_queue_at,
            1,
            partial(
                Watch.stops,
                name=name,
                at=call.left_queue_at,
                answered=call.outcome is Outcome.AGENT,
                gave_up=call.outcome is Outcome.HANG,
            ),
        )
    if call.begun_at is not None:
        yield call.begun_at, 2, partial(Watch.begins, agent=call.agent)
        yield call.ended_at, 3, partial(Watch.ends, agent=call.agent, at=call.ended_at)
