"""Taking, handing over and taking back."""

from floorwalker.availability.actions import give_help, lose
from floorwalker.availability.model import NoHelpWanted
from floorwalker.conversations.actions import handing_over, keeping
from floorwalker.conversations.model import AlreadyTaken
from floorwalker.conversations.views import open_ids_of
from floorwalker.identity.views import agent as agent_of
from floorwalker.kit.ids import AgentId
from floorwalker.kit.text import clean_message
from floorwalker.plumbing.work import Work
from floorwalker.shops.views import team as team_of


def claim(work: Work, conversation: str) -> None:
    """Take a waiting conversation; the first who asks gets it, the second hears so."""
    waiting = keeping.hold(work, conversation)
    if waiting.agent_id == work.actor.id and waiting.is_open:
        return
    if waiting.state != "queued":
        raise AlreadyTaken
    handing_over.assign(work, conversation, AgentId(work.actor.id), "claimed")


def transfer(work: Work, conversation: str, agent: str | None = None, team: str | None = None, note: str = "") -> None:
    """Hand over to a colleague, to a team's queue, or to everybody's, with a note for whoever is next."""
    given = keeping.hold(work, conversation)
    given.require_can_decide(work.actor)
    words = clean_message(note) if note.strip() else ""
    if agent is not None:
        colleague = agent_of(work, work.actor.site_id, agent)
        handing_over.assign(work, conversation, colleague.id, "transferred", words)
        return
    team_id = team_of(work, work.actor.site_id, team).id if team is not None else None
    handing_over.queue(work, conversation, "transferred", team_id, words)


def relieve(work: Work, agent: str) -> str:
    """Take over the chat that waits longest from a colleague for whom it is too much; gives which one."""
    colleague = agent_of(work, work.actor.site_id, agent)
    if colleague.id == work.actor.id:
        raise NoHelpWanted
    give_help(work, colleague.id)
    conversation = open_ids_of(work, work.actor.site_id, colleague.id)[0]
    handing_over.assign(work, conversation, AgentId(work.actor.id), "relieved")
    return conversation


def take_back_from_the_gone(work: Work, agent_id: AgentId) -> None:
    """Put an agent's customers back in the queue once nobody can count on the agent any more."""
    if not lose(work, agent_id):
        return
    for conversation in open_ids_of(work, work.actor.site_id, agent_id):
        handing_over.queue(work, conversation, "agent_gone")
