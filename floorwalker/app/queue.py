"""`floorwalker queue`: what a team and a flow of customers come to, in figures."""

import sys
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated

from cyclopts import Parameter

from floorwalker.app.told_as import WRONG_USAGE, Json, tell
from floorwalker.kit.queueing.chat import chat
from floorwalker.kit.queueing.erlang import all_stay, some_leave, turned_away
from floorwalker.kit.queueing.figures import Demand, Figures, WrongFigure
from floorwalker.kit.queueing.routing import Routing

SECONDS = 60


class Model(StrEnum):
    """What is supposed of customers and agents."""

    ERLANG_B = "erlang-b"
    ERLANG_C = "erlang-c"
    ERLANG_A = "erlang-a"
    CHAT = "chat"


def print_figures(  # noqa: PLR0913 - one for each option of the command
    *,
    model: Annotated[Model, Parameter(help="Nobody can wait; all stay; some leave; several chats at once.")],
    arrivals_per_minute: Annotated[float, Parameter(help="Customers who come, per minute.")],
    handling_minutes: Annotated[str, Parameter(help="How long one takes; for chat by level, such as 5,6,7.5.")],
    agents: Annotated[float, Parameter(help="How many answer, a whole number.")],
    patience_minutes: Annotated[float | None, Parameter(help="Mean time after which one who waits leaves.")] = None,
    within_seconds: Annotated[float, Parameter(help="The time to answer within.")] = 30,
    routing: Annotated[Routing | None, Parameter(help="Who gets the next chat; least-busy if not said.")] = None,
    json: Json = False,
) -> int:  # fmt: skip
    """Tell how many wait and leave, how long, who is answered in time, and how busy the agents are."""
    try:
        demand = Demand(arrivals_per_minute, within_seconds / SECONDS, patience_minutes)
        figures = _figures(model, demand, _levels(handling_minutes), _whole(agents), routing)
    except WrongFigure as why:
        sys.stderr.write(f"{why}\n")
        return WRONG_USAGE
    _tell_of_unused(model, patience_minutes, routing)
    tell(figures, _in_words(figures), as_json=json)
    return 0


def _figures(
    model: Model, demand: Demand, levels: tuple[float, ...], agents: int, routing: Routing | None
) -> Figures:  # fmt: skip
    if model is Model.CHAT:
        return chat(demand, levels, agents, routing or Routing.LEAST_BUSY)
    if len(levels) > 1:
        raise WrongFigure(f"{model} has one handling time; only chat has one for each level.")
    if model is Model.ERLANG_A and demand.patience_minutes is None:
        raise WrongFigure("erlang-a needs --patience-minutes; where nobody leaves, ask erlang-c.")
    return _one_at_a_time(model)(demand, levels[0], agents)


def _one_at_a_time(model: Model) -> Callable[[Demand, float, int], Figures]:
    return {Model.ERLANG_B: turned_away, Model.ERLANG_C: all_stay}.get(model, some_leave)


def _levels(text: str) -> tuple[float, ...]:
    try:
        return tuple(float(part) for part in text.split(","))
    except ValueError:
        raise WrongFigure("--handling-minutes takes numbers with commas between them, such as 5,6,7.5.") from None


def _whole(agents: float) -> int:
    if not agents.is_integer():
        raise WrongFigure("--agents takes a whole number.")
    return int(agents)


def _tell_of_unused(model: Model, patience_minutes: float | None, routing: Routing | None) -> None:
    """Say what was given in vain, so that nobody thinks it is in the figures."""
    if patience_minutes is not None and model in {Model.ERLANG_B, Model.ERLANG_C}:
        sys.stderr.write(f"{model} knows no patience: --patience-minutes is not used.\n")
    if routing is not None and model is not Model.CHAT:
        sys.stderr.write(f"{model} knows no levels: --routing is not used.\n")


def _in_words(figures: Figures) -> str:
    level = figures.service_level
    return (
        f"find every slot taken: {figures.p_wait:.1%}\n"
        f"leave unanswered: {figures.p_abandon:.1%}\n"
        f"wait on average: {figures.mean_wait_minutes * SECONDS:.1f} s\n"
        f"answered in time, of all who come: {level.offered:.1%}\n"
        f"answered in time, of those answered: {level.answered:.1%}\n"
        f"answered in time, if nobody left: {level.virtual:.1%}\n"
        f"in the conversation: {figures.in_chat_minutes:.1f} min\n"
        f"agents with 0, 1, 2 … customers: {', '.join(f'{share:.1%}' for share in figures.level_shares)}\n"
    )
