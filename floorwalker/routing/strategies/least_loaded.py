"""The default: whoever has the least to do, by weighted open work and not by the number of chats.

Chats that wait for the customer hardly count (`weight` in the model). Of equals, whoever has been idle longest.
"""

from collections.abc import Sequence

from floorwalker.routing.model import Candidate


def choose(free: Sequence[Candidate]) -> Candidate:
    """Choose among those with room; there is at least one."""
    return min(free, key=lambda one: (round(one.load, 2), one.idle_since, one.agent_id))
