"""Agents who serve several customers at once, and slower the more they have: the chat model.

`handling_minutes[i - 1]` is how long a conversation lasts while its agent has *i* of them. An agent with *i* ends
*i* / handling of them per minute. With one level this is Erlang A; with equal handling on all levels it is Erlang A
with as many agents as there are slots, whatever the routing.
"""

import math
from itertools import pairwise

from floorwalker.kit.queueing.ahead import Outflow
from floorwalker.kit.queueing.exact_levels import Levels, exact_levels
from floorwalker.kit.queueing.figures import Demand, Figures, WrongFigure, above_zero, whole_team
from floorwalker.kit.queueing.full_house import Waiting, waiting
from floorwalker.kit.queueing.limit_levels import even_levels
from floorwalker.kit.queueing.near_levels import near_levels
from floorwalker.kit.queueing.routing import Routing
from floorwalker.kit.queueing.spreads import how_many

MOST_SPREADS = 1_000


def chat(demand: Demand, handling_minutes: tuple[float, ...], agents: int, routing: Routing) -> Figures:
    """The figures of a team that chats. Exact up to 1,000 spreads (16 agents with three slots), near beyond it."""
    finishing = finishing_per_minute(handling_minutes)
    whole_team(agents)
    small = _largest_exact(len(finishing), agents)
    if small == agents:
        levels = exact_levels(agents, finishing, routing, demand.arrivals_per_minute)
    else:
        levels = near_levels(agents, finishing, routing, demand.arrivals_per_minute, small)
    return figures_from(levels, finishing, demand)


def balanced(demand: Demand, handling_minutes: tuple[float, ...], agents: int) -> Figures:
    """The same as if chats were always spread evenly: quick, and a little too kind to small teams."""
    finishing = finishing_per_minute(handling_minutes)
    whole_team(agents)
    return figures_from(even_levels(agents, len(finishing)), finishing, demand)


def finishing_per_minute(handling_minutes: tuple[float, ...]) -> tuple[float, ...]:
    """Chats that an agent with 1, 2 … of them ends per minute."""
    if not handling_minutes:
        raise WrongFigure("There must be at least one handling time.")
    for minutes in handling_minutes:
        above_zero("Each handling time", minutes)
    return tuple(level / minutes for level, minutes in enumerate(handling_minutes, 1))


def most_useful_slots(handling_minutes: tuple[float, ...]) -> int:
    """How many customers at once let an agent end the most: one more only hides the queue in the conversation."""
    finishing = finishing_per_minute(handling_minutes)
    return finishing.index(max(finishing)) + 1


def figures_from(levels: list[Levels], finishing: tuple[float, ...], demand: Demand) -> Figures:
    """The figures, once it is known how chats are spread for each number of them (the last: every slot taken)."""
    agents = round(sum(levels[-1]))
    ending = [sum(n * rate for n, rate in zip(level[1:], finishing, strict=True)) for level in levels]
    weights = _weights(ending, demand.arrivals_per_minute)
    room = sum(weights[:-1])
    odds = room / weights[-1] if weights[-1] else math.inf
    found = waiting(odds, Outflow(ending[-1], demand.leaving_per_minute), demand)
    shares = [(1 - found.p_wait) * weight / room if room else 0.0 for weight in weights[:-1]]
    at_level = [
        sum(share * level[i] for share, level in zip([*shares, found.p_wait], levels, strict=True)) / agents
        for i in range(len(finishing) + 1)
    ]
    return _figures(found, tuple(at_level), demand, agents)


def _largest_exact(slots: int, agents: int) -> int:
    """The largest team, up to this one, whose spreads can all be drawn in well under a second."""
    small = 1
    while small < agents and how_many(small + 1, slots) <= MOST_SPREADS:
        small += 1
    return small


def _weights(ending: list[float], arrivals: float) -> list[float]:
    """How likely each number of chats is while nobody waits, up to one factor; by logarithms."""
    logs = [0.0]
    for _, rate in pairwise(ending):
        logs.append(logs[-1] + math.log(arrivals / rate))
    return [math.exp(log - max(logs)) for log in logs]


def _figures(found: Waiting, level_shares: tuple[float, ...], demand: Demand, agents: int) -> Figures:
    chats = agents * sum(level * share for level, share in enumerate(level_shares))
    in_chat_minutes = chats / (demand.arrivals_per_minute * found.p_answered)
    return Figures(
        found.p_wait, found.p_abandon, found.mean_wait_minutes, found.service_level, in_chat_minutes, level_shares
    )
