"""The customer beside a conversation: who they are, what was before, what colleagues noted; all in one answer."""

from typing import Annotated

from msgspec import Meta, Struct

from floorwalker.conversations.model import Conversation, State
from floorwalker.conversations.views import conversation_for, last_words, of_visitors
from floorwalker.customers.model import Consent, Note, SaidIn
from floorwalker.customers.views import notes
from floorwalker.edges.live.deeds import do, live
from floorwalker.edges.live.frames import Answered, Asked, Id, Reference
from floorwalker.edges.live.line import Line, Row
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, ConversationId, VisitorId
from floorwalker.plumbing.work import Reads
from floorwalker.visitors.actions import note, record_consent, withdraw_consent
from floorwalker.visitors.model import VisitorCard
from floorwalker.visitors.views import card, consent_of, customer_of, said_by, visitors_of

LONGEST_PREVIEW = 140


class AskCustomer(Asked, frozen=True, tag="ask_customer"):
    """Show who the customer of this conversation is, and what was before."""

    conversation: Reference


class NoteCustomer(Asked, frozen=True, tag="note_customer"):
    """Note something about a customer for colleagues; no shopper ever sees it."""

    visitor: Reference
    text: Annotated[str, Meta(max_length=20_000)]


class RecordConsent(Asked, frozen=True, tag="record_consent"):
    """A customer agreed to advertising by mail; `wording` names the version of the text that they agreed to."""

    visitor: Reference
    said_in: SaidIn
    wording: Annotated[str, Meta(max_length=200)]


class WithdrawConsent(Asked, frozen=True, tag="withdraw_consent"):
    """A customer wants no more advertising."""

    visitor: Reference


class Earlier(Struct, frozen=True):
    """A conversation of before. `is_here`: in the same browser; else in another where the shop vouched for them."""

    id: ConversationId
    started_at: Instant
    state: State
    agent: AgentId | None
    last_text: str
    is_here: bool


class CustomerSheet(Struct, frozen=True):
    """Everything about a customer. `said_name`, `said_mail`: what they say of themselves, whoever vouches for whom."""

    visitor: VisitorCard
    external_id: str
    phone: str
    known_since: Instant | None
    said_name: str
    said_mail: str
    earlier: list[Earlier]
    notes: list[Note]
    consent: Consent | None


class CustomerShown(Answered, frozen=True, tag="customer"):
    """Who the customer of this conversation is."""

    id: Id
    conversation: ConversationId
    sheet: CustomerSheet


def sheet_of(reads: Reads, actor: Actor, conversation_id: str) -> CustomerSheet:
    """Gather it as of one moment, for whoever may see the conversation."""
    talk = conversation_for(reads, actor, conversation_id)
    site_id, visitor_id = talk.site_id, talk.visitor_id
    known, said = customer_of(reads, site_id, visitor_id), said_by(reads, site_id, visitor_id)
    about = notes(reads, site_id, visitor_id) + (notes(reads, site_id, known.id) if known else [])
    return CustomerSheet(
        visitor=card(reads, site_id, visitor_id),
        external_id=(known.external_id or "") if known else "",
        phone=known.phone if known else "",
        known_since=known.known_since if known else None,
        said_name=said.name,
        said_mail=said.mail,
        earlier=_earlier(reads, talk, dict(visitors_of(reads, site_id, known.id)) if known else {}),
        notes=sorted(about, key=lambda one: one.at),
        consent=consent_of(reads, site_id, visitor_id),
    )


def _earlier(reads: Reads, talk: Conversation, since: dict[VisitorId, int]) -> list[Earlier]:
    """What was said in this browser; and in others, since the shop vouched for the same customer there."""
    found = of_visitors(reads, talk.site_id, [talk.visitor_id, *since])
    return [
        Earlier(
            one.id,
            one.started_at,
            one.state,
            one.agent_id,
            last_words(reads, one)[:LONGEST_PREVIEW],
            one.visitor_id == talk.visitor_id,
        )
        for one in found
        if one.id != talk.id
        and (one.visitor_id == talk.visitor_id or one.is_open or one.last_at >= since[one.visitor_id])
    ]


async def show_customer(line: Line, asked: AskCustomer) -> None:
    """Show who the customer of a conversation is."""
    sheet = await line.premises.database.look(sheet_of, line.party, asked.conversation)
    line.send(CustomerShown(id=asked.id, conversation=ConversationId(asked.conversation), sheet=sheet))


CUSTOMER_ROWS: list[Row] = [
    live(AskCustomer, show_customer, CustomerShown),
    do(NoteCustomer, note),
    do(RecordConsent, record_consent),
    do(WithdrawConsent, withdraw_consent),
]
