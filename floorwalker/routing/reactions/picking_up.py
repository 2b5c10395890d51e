"""What is done when an agent does not take up whom they were given."""

from floorwalker.availability.actions import miss
from floorwalker.conversations.actions import handing_over, keeping
from floorwalker.plumbing.work import Work


def take_back_what_nobody_picked_up(work: Work, conversation: str) -> None:
    """Give a customer back to the queue, at its head, when their agent has not taken them up in time.

    The agent then takes nobody until they say that they are there: the next customer would fare no better.
    """
    given = keeping.hold(work, conversation)
    if given.agent_id is None or given.pick_up_by is None or given.pick_up_by > work.now:
        return
    miss(work, given.agent_id)
    handing_over.queue(work, conversation, "not_picked_up", given.team_id)
