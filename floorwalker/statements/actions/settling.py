"""Saying what becomes of a statement; who says that it was none says why."""

from floorwalker.callbacks.actions.owing import pass_on, settle_owed
from floorwalker.callbacks.views.contact import contact_for
from floorwalker.conversations.model import Conversation, NotResponsible
from floorwalker.conversations.views import conversation_for
from floorwalker.kit.actors import Actor, Role
from floorwalker.kit.errors import NotFound, ReasonMissing
from floorwalker.kit.ids import AgentId
from floorwalker.kit.masking.masking import without_secrets
from floorwalker.kit.text import clean_message
from floorwalker.plumbing.journal import words_of
from floorwalker.plumbing.work import Reads, Work
from floorwalker.statements.actions.keeping import hold, record
from floorwalker.statements.facts import StatementSettled
from floorwalker.statements.model import (
    LONGEST_REASON,
    WITH_REASON,
    AlreadySettled,
    NobodyNamed,
    Outcome,
    Statement,
)


def settle(work: Work, statement: str, outcome: Outcome, reason: str = "", to: str = "") -> None:
    """Say what becomes of it: accepted, refused, passed on to a colleague, or no statement at all."""
    made = hold(work, statement)
    made.require_staff(work.actor)
    talk = _talk(work, made)
    _require_theirs(work, made, talk)
    said = _reason(work, outcome, reason)
    if made.has_last_outcome:
        raise AlreadySettled
    to_agent = _passed_on(work, made, to, said) if outcome == "passed_on" else None
    _keep(work, made, outcome, said, to_agent)
    is_told = talk is not None and talk.is_open
    if outcome == "not_a_statement" or (outcome != "passed_on" and is_told):
        settle_owed(work, contact_for(work, work.actor, made.contact_id))


def take_back(work: Work, statement: str, reason: str) -> None:
    """The customer says that they did not mean it so."""
    made = hold(work, statement)
    if work.actor.kind != "visitor":
        raise NotFound
    said = _reason(work, "not_a_statement", reason)
    if made.has_last_outcome:
        raise AlreadySettled
    _keep(work, made, "not_a_statement", said, None)
    settle_owed(work, contact_for(work, work.actor, made.contact_id))


def _keep(work: Work, made: Statement, outcome: Outcome, said: str, to_agent: AgentId | None) -> None:
    words = words_of(work, said)
    digest = words.digest() if said else ""
    fact = StatementSettled(outcome, made.conversation_id, to_agent, len(said), digest)
    record(work, made, fact, words if said else None)


def _passed_on(work: Work, made: Statement, to: str, said: str) -> AgentId:
    if not to:
        raise NobodyNamed
    return pass_on(work, made.contact_id, to, said)


def _reason(work: Work, outcome: Outcome, reason: str) -> str:
    said = reason.strip() and without_secrets(clean_message(reason, longest=LONGEST_REASON), work.now)
    if outcome in WITH_REASON and not said:
        raise ReasonMissing
    return said


def _talk(reads: Reads, made: Statement) -> Conversation | None:
    if made.conversation_id is None:
        return None
    return conversation_for(reads, Actor(made.site_id, "visitor", made.visitor_id), made.conversation_id)


def _require_theirs(work: Work, made: Statement, talk: Conversation | None) -> None:
    """Let whoever takes care of the customer, whoever owes the answer, or a lead decide."""
    owner = contact_for(work, work.actor, made.contact_id).promise.owner_id
    responsible = talk.agent_id if talk is not None else None
    is_lead = work.actor.role is not None and work.actor.role.includes(Role.LEAD)
    if work.actor.id not in {owner, responsible} and not is_lead:
        raise NotResponsible
