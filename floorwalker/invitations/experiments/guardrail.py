"""The guardrail: whether a rule may go on, may grow, or has to stop, judged as often as anybody likes.

Every count is of decisions and in both arms alike, whether an invitation was seen, taken, or not even shown any more
(intention to treat): only what was drawn differs between them, so only that can have made the difference.
"""

import math
from collections.abc import Callable, Sequence
from typing import Literal, Self

import msgspec

from floorwalker.invitations.experiments.effects import Effect, Share, of_shares, together
from floorwalker.invitations.experiments.races import Race

EXIT_TAU = 0.045
"""τ for leaving: around one in five leave anyway, and what is feared are some points more."""
ORDER_TAU = 0.01
"""τ for orders: around three in a hundred order anyway."""
STOPS_BEYOND = 0.01
"""A rule that is sure to make more than this share leave stops."""
GROWS_UP_TO = 0.03
"""A rule that may make more than this share leave is not given to more visitors."""
LOG_WARN, LOG_STOP, LOG_UNEVEN = math.log(5), math.log(20), math.log(1000)

Status = Literal["running", "warned", "growth_paused", "stopped"]
Cause = Literal[
    "made_leave", "made_buy_less", "made_complain", "made_opt_out",
    "may_make_leave", "uneven_arms",
    "fewer_buy_alone", "may_make_complain", "may_make_opt_out",
]  # fmt: skip
STATUS_OF: dict[Cause, Status] = {
    "made_leave": "stopped",
    "made_buy_less": "stopped",
    "made_complain": "stopped",
    "made_opt_out": "stopped",
    "may_make_leave": "growth_paused",
    "uneven_arms": "growth_paused",
    "fewer_buy_alone": "warned",
    "may_make_complain": "warned",
    "may_make_opt_out": "warned",
}
"""What follows from what. Where arms are uneven, decisions of one of them get lost, and no figure can be believed."""
SEVERITY: tuple[Status, ...] = ("running", "warned", "growth_paused", "stopped")


class Counts(msgspec.Struct, frozen=True):
    """What became of the counted decisions of one arm.

    `left` are visits that ended within 60 s, without order and without chat; `ordered` with a chat or without,
    `ordered_alone` without one; `complained` by words; `opted_out` asked for peace, where both arms could. `value` is
    what was ordered in minor units, and `value_squares` the sum of its squares.
    """

    decisions: int = 0
    left: int = 0
    ordered: int = 0
    ordered_alone: int = 0
    complained: int = 0
    opted_out: int = 0
    value: int = 0
    value_squares: int = 0

    def __add__(self, other: Self) -> Self:
        pairs = zip(msgspec.structs.astuple(self), msgspec.structs.astuple(other), strict=True)
        return type(self)(*(one + another for one, another in pairs))


class Tally(msgspec.Struct, frozen=True):
    """Both arms of one rule, for as long as its share of ghosts was the same."""

    treated: Counts
    ghosts: Counts
    ghost_share: float

    def difference(self, of: Callable[[Counts], int], tau: float) -> Effect:
        """How much larger the share of what is counted is among the treated."""
        treated, ghosts = self.treated, self.ghosts
        return of_shares(Share(of(treated), treated.decisions), Share(of(ghosts), ghosts.decisions), tau)

    def race(self, of: Callable[[Counts], int]) -> Race:
        """Which arm has more of what is counted than its share."""
        return Race(of(self.treated), of(self.ghosts), 1 - self.ghost_share)


class Verdict(msgspec.Struct, frozen=True):
    """What follows for a rule, why, and the smallest p-value for leaving that any look so far has given."""

    status: Status = "running"
    causes: tuple[Cause, ...] = ()
    p: float = 1.0

    @property
    def is_stopped(self) -> bool:
        """Whether the rule may invite nobody any more."""
        return self.status == "stopped"


UNJUDGED = Verdict()


def excess_exits(tallies: Sequence[Tally], tau: float = EXIT_TAU) -> Effect:
    """How many more leave of whom a rule would speak to (M30); of several rules or times, by how many were treated."""
    return _overall(tallies, lambda counts: counts.left, tau)


def judge(tallies: Sequence[Tally], before: Verdict = UNJUDGED) -> Verdict:
    """Look at a rule, or at all of a shop's rules together. What was stopped stays so, for what it was stopped for."""
    leaving = excess_exits(tallies)
    p = min(before.p, leaving.p)
    if before.is_stopped:
        return msgspec.structs.replace(before, p=p)
    found: dict[Cause, bool] = {
        **_of_leaving(leaving),
        **_of_orders(tallies),
        **_of_the_rare(tallies),
        "uneven_arms": _log_e(tallies, lambda counts: counts.decisions) >= LOG_UNEVEN,
    }
    causes = tuple(cause for cause in STATUS_OF if found[cause])
    return Verdict(max((STATUS_OF[cause] for cause in causes), key=SEVERITY.index, default="running"), causes, p)


def _of_leaving(leaving: Effect) -> dict[Cause, bool]:
    held = leaving.interval()
    return {"made_leave": held.lower > STOPS_BEYOND, "may_make_leave": held.upper > GROWS_UP_TO}


def _of_orders(tallies: Sequence[Tally]) -> dict[Cause, bool]:
    """Fewer orders without a chat are a warning only: whoever took the invitation now orders with one."""
    all_orders = _overall(tallies, lambda counts: counts.ordered, ORDER_TAU)
    alone = _overall(tallies, lambda counts: counts.ordered_alone, ORDER_TAU)
    return {"made_buy_less": all_orders.interval().upper < 0, "fewer_buy_alone": alone.interval().upper < 0}


def _of_the_rare(tallies: Sequence[Tally]) -> dict[Cause, bool]:
    complaints = _log_harm(tallies, lambda counts: counts.complained)
    opt_outs = _log_harm(tallies, lambda counts: counts.opted_out)
    return {
        "made_complain": complaints >= LOG_STOP,
        "made_opt_out": opt_outs >= LOG_STOP,
        "may_make_complain": LOG_STOP > complaints >= LOG_WARN,
        "may_make_opt_out": LOG_STOP > opt_outs >= LOG_WARN,
    }


def _overall(tallies: Sequence[Tally], of: Callable[[Counts], int], tau: float) -> Effect:
    return together([one.difference(of, tau) for one in tallies], [one.treated.decisions for one in tallies])


def _log_e(tallies: Sequence[Tally], of: Callable[[Counts], int]) -> float:
    """The evidence of all races together: what was won in one is staked in the next."""
    return sum(one.race(of).log_e for one in tallies)


def _log_harm(tallies: Sequence[Tally], of: Callable[[Counts], int]) -> float:
    """The evidence that the treated have more than is fair; that they have fewer is no harm."""
    return _log_e(tallies, of) if sum(one.race(of).lead for one in tallies) > 0 else 0.0
