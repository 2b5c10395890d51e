"""The past of one queue, lived through again: what each customer found when they began to wait.

A live floor is looked at in the same way, from what happened in the last hour, so that what was learned of moments can
be asked of this one.
"""

from collections.abc import Iterator, Sequence

import msgspec
from msgspec.structs import replace

from floorwalker.kit.learned_wait.moment import Moment, Waited
from floorwalker.kit.learned_wait.watch import Customer, Watch

LATELY = 3_600


class Stood(msgspec.Struct, frozen=True):
    """One customer in the queue: since when and until when, in seconds, and whether somebody took them then.

    `day`, `seconds` and `answered` say how long it took until somebody spoke, and belong to what is learned; who is
    not to be learned from has no seconds.
    """

    name: str
    customer: Customer
    began_at: float
    ended_at: float
    is_taken: bool
    day: str = ""
    seconds: float | None = None
    answered: bool = False


class Ended(msgspec.Struct, frozen=True):
    """A chat of an agent that came to its end."""

    agent: str
    at: float


def lived_through(past: Sequence[Stood], ended: Sequence[Ended]) -> list[Waited]:
    """Give for each customer to be learned from the moment that they found, and how long they waited."""
    floor, found = _Floor(), {}
    for at, _, begins, happened in sorted(_events(past, ended), key=lambda event: event[:3]):
        if isinstance(happened, Stood) and begins:
            found[happened.name, happened.began_at] = floor.look(happened.customer, at)
        floor.see(happened, at, begins=begins)
    return [
        Waited(one.day, found[one.name, one.began_at], one.seconds, one.answered)
        for one in past
        if one.seconds is not None
    ]


def found_now(
    past: Sequence[Stood], ended: Sequence[Ended], ahead: Sequence[Stood], customer: Customer, now: float
) -> Moment:
    """Give what a customer finds who begins to wait now, behind these."""
    floor = _Floor()
    for at, _, begins, happened in sorted(_events([*past, *ahead], ended), key=lambda event: event[:3]):
        if at <= now:
            floor.see(happened, at, begins=begins)
    return floor.look(customer, now)


class _Floor:
    """A watch that also forgets, after an hour, how long the last one waited."""

    def __init__(self) -> None:
        self._watch = Watch()
        self._last_at = {True: float("-inf"), False: float("-inf")}

    def see(self, happened: Stood | Ended, at: float, *, begins: bool) -> None:
        """Something happens."""
        if isinstance(happened, Ended):
            self._watch.begins(happened.agent)
            self._watch.ends(happened.agent, at)
        elif begins:
            self._watch.waits(_name(happened), happened.customer, at)
        else:
            self._watch.stops(_name(happened), at, answered=happened.is_taken, gave_up=not happened.is_taken)
            self._last_at[happened.customer.preferred] = at

    def look(self, customer: Customer, at: float) -> Moment:
        """Say what a customer finds."""
        moment = self._watch.look(customer, at)
        is_known = at - self._last_at[customer.preferred] <= LATELY
        return moment if is_known else replace(moment, last_waited_seconds=0.0)


def _name(stood: Stood) -> str:
    return f"{stood.name} {stood.began_at}"


def _events(past: Sequence[Stood], ended: Sequence[Ended]) -> Iterator[tuple[float, int, bool, Stood | Ended]]:
    """What happened, with its instant and place; of the same instant whoever begins comes before who stops."""
    for place, one in enumerate(past):
        yield one.began_at, place, True, one
        yield max(one.ended_at, one.began_at), len(past) + place, False, one
    for place, chat in enumerate(ended):
        yield chat.at, 2 * len(past) + place, False, chat
