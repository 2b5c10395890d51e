"""The same agent again: who comes back need not say everything twice, if their agent is free within some seconds."""

from collections.abc import Sequence

from floorwalker.kit.clock import Instant
from floorwalker.routing.model import Candidate, Rules, Waiting


def kept_for(waiting: Waiting, here: Sequence[Candidate], rules: Rules, now: Instant) -> Candidate | None:
    """Name the agent for whom the customer is kept now, whether they have room at this moment or not."""
    if waiting.previous_agent_id in {None, waiting.lost_by}:
        return None
    if now - waiting.queued_at >= rules.sticky_seconds * 1000:
        return None
    return next((one for one in here if one.agent_id == waiting.previous_agent_id), None)
