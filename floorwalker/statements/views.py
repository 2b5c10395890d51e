"""Statements as the desk and their customer see them."""

import msgspec

from floorwalker.callbacks.views.contact import asked_with, contact_for
from floorwalker.conversations.views import conversation_for, text_of
from floorwalker.identity.views import agent
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId
from floorwalker.language.model import StatementKind
from floorwalker.plumbing.work import Reads
from floorwalker.statements import store
from floorwalker.statements.model import NotedBy, Outcome, Receipt, Statement, StatementId

LONGEST_PREVIEW = 300


class StatementCard(msgspec.Struct, frozen=True):
    """A statement with its words, who owes an answer by when, and what became of it."""

    id: StatementId
    kind: StatementKind
    text: str
    said_at: Instant
    noted_by: NotedBy
    message_seq: int | None
    contact: str
    owner: AgentId
    owner_name: str
    due_at: Instant
    receipt: Receipt
    outcome: Outcome | None
    settled_at: Instant | None
    reason: str


def statements_in(reads: Reads, actor: Actor, conversation_id: str) -> list[StatementCard]:
    """What was stated in a conversation that is the actor's business."""
    talk = conversation_for(reads, actor, conversation_id)
    return [_card(reads, actor, one) for one in store.of_talk(reads, talk)]


def statements_of(reads: Reads, actor: Actor, contact_id: str) -> list[StatementCard]:
    """What a contact is about that was stated."""
    found = contact_for(reads, actor, contact_id)
    found.require_staff(actor)
    return [_card(reads, actor, one) for one in store.of_contact(reads, found.site_id, found.id)]


def said(reads: Reads, actor: Actor, made: Statement) -> str:
    """What was said, as it is kept: in the chat, or in the form."""
    if made.conversation_id is not None and made.message_seq is not None:
        return text_of(reads, made.site_id, made.conversation_id, made.message_seq)
    return asked_with(reads, contact_for(reads, actor, made.contact_id))[0]


def _card(reads: Reads, actor: Actor, made: Statement) -> StatementCard:
    owed = contact_for(reads, actor, made.contact_id).promise
    is_staff = actor.kind != "visitor"
    return StatementCard(
        id=made.id,
        kind=made.kind,
        text=said(reads, actor, made)[:LONGEST_PREVIEW],
        said_at=made.said_at,
        noted_by=made.noted_by,
        message_seq=made.message_seq,
        contact=made.contact_id,
        owner=owed.owner_id,
        owner_name=agent(reads, made.site_id, owed.owner_id).name,
        due_at=owed.due_at,
        receipt=made.receipt,
        outcome=made.outcome,
        settled_at=made.settled_at,
        reason=store.reason(reads, made, made.settled_seq) if made.settled_seq and is_staff else "",
    )
