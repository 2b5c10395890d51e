"""What is done when an agent does not take up whom they were given, and when they turn out to be there after all."""

from floorwalker.availability.actions import come_back, miss
from floorwalker.availability.views import missed_since
from floorwalker.conversations.actions import handing_over, keeping
from floorwalker.conversations.views import has_written_since
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId
from floorwalker.plumbing.due import schedule
from floorwalker.plumbing.work import Work

MISSED = "agent_missed"
"""The due work that looks whether an agent who missed a customer writes to others. The subject is the agent."""
LOOK_AGAIN_MS = 5_000


def take_back_what_nobody_picked_up(work: Work, conversation: str) -> None:
    """Give a customer back to the queue, at its head, when their agent has not taken them up in time.

    The agent then takes nobody until they are known to be there: the next customer would fare no better.
    """
    given = keeping.hold(work, conversation)
    if given.agent_id is None or given.pick_up_by is None or given.pick_up_by > work.now:
        return
    if miss(work, given.agent_id):
        schedule(work, MISSED, given.agent_id, Instant(work.now + LOOK_AGAIN_MS))
    handing_over.queue(work, conversation, "not_picked_up", given.team_id)


def look_whether_they_write(work: Work, agent_id: AgentId) -> None:
    """Let an agent who missed a customer take chats again once they have written to another, and look until then.

    Without a chat of their own they can prove nothing by writing; taking a customer, or their word, brings them back.
    """
    since = missed_since(work, work.actor.site_id, agent_id)
    if since is None:
        return
    if has_written_since(work, work.actor.site_id, agent_id, since):
        come_back(work, agent_id, "wrote")
    else:
        schedule(work, MISSED, agent_id, Instant(work.now + LOOK_AGAIN_MS))
