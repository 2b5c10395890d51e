"""Promises that others than the shopper bring about: from a conversation, when time runs out, and by settings."""

import msgspec

from floorwalker.callbacks import store
from floorwalker.callbacks.actions.answering import LONGEST_AHEAD_MS
from floorwalker.callbacks.actions.keeping import a_lead, hold, record, watch
from floorwalker.callbacks.actions.letters import confirm, warn
from floorwalker.callbacks.facts import ContactAsked, ContactEscalated, ContactSettingsChosen, CustomerWarned
from floorwalker.callbacks.model import (
    LONGEST_QUESTION,
    AddressMissing,
    ContactId,
    ContactSettings,
    Details,
    PromiseInThePast,
    ReplyChannel,
)
from floorwalker.conversations.views import conversation_for, said_by_visitor
from floorwalker.identity.views import agent as agent_of
from floorwalker.kit.actors import Role, require
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import new_id
from floorwalker.kit.phone import clean_phone
from floorwalker.kit.text import clean_message
from floorwalker.plumbing.journal import tell, words_of
from floorwalker.plumbing.mail.mailbox import clean_address
from floorwalker.plumbing.work import Work
from floorwalker.visitors.views import card


def promise(
    work: Work, conversation: str, owner: str, due_at: Instant, channel: ReplyChannel, address: str = ""
) -> ContactId:
    """Make a contact of a conversation that cannot be answered now: its last words, an owner, a promised time.

    `address` is where the answer goes, by mail or by call; an answer in the chat needs none. Promising the same
    conversation twice gives the contact that is there.
    """
    said_in = conversation_for(work, work.actor, conversation)
    if work.actor.kind == "visitor":
        raise NotFound
    already = store.known(work, said_in.site_id, said_in.visitor_id, f"promise-{said_in.id}"[:40])
    if already is not None and hold(work, already).state == "open":
        return already
    if not work.now < due_at <= work.now + LONGEST_AHEAD_MS:
        raise PromiseInThePast
    words = words_of(work, clean_message("\n".join(said_by_visitor(work, work.actor, said_in.id))[-LONGEST_QUESTION:]))
    fact = ContactAsked(
        visitor_id=said_in.visitor_id,
        channel=channel,
        cause="promised",
        topic="other",
        place_id=said_in.team_id or said_in.site_id,
        owner_id=agent_of(work, said_in.site_id, owner).id,
        due_at=due_at,
        length=len(words.text),
        digest=words.digest(),
        conversation_id=said_in.id,
    )
    new = fact.begun(said_in.site_id, ContactId(new_id()), work.now)
    details = _reached_at(channel, address, card(work, said_in.site_id, said_in.visitor_id).language)
    store.add(work, new, f"promise-{new.id if already else said_in.id}"[:40], details)
    tell(work, new.id, fact, words=words, concerns=new.concerns, state=new)
    watch(work, new)
    confirm(work, new, details)
    return new.id


def keep_watch(work: Work, contact_id: str) -> None:
    """Before a promise breaks, tell a lead; if it still stands open when it nearly has, tell the customer."""
    watched = store.held(work, contact_id)
    if watched is None or watched.state != "open" or watched.is_customer_warned:
        return
    if watched.lead_id is None:
        record(work, watched, ContactEscalated(lead_id=a_lead(work, watched.site_id)))
        watch(work, hold(work, contact_id))
        return
    record(work, watched, CustomerWarned())
    warn(work, watched, store.details(work, watched.site_id, watched.id))


def set_contact_settings(work: Work, chosen: ContactSettings) -> None:
    """Say what the shop promises, how many can be called at once, and where replies to its mails arrive."""
    require(work.actor, Role.LEAD)
    mailbox = clean_address(chosen.mailbox) if chosen.mailbox.strip() else ""
    kept = msgspec.structs.replace(chosen, mailbox=mailbox)
    store.hold_slots(work, work.actor.site_id)
    store.keep_settings(work, kept)
    figures = {name: value for name, value in msgspec.structs.asdict(kept).items() if name != "mailbox"}
    tell(work, work.actor.site_id, ContactSettingsChosen(has_mailbox=bool(mailbox), **figures))


def _reached_at(channel: ReplyChannel, address: str, language: str) -> Details:
    if channel != "chat" and not address.strip():
        raise AddressMissing
    return Details(
        mail=clean_address(address) if channel == "mail" else "",
        phone=clean_phone(address) if channel == "call" else "",
        language=language,
    )
