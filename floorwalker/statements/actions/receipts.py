"""Confirming by mail what a customer has stated and when; nothing else stands in it, least of all an offer.

To an address that is proven theirs it goes word for word. To one that they only named it goes without links, shortened
and seldom, since anybody can name a stranger's.
"""

import re

import msgspec

from floorwalker.callbacks.actions.letters import moment
from floorwalker.callbacks.actions.owing import answer_to
from floorwalker.callbacks.views.contact import asked_with, contact_for, settings
from floorwalker.conversations.actions.keeping import hold as hold_talk
from floorwalker.conversations.actions.minding import say_in
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.views import SaidLine
from floorwalker.identity.views import agent
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId, VisitorId
from floorwalker.plumbing.mail.draft import Draft
from floorwalker.plumbing.mail.mailbox import Mailbox, NotAnAddress, NotOneLine, clean_address
from floorwalker.plumbing.mail.queue import queue_mail
from floorwalker.plumbing.texts import say
from floorwalker.plumbing.work import Reads, Work
from floorwalker.shops.calendar.zone import local
from floorwalker.shops.views import plan, site
from floorwalker.statements import store
from floorwalker.statements.actions.keeping import record
from floorwalker.statements.facts import ReceiptAddressAsked, StatementReceipted
from floorwalker.statements.model import DAY_MS, LONGEST_UNPROVEN_QUOTE, MOST_RECEIPTS_A_DAY, Statement
from floorwalker.statements.views import said
from floorwalker.transcripts.views import proven_address
from floorwalker.visitors.views import card

_LINK = re.compile(r"(?:https?://|www\.)\S+|\S+\.(?:[a-z]{2,})/\S*", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s<>()\[\],;:\"]+@[^\s<>()\[\],;:\"@]+\.[a-z]{2,}", re.IGNORECASE)


class Address(msgspec.Struct, frozen=True):
    """Where a receipt goes, and whether that is proven to be the customer's; empty where nothing is known."""

    mail: str = ""
    is_proven: bool = False


def confirm(work: Work, talk: Conversation | None, made: Statement, later: list[SaidLine]) -> None:
    """Send the receipt if an address is known by now, or was named in what was said later; else ask for one, once."""
    if made.receipt == "sent" or made.outcome == "not_a_statement":
        return
    address = _known(work, made, later)
    if address.mail:
        _send(work, talk, made, address)
    elif made.receipt == "none" and talk is not None and talk.is_open:
        record(work, made, ReceiptAddressAsked(talk.id))
        say_in(work, hold_talk(work, talk.id), f"auto.{made.kind}_ask")


def address_of(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> Address:
    """The address of a customer: vouched for by the shop, proven by them, or only named."""
    known = card(reads, site_id, visitor_id)
    if known.is_verified and known.mail:
        return Address(known.mail, is_proven=True)
    proven = proven_address(reads, Actor(site_id, "visitor", visitor_id))
    return Address(proven, is_proven=True) if proven else Address(_clean(known.mail))


def _known(work: Work, made: Statement, later: list[SaidLine]) -> Address:
    known = address_of(work, made.site_id, made.visitor_id)
    if known.mail:
        return known
    owed = contact_for(work, work.actor, made.contact_id)
    named = [_clean(found) for line in later for found in _ADDRESS.findall(line.text)]
    return Address(asked_with(work, owed)[1].mail or next(filter(None, named), ""))


def _send(work: Work, talk: Conversation | None, made: Statement, address: Address) -> None:
    since = Instant(work.now - DAY_MS)
    if not address.is_proven and store.receipts_since(work, made, address.mail, since) >= MOST_RECEIPTS_A_DAY:
        return
    answer_to(work, made.contact_id, address.mail)
    queue_mail(work, _letter(work, made, address), purpose="statement_receipt", about_id=made.id, key=made.id)
    store.keep_receipt(work, made, address.mail)
    record(work, made, StatementReceipted(address.is_proven, made.conversation_id))
    if talk is not None and talk.is_open:
        say_in(work, hold_talk(work, talk.id), f"auto.{made.kind}_noted")


def _letter(work: Work, made: Statement, address: Address) -> Draft:
    """The shop, what it is, when it was said and in which words, who answers by when; and that is all."""
    owed = contact_for(work, work.actor, made.contact_id)
    details = asked_with(work, owed)[1]
    language = card(work, made.site_id, made.visitor_id).language
    shop, mailbox = site(work, made.site_id).name, settings(work, made.site_id).mailbox
    zone = details.zone or plan(work, made.site_id, owed.place_id).zone
    due = moment(local(zone, owed.promise.due_at), language, zone)
    name = agent(work, made.site_id, owed.promise.owner_id).name
    said_at = moment(local(zone, made.said_at), language, zone)
    lines = [
        say(f"statement.mail.{made.kind}", language, shop=shop, time=said_at),
        _quoted(said(work, work.actor, made), address),
        say("statement.mail.next", language, name=name, shop=shop, time=due),
    ]
    return Draft(
        to=Mailbox(address.mail),
        subject=say(f"statement.mail.{made.kind}_subject", language, shop=shop),
        text="\n\n".join(lines if address.is_proven else [*lines, say("contact.mail.not_you", language)]),
        sender_name=shop,
        reply_to=Mailbox(mailbox, shop) if mailbox else None,
    )


def _quoted(text: str, address: Address) -> str:
    if not address.is_proven:
        text = _LINK.sub("[…]", text)[:LONGEST_UNPROVEN_QUOTE]
    return "\n".join(f"> {line}" for line in text.splitlines())


def _clean(named: str) -> str:
    """An address as mail knows it; what is none is nothing."""
    try:
        return clean_address(named) if named else ""
    except (NotAnAddress, NotOneLine):
        return ""
