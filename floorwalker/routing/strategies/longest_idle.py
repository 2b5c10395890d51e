"""Turn by turn: whoever's chats have not changed for the longest time, however many they have."""

from collections.abc import Sequence

from floorwalker.routing.model import Candidate


def choose(free: Sequence[Candidate]) -> Candidate:
    """Choose among those with room; there is at least one."""
    return min(free, key=lambda one: (one.idle_since, one.load, one.agent_id))
