"""What routing does by itself, when somebody comes or goes or its time has come."""

from floorwalker.availability.actions import miss
from floorwalker.availability.reactions import watch_promise, weigh
from floorwalker.conversations.actions import handing_over, keeping
from floorwalker.conversations.views import how_many_wait
from floorwalker.plumbing.work import Work


def weigh_anew(work: Work) -> None:
    """Something on the floor is different: decide again whether a chat can be offered, knowing who waits."""
    weigh(work, how_many_wait(work, work.actor.site_id))


def look_after_the_promise(work: Work) -> None:
    """The same when it is time to, and see whether today's promise can still be kept."""
    weigh_anew(work)
    watch_promise(work)


def take_back_what_nobody_picked_up(work: Work, conversation: str) -> None:
    """Give a customer back to the queue, at its head, when their agent has not taken them up in time.

    The agent then takes nobody until they say that they are there: the next customer would fare no better.
    """
    given = keeping.hold(work, conversation)
    if given.agent_id is None or given.pick_up_by is None or given.pick_up_by > work.now:
        return
    miss(work, given.agent_id)
    handing_over.queue(work, conversation, "not_picked_up", given.team_id)
