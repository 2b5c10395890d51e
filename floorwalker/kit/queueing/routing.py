"""Who gets the next customer while several agents have room: three plain habits, as shares of arrivals by level.

A team's `spread` is how many agents have 0, 1, 2 … customers. The fullest agents, at its end, get nobody.
"""

from enum import StrEnum

Spread = tuple[int, ...]


class Routing(StrEnum):
    """Whom the next customer goes to, of those who have a free slot."""

    LEAST_BUSY = "least-busy"
    RANDOM = "random"
    MOST_BUSY = "most-busy"


def shares(routing: Routing, spread: Spread) -> dict[int, float]:
    """By which chance the next customer goes to an agent of each level; empty where all are full."""
    free = {level: agents for level, agents in enumerate(spread[:-1]) if agents}
    if not free:
        return {}
    if routing is Routing.RANDOM:
        return {level: agents / sum(free.values()) for level, agents in free.items()}
    return {min(free) if routing is Routing.LEAST_BUSY else max(free): 1.0}
