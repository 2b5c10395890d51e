"""Agents who serve one customer at a time: Erlang's B and C, and A where customers leave.

`load` is in Erlang: arrivals per minute times handling minutes, the number of agents that would be busy if there were
enough of them. By recursion, never by factorials, which overflow at 171 agents. Sources: Erlang 1917; Palm 1946 for
those who leave; Gans, Koole and Mandelbaum 2003.
"""

import math

from floorwalker.kit.queueing.ahead import Outflow
from floorwalker.kit.queueing.figures import Demand, Figures, ServiceLevel, Unstable, above_zero, whole_team
from floorwalker.kit.queueing.full_house import Waiting, waiting


def erlang_b(load: float, agents: int) -> float:
    """The share turned away where nobody can wait: `erlang_b(3, 5)` is 0.110."""
    return 1 / (1 + odds_of_room(load, agents))


def erlang_c(load: float, agents: int) -> float:
    """The share that must wait where everybody does: `erlang_c(3, 5)` is 0.236. Raises `Unstable` at a full load."""
    if load >= agents:
        raise Unstable
    return 1 / (1 + odds_of_room(load, agents) * (1 - load / agents))


def odds_of_room(load: float, agents: int) -> float:
    """How much likelier it is that an agent is free than that all are just busy: (1 - B)/B, by recursion."""
    above_zero("The load", load)
    odds = 0.0
    for n in range(1, agents + 1):
        odds = n / load * (1 + odds)
    return odds


def turned_away(demand: Demand, handling_minutes: float, agents: int) -> Figures:
    """Erlang B: nobody can wait. Who finds all busy is lost at once, as if patience were zero."""
    load = _load(demand, handling_minutes, agents)
    lost = erlang_b(load, agents)
    in_time_if_staying = 1 - lost * math.exp(-agents / handling_minutes * demand.within_minutes)
    level = ServiceLevel(in_time_if_staying, 1 - lost, 1.0)
    return _figures(Waiting(lost, lost, 1 - lost, 0.0, level), load, handling_minutes, agents)


def all_stay(demand: Demand, handling_minutes: float, agents: int) -> Figures:
    """Erlang C: everybody waits until they are answered. Raises `Unstable` at a full load."""
    load = _load(demand, handling_minutes, agents)
    staying = Demand(demand.arrivals_per_minute, demand.within_minutes)
    found = waiting(odds_of_room(load, agents), Outflow(agents / handling_minutes), staying)
    return _figures(found, load, handling_minutes, agents)


def some_leave(demand: Demand, handling_minutes: float, agents: int) -> Figures:
    """Erlang A: each who waits leaves after a time of their own; exponential, with the demand's patience as mean."""
    load = _load(demand, handling_minutes, agents)
    outflow = Outflow(agents / handling_minutes, demand.leaving_per_minute)
    return _figures(waiting(odds_of_room(load, agents), outflow, demand), load, handling_minutes, agents)


def _load(demand: Demand, handling_minutes: float, agents: int) -> float:
    above_zero("The handling time", handling_minutes)
    whole_team(agents)
    return demand.arrivals_per_minute * handling_minutes


def _figures(found: Waiting, load: float, handling_minutes: float, agents: int) -> Figures:
    busy = min(1.0, load * found.p_answered / agents)
    return Figures(
        found.p_wait, found.p_abandon, found.mean_wait_minutes, found.service_level, handling_minutes, (1 - busy, busy)
    )
