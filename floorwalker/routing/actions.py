"""Taking, handing over and taking back."""

from msgspec.structs import asdict

from floorwalker.availability.actions import come_back, give_help, lose
from floorwalker.availability.model import NoHelpWanted
from floorwalker.availability.views import board as presences
from floorwalker.availability.views import is_by_phone
from floorwalker.conversations.actions import handing_over, keeping
from floorwalker.conversations.facts import ConversationPickedUp, WaitAnnounced, WishNoted
from floorwalker.conversations.model import AlreadyTaken, Choice, Conversation
from floorwalker.conversations.views import open_ids_of
from floorwalker.identity.views import agent as agent_of
from floorwalker.kit.actors import Role, require
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId
from floorwalker.kit.masking.masking import without_secrets
from floorwalker.kit.text import clean_message
from floorwalker.plumbing.due import cancel, schedule
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.work import Work
from floorwalker.routing import store
from floorwalker.routing.facts import RoutingChosen
from floorwalker.routing.model import Rules
from floorwalker.shops.views import team as team_of

PICK_UP = "pick_up"
"""The due work that asks whether an agent has taken up whom they were given. The subject is the conversation."""

PHONE_PICK_UP_SECONDS = 60
"""Who has their desk in a pocket needs time to take it out."""


def claim(work: Work, conversation: str) -> None:
    """Take a waiting conversation, or take up one that the house gave; whoever asks second hears so."""
    waiting = keeping.hold(work, conversation)
    if waiting.agent_id == work.actor.id and waiting.is_open:
        _pick_up(work, waiting)
        return
    if waiting.state != "queued":
        raise AlreadyTaken
    handing_over.assign(work, conversation, AgentId(work.actor.id), "claimed")
    come_back(work, AgentId(work.actor.id), "took_care")


def transfer(work: Work, conversation: str, agent: str | None = None, team: str | None = None, note: str = "") -> None:
    """Hand over to a colleague, to a team's queue, or to everybody's, with a note for whoever is next."""
    given = keeping.hold(work, conversation)
    given.require_can_decide(work.actor)
    words = without_secrets(clean_message(note), work.now) if note.strip() else ""
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
    come_back(work, AgentId(work.actor.id), "took_care")
    return conversation


def take_back_from_the_gone(work: Work, agent_id: AgentId) -> None:
    """Put an agent's customers back in the queue once nobody can count on the agent any more."""
    if not lose(work, agent_id):
        return
    for conversation in open_ids_of(work, work.actor.site_id, agent_id):
        handing_over.queue(work, conversation, "agent_gone")


def give(work: Work, conversation: str, agent_id: AgentId, choice: Choice, pick_up_seconds: int) -> None:
    """Give a waiting customer to the agent whom the house has chosen; refused if either is not free any more."""
    if is_by_phone(work, work.actor.site_id, agent_id):
        pick_up_seconds = max(pick_up_seconds, PHONE_PICK_UP_SECONDS)
    pick_up_by = Instant(work.now + pick_up_seconds * 1000)
    handing_over.give(work, conversation, agent_id, choice, pick_up_by)
    schedule(work, PICK_UP, conversation, pick_up_by)


def pass_on(work: Work, conversation: str) -> bool:
    """Take a customer from an agent who leaves them without an answer, to the head of the queue, for somebody else.

    False, and nothing is done, if no colleague is here who could take over.
    """
    left_alone = keeping.hold(work, conversation)
    others = (one for one in presences(work, left_alone.site_id) if one.agent_id != left_alone.agent_id)
    if left_alone.state != "assigned" or not any(one.state(work.now) == "online" for one in others):
        return False
    cancel(work, PICK_UP, conversation)
    handing_over.queue(work, conversation, "unanswered", left_alone.team_id)
    return True


def note_wish(work: Work, conversation: str, fact: WishNoted) -> None:
    """Remember for whom a waiting customer asks."""
    waiting = keeping.hold(work, conversation)
    known = (waiting.branch_id, waiting.skill, waiting.team_id)
    if waiting.state == "queued" and known != (fact.branch_id, fact.skill, fact.team_id or waiting.team_id):
        keeping.record(work, waiting, fact)


def announce_wait(work: Work, conversation: str, fact: WaitAnnounced) -> None:
    """Tell a customer who still waits what they may expect."""
    waiting = keeping.hold(work, conversation)
    if waiting.state == "queued":
        keeping.record(work, waiting, fact)


def choose_rules(work: Work, rules: Rules) -> None:
    """Choose how the shop gives customers to agents."""
    require(work.actor, Role.OWNER)
    rules.require_sensible()
    store.keep_rules(work, work.actor.site_id, rules)
    tell(work, work.actor.site_id, RoutingChosen(**asdict(rules)), concerns=(work.actor.site_id,))


def _pick_up(work: Work, given: Conversation) -> None:
    if given.pick_up_by is not None:
        cancel(work, PICK_UP, given.id)
        keeping.record(work, given, ConversationPickedUp(agent_id=AgentId(work.actor.id)))
        come_back(work, AgentId(work.actor.id), "took_care")
