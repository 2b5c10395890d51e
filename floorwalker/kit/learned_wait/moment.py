"""What stands on the floor at the moment when a customer begins to wait, and the numbers that are weighed of it."""

from math import log1p

import msgspec


class Moment(msgspec.Struct, frozen=True):
    """The floor as this customer finds it. Nothing of it is known only later.

    `groups`: what the customer belongs to, such as a team or a priority. `ahead`: who waits and is served first.
    `alike`: who waits for the same kind of answer. `ended_…`: conversations that came to their end. `agents`: seen at
    work lately. `lately_waited_seconds`: mean of those who stopped waiting lately. `last_waited_seconds`: of the last
    one of the same standing who was answered. `preferred_waits_seconds`: the longest that one who is served first
    waits already. `gave_up`: who lately left unanswered.
    """

    groups: tuple[str, ...]
    ahead: int
    alike: int
    ended_last_minute: int
    ended_in_ten_minutes: int
    agents: int
    lately_waited_seconds: float
    last_waited_seconds: float
    preferred_waits_seconds: float
    gave_up: int


def signs(moment: Moment) -> tuple[float, ...]:
    """The numbers that are weighed; most by their logarithm, since one more matters less the more there are."""
    return (
        log1p(moment.ahead),
        log1p(moment.alike),
        moment.ended_last_minute,
        log1p(moment.ended_in_ten_minutes),
        log1p(moment.agents),
        log1p(moment.lately_waited_seconds),
        log1p(moment.last_waited_seconds),
        log1p(moment.preferred_waits_seconds),
        log1p(moment.gave_up),
    )


class Waited(msgspec.Struct, frozen=True):
    """One customer of the past: the moment they began to wait, how long they did, and whether they were answered."""

    day: str
    moment: Moment
    seconds: float
    answered: bool

    def is_known_at(self, seconds: float) -> bool:
        """Whether it is known if the wait was longer than this: not of one who left before."""
        return self.answered or self.seconds > seconds
