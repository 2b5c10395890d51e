"""Contacts at the desk: the list of what is still to answer, and one of them whole."""

from typing import Literal

import msgspec

from floorwalker.callbacks import store
from floorwalker.callbacks.facts import CallTried, ContactAnswered, ContactFact
from floorwalker.callbacks.model import (
    DAY_MS,
    AnsweredBy,
    CallOutcome,
    Cause,
    Contact,
    ContactId,
    ContactState,
    Details,
    ReplyChannel,
    Topic,
)
from floorwalker.callbacks.views.contact import contact_for
from floorwalker.callbacks.views.morning import in_order
from floorwalker.conversations.views import conversation_for
from floorwalker.identity.views import agent
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Entry
from floorwalker.kit.ids import AgentId, ConversationId, SiteId
from floorwalker.kit.masking.masking import SecretKind
from floorwalker.kit.phone import shown_phone
from floorwalker.plumbing.work import Reads
from floorwalker.shops.views import branch as branch_of
from floorwalker.shops.views import country
from floorwalker.shops.views import team as team_of
from floorwalker.visitors.views import card

Which = Literal["all", "mine", "brought", "late", "ended"]
"""*Mine* are those that I own, *brought* those that were brought to me as a lead."""
MOST_SHOWN = 200
LONGEST_PREVIEW = 140


class ContactRow(msgspec.Struct, frozen=True):
    """A contact as the desk's list shows it."""

    id: ContactId
    seq: int
    state: ContactState
    channel: ReplyChannel
    cause: Cause
    topic: Topic
    visitor_number: int
    name: str
    text: str
    owner: AgentId
    owner_name: str
    lead: AgentId | None
    is_taken: bool
    is_late: bool
    branch_name: str | None
    team_name: str | None
    asked_at: Instant
    due_at: Instant
    starts_at: Instant | None
    tries: int
    value_minor: int | None
    currency: str | None
    conversation: ConversationId | None


class Happening(msgspec.Struct, frozen=True):
    """One line of what was done about a contact, and the note or the answer to it."""

    at: Instant
    kind: str
    who: str
    text: str
    outcome: CallOutcome | None = None
    by: AnsweredBy | None = None
    due_at: Instant | None = None


class ContactFull(msgspec.Struct, frozen=True):
    """Everything that an agent needs before answering; a number as it is written where the contact is."""

    row: ContactRow
    question: str
    details: Details
    phone_shown: str
    history: list[Happening]
    mailbox: str
    masked: tuple[SecretKind, ...]


def contact_rows(reads: Reads, actor: Actor, which: Which) -> list[ContactRow]:
    """The desk's list in the order of `morning`; ended ones the latest first."""
    if which == "ended":
        ended = store.ended_since(reads, actor.site_id, Instant(reads.now - 30 * DAY_MS), MOST_SHOWN)
        return [_row(reads, one) for one in ended]
    ordered = in_order(store.open_ones(reads, actor.site_id), reads.now)
    wanted = [one for one in ordered if _is_wanted(one, actor, which, reads.now)]
    return [_row(reads, one) for one in wanted[:MOST_SHOWN]]


def contacts_of_talk(reads: Reads, actor: Actor, conversation_id: str) -> list[ContactRow]:
    """What was left or promised in a conversation that is the actor's business, the latest first."""
    talk = conversation_for(reads, actor, conversation_id)
    return [_row(reads, one) for one in store.of_talk(reads, talk)]


def contact_full(reads: Reads, actor: Actor, contact_id: str) -> ContactFull:
    """One contact with its words, its addresses, and what was done about it."""
    found = contact_for(reads, actor, contact_id)
    found.require_staff(actor)
    entries = store.entries(reads, found.site_id, found.id)
    details = store.details(reads, found.site_id, found.id)
    home = country(reads, found.site_id, found.place_id) if details.phone else None
    return ContactFull(
        row=_row(reads, found),
        question=entries[0][2],
        details=details,
        phone_shown=shown_phone(details.phone, home) if details.phone else "",
        history=[_happening(reads, found.site_id, *entry) for entry in entries],
        mailbox=store.settings(reads, found.site_id).mailbox,
        masked=found.masked,
    )


def answers_of(reads: Reads, site_id: SiteId, contact_id: ContactId) -> list[str]:
    """What the staff has written to a customer in answer to a contact."""
    entries = store.entries(reads, site_id, contact_id)
    return [words for entry, _, words in entries if isinstance(entry.fact, ContactAnswered) and entry.fact.length]


def _is_wanted(one: Contact, actor: Actor, which: Which, now: Instant) -> bool:
    match which:
        case "mine":
            return one.promise.owner_id == actor.id
        case "brought":
            return one.lead_id == actor.id
        case "late":
            return one.promise.due_at <= now or one.lead_id is not None
    return True


def _row(reads: Reads, one: Contact) -> ContactRow:
    details = store.details(reads, one.site_id, one.id)
    return ContactRow(
        id=one.id,
        seq=one.seq,
        state=one.state,
        channel=one.channel,
        cause=one.cause,
        topic=one.topic,
        visitor_number=card(reads, one.site_id, one.visitor_id).number,
        name=details.name,
        text=store.question(reads, one)[:LONGEST_PREVIEW],
        owner=one.promise.owner_id,
        owner_name=agent(reads, one.site_id, one.promise.owner_id).name,
        lead=one.lead_id,
        is_taken=one.is_taken,
        is_late=one.state == "open" and one.promise.due_at <= reads.now,
        branch_name=branch_of(reads, one.site_id, one.branch_id).name if one.branch_id else None,
        team_name=team_of(reads, one.site_id, one.team_id).name if one.team_id else None,
        asked_at=one.asked_at,
        due_at=one.promise.due_at,
        starts_at=one.promise.starts_at,
        tries=one.tries,
        value_minor=one.value_minor,
        currency=one.currency,
        conversation=one.conversation_id,
    )


def _happening(reads: Reads, site_id: SiteId, entry: Entry[ContactFact], actor_id: str, words: str) -> Happening:
    fact = entry.fact
    return Happening(
        at=entry.at,
        kind=str(fact.__struct_config__.tag),
        who=_name(reads, site_id, actor_id),
        text="" if entry.seq == 1 else words,
        outcome=fact.outcome if isinstance(fact, CallTried) else None,
        by=fact.by if isinstance(fact, ContactAnswered) else None,
        due_at=getattr(fact, "due_at", None),
    )


def _name(reads: Reads, site_id: SiteId, actor_id: str) -> str:
    """The name of one of the staff; nobody's for the customer and for the house itself."""
    try:
        return agent(reads, site_id, actor_id).name
    except NotFound:
        return ""
