"""What is asked of a queue and what comes out: the figures that every model gives."""

import math

import msgspec

from floorwalker.kit.errors import FloorwalkerError


class Unstable(FloorwalkerError):
    """More comes in than can ever be handled, and nobody leaves: the queue grows without end, so it has no figures."""

    code = "unstable"
    sentence = "This is unstable: more customers come than the agents can handle, and the queue grows without end."


class WrongFigure(FloorwalkerError):
    """A figure that no shop can have, such as a handling time below zero."""

    code = "wrong_figure"
    sentence = "One of these figures cannot be. Rates, times and agents are numbers above zero."


class ServiceLevel(msgspec.Struct, frozen=True):
    """Shares answered in time, in the three ways that the trade counts them; all as fractions of 1.

    `virtual`: would be, if nobody left. `offered`: of all who came. `answered`: of those who were answered.
    """

    virtual: float
    offered: float
    answered: float


class Figures(msgspec.Struct, frozen=True):
    """What customers and agents live through in the long run.

    `p_wait`: share that find every slot taken. `p_abandon`: share that leave unanswered. `mean_wait_minutes`: over
    all who come, also those who leave or need not wait. `in_chat_minutes`: how long a conversation lasts.
    `level_shares`: share of their time that agents have 0, 1, 2 … customers.
    """

    p_wait: float
    p_abandon: float
    mean_wait_minutes: float
    service_level: ServiceLevel
    in_chat_minutes: float
    level_shares: tuple[float, ...]


class Demand(msgspec.Struct, frozen=True):
    """Who comes, and how soon they want to be answered.

    Without `patience_minutes` (the mean time after which one who waits has left) nobody leaves.
    """

    arrivals_per_minute: float
    within_minutes: float = 0.5
    patience_minutes: float | None = None

    def __post_init__(self) -> None:
        above_zero("The arrivals", self.arrivals_per_minute)
        if self.patience_minutes is not None:
            above_zero("The patience", self.patience_minutes)
        if not (math.isfinite(self.within_minutes) and self.within_minutes >= 0):
            raise WrongFigure("The time to answer within cannot be below zero.")

    @property
    def leaving_per_minute(self) -> float:
        """How often one who waits gives up."""
        return 1 / self.patience_minutes if self.patience_minutes else 0.0


def above_zero(name: str, figure: float) -> None:
    """Refuse what is not a number above zero."""
    if not (math.isfinite(figure) and figure > 0):
        raise WrongFigure(f"{name} must be a number above zero.")


def whole_team(agents: int) -> None:
    """Refuse a team of nobody."""
    if agents < 1:
        raise WrongFigure("There must be at least one agent.")
