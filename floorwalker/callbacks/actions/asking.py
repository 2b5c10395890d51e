"""A shopper leaves a question, and is promised an answer."""

import re

from floorwalker.callbacks import store
from floorwalker.callbacks.actions.keeping import ASKED, answer_due_at, hold, record, watch
from floorwalker.callbacks.actions.letters import confirm
from floorwalker.callbacks.actions.owners import suited
from floorwalker.callbacks.facts import ContactAsked, ContactLeft
from floorwalker.callbacks.model import (
    DAY_MS,
    LONGEST_LINE,
    LONGEST_QUESTION,
    MOST_A_DAY,
    MOST_A_DAY_TO_ONE,
    MOST_LINKS,
    MOST_OPEN,
    SHORTEST_FILLING_MS,
    AddressMissing,
    Contact,
    ContactId,
    ContactRequest,
    Details,
    LooksAutomatic,
    Promise,
    SlotNotFree,
    TooManyContacts,
    TooManyLinks,
    TooQuick,
)
from floorwalker.callbacks.views.shopper import free_slots
from floorwalker.conversations.actions.ending import leave_for_contact
from floorwalker.conversations.facts import AnswerPromised
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.views import conversation_for, said_by_visitor
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import AgentId, BranchId, VisitorId, new_id
from floorwalker.kit.masking.masking import Masked, masked, without_secrets
from floorwalker.kit.phone import clean_phone
from floorwalker.kit.text import clean_line, clean_message, clean_name
from floorwalker.plumbing.due import schedule
from floorwalker.plumbing.journal import tell, words_of
from floorwalker.plumbing.mail.mailbox import clean_address
from floorwalker.plumbing.work import Work
from floorwalker.shops.calendar.zone import UnknownZone, clean_zone
from floorwalker.shops.views import branch as branch_of
from floorwalker.shops.views import branch_asked_for, country
from floorwalker.visitors.views import card, cart_of

_LINK = re.compile(r"https?://|www\.|\[url|<a\s", re.IGNORECASE)


def ask(work: Work, asked: ContactRequest, opened_at: Instant) -> ContactId:
    """Keep a question with how its answer shall come, and promise it; the same request twice is one contact.

    `opened_at` is when the form was opened, as the server knows it.
    """
    already = store.known(work, work.actor.site_id, work.actor.id, asked.client_id)
    if already is not None:
        return already
    _refuse_programs(work, asked, opened_at)
    question, details = masked(_question(work, asked), work.now), _details(work, asked)
    store.hold_slots(work, work.actor.site_id)
    _refuse_too_many(work, details)

    new = _begin(work, asked, question, details)
    if asked.conversation is not None:
        promised = AnswerPromised(new.promise.due_at, new.channel, new.promise.owner_id)
        leave_for_contact(work, asked.conversation, promised)
    confirm(work, new, details)
    schedule(work, ASKED, new.id, work.now)
    return new.id


def withdraw(work: Work, contact: str) -> None:
    """The shopper needs no answer any more; withdrawing twice is withdrawing once."""
    left = hold(work, contact)
    if work.actor.kind != "visitor":
        raise NotFound
    if left.state == "open":
        record(work, left, ContactLeft(because="withdrawn"))


def _begin(work: Work, asked: ContactRequest, question: Masked, details: Details) -> Contact:
    site_id = work.actor.site_id
    said_in = conversation_for(work, work.actor, asked.conversation) if asked.conversation else None
    chosen = branch_of(work, site_id, asked.branch).id if asked.branch else None
    branch_id, team_id = chosen or _branch(work, said_in, question.text), said_in.team_id if said_in else None
    place_id = chosen or site_id
    promise = _promise(work, asked, place_id, suited(work, site_id, branch_id, team_id))
    words, cart = words_of(work, question.text), cart_of(work, site_id, VisitorId(work.actor.id))
    fact = ContactAsked(
        visitor_id=VisitorId(work.actor.id),
        channel=asked.channel,
        cause=asked.cause,
        topic=asked.topic,
        place_id=place_id,
        owner_id=promise.owner_id,
        due_at=promise.due_at,
        length=len(question.text),
        digest=words.digest(),
        starts_at=promise.starts_at,
        branch_id=branch_id,
        conversation_id=said_in.id if said_in else None,
        value_minor=cart.minor if cart else None,
        currency=cart.currency if cart else None,
        masked=question.kinds,
    )
    new = fact.begun(site_id, ContactId(new_id()), work.now)
    store.add(work, new, asked.client_id, details)
    if promise.starts_at is not None:
        store.give_slot(work, new, promise.starts_at, promise.due_at)
    tell(work, new.id, fact, words=words, concerns=new.concerns, state=new)
    watch(work, new)
    return new


def _branch(work: Work, said_in: Conversation | None, question: str) -> BranchId | None:
    """For which branch they ask without having chosen one; whose hours count they have chosen all the same."""
    known = said_in.branch_id if said_in else None
    language = card(work, work.actor.site_id, VisitorId(work.actor.id)).language
    return known or branch_asked_for(work, work.actor.site_id, question, language)


def _promise(work: Work, asked: ContactRequest, place_id: str, owner_id: AgentId) -> Promise:
    if asked.channel != "call" or asked.slot is None:
        return Promise(owner_id, answer_due_at(work, work.actor.site_id, place_id))
    for span in free_slots(work, work.actor.site_id, place_id):
        if span.begins_at == asked.slot:
            return Promise(owner_id, span.ends_at, span.begins_at)
    raise SlotNotFree


def _refuse_programs(work: Work, asked: ContactRequest, opened_at: Instant) -> None:
    if asked.website:
        raise LooksAutomatic
    if not SHORTEST_FILLING_MS <= work.now - opened_at <= DAY_MS:
        raise TooQuick
    if len(_LINK.findall(asked.question)) > MOST_LINKS:
        raise TooManyLinks


def _refuse_too_many(work: Work, details: Details) -> None:
    since = Instant(work.now - DAY_MS)
    mine = store.of_visitor(work, work.actor.site_id, VisitorId(work.actor.id), MOST_A_DAY)
    if len([one for one in mine if one.state == "open"]) >= MOST_OPEN:
        raise TooManyContacts
    if len([one for one in mine if one.asked_at > since]) >= MOST_A_DAY:
        raise TooManyContacts
    for named in (("mail", details.mail), ("phone", details.phone)):
        if named[1] and store.count_since(work, work.actor.site_id, named, since) >= MOST_A_DAY_TO_ONE:
            raise TooManyContacts


def _question(work: Work, asked: ContactRequest) -> str:
    """The words of the form; before them, what was said while waiting, so that nobody has to say it again."""
    said = said_by_visitor(work, work.actor, asked.conversation) if asked.conversation else []
    words = [*said, asked.question] if asked.question.strip() else said
    return clean_message("\n".join(words), longest=LONGEST_QUESTION * (2 if said else 1))


def _details(work: Work, asked: ContactRequest) -> Details:
    if (asked.channel == "mail" and not asked.mail.strip()) or (asked.channel == "call" and not asked.phone.strip()):
        raise AddressMissing
    visitor = card(work, work.actor.site_id, VisitorId(work.actor.id))
    return Details(
        name=clean_name(asked.name) if asked.name.strip() else "",
        mail=clean_address(asked.mail) if asked.mail.strip() else "",
        phone=clean_phone(asked.phone, country(work, work.actor.site_id, asked.branch)) if asked.phone.strip() else "",
        product=without_secrets(clean_line(asked.product, longest=LONGEST_LINE), work.now),
        page_url=visitor.page_url or "",
        page_title=visitor.page_title or "",
        language=visitor.language,
        zone=_zone(asked.zone),
    )


def _zone(name: str) -> str:
    """The shopper's zone, where their browser knows one that we know."""
    try:
        return clean_zone(name)
    except UnknownZone:
        return ""
