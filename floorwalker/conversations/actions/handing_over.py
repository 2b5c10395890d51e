"""Who is responsible for a conversation: named, or back in the queue."""

from floorwalker.availability.actions import give_slot_back, take_slot
from floorwalker.conversations.actions.keeping import hold, note_end_of_wait, noted, record
from floorwalker.conversations.actions.minding import look_at_once
from floorwalker.conversations.facts import (
    AssignedBecause,
    ConversationAssigned,
    ConversationQueued,
    QueuedBecause,
)
from floorwalker.conversations.model import AlreadyTaken, Choice, Conversation
from floorwalker.identity.views import person
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Personal
from floorwalker.kit.ids import AgentId, TeamId
from floorwalker.plumbing.work import Work


def give(work: Work, conversation: str, agent_id: AgentId, choice: Choice, pick_up_by: Instant) -> None:
    """Make an agent responsible for whom the house has chosen them, if they still have room."""
    given = hold(work, conversation)
    if given.state != "queued":
        raise AlreadyTaken
    take_slot(work, agent_id)
    _name(work, given, ConversationAssigned(agent_id=agent_id, because="routed", pick_up_by=pick_up_by, choice=choice))


def assign(work: Work, conversation: str, agent_id: AgentId, because: AssignedBecause, note: str = "") -> None:
    """Make an agent responsible, if they have room; whoever was responsible no longer is."""
    given = hold(work, conversation)
    if because == "claimed" and given.state == "assigned":
        raise AlreadyTaken
    take_slot(work, agent_id)
    if given.agent_id is not None:
        give_slot_back(work, given.agent_id)
    name_responsible(work, given, agent_id, because, given.agent_id, note)


def queue(work: Work, conversation: str, because: QueuedBecause, team_id: TeamId | None = None, note: str = "") -> None:
    """Put a conversation back where everybody can take it."""
    queued = hold(work, conversation)
    if queued.agent_id is not None:
        give_slot_back(work, queued.agent_id)
    fact = ConversationQueued(because=because, team_id=team_id, from_agent_id=queued.agent_id)
    record(work, queued, fact, noted(work, note), Personal(text=note) if note else None, everybody=True)


def name_responsible(
    work: Work,
    given: Conversation,
    agent_id: AgentId,
    because: AssignedBecause,
    from_agent_id: AgentId | None,
    note: str,
) -> None:
    """Name who is responsible from now on; their slot is already taken."""
    _name(work, given, ConversationAssigned(agent_id=agent_id, because=because, from_agent_id=from_agent_id), note)


def _name(work: Work, given: Conversation, fact: ConversationAssigned, note: str = "") -> None:
    """Whoever takes over has their own time to answer in, also where all that concerns the whole shop is done."""
    note_end_of_wait(work, given, is_taken=True)
    personal = Personal(text=note or None, person=person(work, given.site_id, fact.agent_id))
    record(work, given, fact, noted(work, note), personal, everybody=True)
    if given.open_seq is not None:
        look_at_once(work, given)
