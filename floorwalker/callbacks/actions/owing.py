"""An answer that is owed whatever anybody promises, since what was said in a chat counts: owned, and due."""

from msgspec.structs import replace

from floorwalker.callbacks import store
from floorwalker.callbacks.actions.keeping import answer_due_at, hold, keep_new, noted, record
from floorwalker.callbacks.actions.owners import suited
from floorwalker.callbacks.facts import ContactAnswered, ContactAsked, ContactPromised
from floorwalker.callbacks.model import LONGEST_QUESTION, Contact, ContactEnded, ContactId, Details, Topic
from floorwalker.conversations.model import Conversation
from floorwalker.identity.views import agent as agent_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import AgentId
from floorwalker.plumbing.journal import words_of
from floorwalker.plumbing.work import Work
from floorwalker.visitors.views import card, cart_of


def owe(work: Work, said_in: Conversation, topic: Topic, text: str, mail: str) -> ContactId:
    """Owe an answer to what a customer has said: whoever takes care of them does, or else the next who is suited."""
    visitor = card(work, said_in.site_id, said_in.visitor_id)
    words = words_of(work, text[:LONGEST_QUESTION])
    cart = cart_of(work, said_in.site_id, said_in.visitor_id)
    place_id = said_in.branch_id or said_in.site_id
    fact = ContactAsked(
        visitor_id=said_in.visitor_id,
        channel="mail" if mail else "chat",
        cause="statement",
        topic=topic,
        place_id=place_id,
        owner_id=_owner(work, said_in),
        due_at=answer_due_at(work, said_in.site_id, place_id),
        length=len(words.text),
        digest=words.digest(),
        branch_id=said_in.branch_id,
        conversation_id=said_in.id,
        value_minor=cart.minor if cart else None,
        currency=cart.currency if cart else None,
    )
    return keep_new(work, fact, words, Details(name=visitor.name, mail=mail, language=visitor.language)).id


def answer_to(work: Work, contact: str, mail: str) -> None:
    """Keep to where an answer goes that is owed."""
    owed = hold(work, contact)
    known = store.details(work, owed.site_id, owed.id)
    store.change_details(work, owed, replace(known, mail=known.mail or mail))


def pass_on(work: Work, contact: str, to: str, note: str) -> AgentId:
    """Let a colleague owe the answer from now on, by the same time if that lies ahead."""
    owed = hold(work, contact)
    if owed.state != "open":
        raise ContactEnded
    colleague = agent_of(work, owed.site_id, to)
    if colleague.is_suspended:
        raise NotFound
    due_at = owed.promise.due_at
    if due_at <= work.now:
        due_at = answer_due_at(work, owed.site_id, owed.place_id)
    fact = ContactPromised(owner_id=colleague.id, due_at=Instant(due_at), because="handed_over")
    record(work, owed, fact, noted(work, note))
    return colleague.id


def settle_owed(work: Work, contact: Contact) -> None:
    """Nothing is owed any more: the customer has been told in the chat, or there was nothing to answer."""
    if contact.cause == "statement" and contact.state == "open":
        record(work, hold(work, contact.id), ContactAnswered(by="chat"))


def _owner(work: Work, said_in: Conversation) -> AgentId:
    if said_in.agent_id is not None and not agent_of(work, said_in.site_id, said_in.agent_id).is_suspended:
        return said_in.agent_id
    return suited(work, said_in.site_id, said_in.branch_id, said_in.team_id)
