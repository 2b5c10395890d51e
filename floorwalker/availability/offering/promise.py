"""What a shop promises whoever sees its chat, and how much of its opening hours that must hold."""

from typing import ClassVar, Literal

import msgspec

from floorwalker.kit.errors import FloorwalkerError
from floorwalker.kit.queueing.show_rule import ShowRule

WhenShut = Literal["message", "hidden"]
LONGEST_PROMISE_SECONDS = 3_600
LEAST_GOAL_PERCENT = 1


class NotAPromise(FloorwalkerError):
    """A promise that nobody can keep, or that says nothing."""

    code: ClassVar[str] = "not_a_promise"
    sentence = "A promise is 1 to 3600 seconds, with a risk above 0 and below 1, for 1 to 100 % of the opening hours."


class Promise(msgspec.Struct, frozen=True, omit_defaults=True):
    """Answered within so many seconds but for this risk, in so much of the opening hours.

    `when_shut` is what the launcher does while the doors are closed: it takes messages, or is not there.
    """

    seconds: int = 30
    risk: float = 0.2
    goal_percent: int = 90
    when_shut: WhenShut = "message"

    @property
    def goal(self) -> float:
        """The share of the opening hours in which a chat is to be offered."""
        return self.goal_percent / 100

    def rule(self) -> ShowRule:
        """As the arithmetic of waiting takes it; it looks as far ahead as was promised."""
        return ShowRule(promise_seconds=self.seconds, most_risk=self.risk, ahead_seconds=self.seconds)


def clean_promise(seconds: int, risk: float, goal_percent: int, when_shut: WhenShut) -> Promise:
    """Accept only what can be kept or broken."""
    is_time = 1 <= seconds <= LONGEST_PROMISE_SECONDS
    is_goal = LEAST_GOAL_PERCENT <= goal_percent <= 100  # noqa: PLR2004 - per cent
    if not (is_time and 0 < risk < 1 and is_goal):
        raise NotAPromise
    return Promise(seconds, risk, goal_percent, when_shut)
