"""What a customer hears of their contact by mail. Nothing that a stranger typed stands in it but the address."""

from datetime import datetime

from babel.dates import format_date, format_time

from floorwalker.callbacks import store
from floorwalker.callbacks.model import (
    DAY_MS,
    MOST_CONFIRMED_A_DAY,
    Contact,
    Details,
)
from floorwalker.identity.views import agent
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId, VisitorId
from floorwalker.plumbing.mail.draft import Draft
from floorwalker.plumbing.mail.mailbox import Mailbox
from floorwalker.plumbing.mail.queue import queue_mail
from floorwalker.plumbing.texts import say, spoken_for
from floorwalker.plumbing.work import Work
from floorwalker.shops.calendar.back import REGIONS
from floorwalker.shops.calendar.zone import local
from floorwalker.shops.views import plan, site


def confirm(work: Work, contact: Contact, details: Details) -> None:
    """Tell the customer what was promised, unless this address or this visitor was told often enough today."""
    if not details.mail or _is_confirmed_enough(work, contact, details.mail):
        return
    lines = [_promised(work, contact, details), say("contact.mail.not_you", details.language)]
    _send(work, contact, details, "contact_confirmed", "\n\n".join(lines))


def tell_new_promise(work: Work, contact: Contact, details: Details) -> None:
    """Tell the customer who answers now, and by when."""
    if details.mail:
        words = [say("contact.mail.moved", details.language), _promised(work, contact, details)]
        _send(work, contact, details, "contact_promised", "\n\n".join(words))


def warn(work: Work, contact: Contact, details: Details) -> None:
    """Tell the customer, before the promised time, that it may be missed."""
    if details.mail:
        time = _moment(work, contact, details, contact.promise.due_at)
        words = say("contact.mail.warned", details.language, time=time, name=_owner(work, contact))
        _send(work, contact, details, "contact_warned", words)


def send_answer(work: Work, contact: Contact, details: Details, text: str, mailbox: str) -> None:
    """Answer by mail; a reply arrives in the shop's mailbox."""
    name = site(work, contact.site_id).name
    draft = Draft(
        to=Mailbox(details.mail, details.name),
        subject=say("contact.mail.answer", details.language, shop=name),
        text=text,
        sender_name=name,
        reply_to=Mailbox(mailbox, name),
        is_automatic=False,
    )
    queue_mail(work, draft, purpose="contact_answer", about_id=contact.id, key=f"{contact.id}:{contact.seq}")


def _send(work: Work, contact: Contact, details: Details, purpose: str, text: str) -> None:
    name, mailbox = site(work, contact.site_id).name, store.settings(work, contact.site_id).mailbox
    draft = Draft(
        to=Mailbox(details.mail),
        subject=say("contact.mail.subject", details.language, shop=name),
        text=text,
        sender_name=name,
        reply_to=Mailbox(mailbox, name) if mailbox else None,
    )
    # A promise that was due is not confirmed afterwards.
    good_for_ms = max(contact.promise.due_at - work.now, 1)
    key = f"{contact.id}:{contact.seq}:{purpose}"
    queue_mail(work, draft, purpose=purpose, about_id=contact.id, key=key, good_for_ms=good_for_ms)


def _promised(work: Work, contact: Contact, details: Details) -> str:
    values = {
        "name": _owner(work, contact),
        "shop": site(work, contact.site_id).name,
        "time": _moment(work, contact, details, contact.promise.due_at),
    }
    if contact.promise.starts_at is not None:
        since = _moment(work, contact, details, contact.promise.starts_at)
        return say("contact.mail.call_between", details.language, since=since, **values)
    return say(f"contact.mail.by_{contact.channel}", details.language, **values)


def _moment(work: Work, contact: Contact, details: Details, at: Instant) -> str:
    """Say an instant as the clock on the customer's wall shows it, or else the shop's, and name whose it is."""
    zone = details.zone or plan(work, contact.site_id, contact.place_id).zone
    return moment(local(zone, at), details.language, zone)


def moment(wall: datetime, language: str, zone: str) -> str:
    """Write day and time with the zone that they are meant in."""
    spoken = spoken_for(language)
    locale = REGIONS.get(spoken, spoken)
    day, clock = format_date(wall.date(), "full", locale=locale), format_time(wall.time(), "short", locale=locale)
    return say("contact.mail.moment", spoken, day=day, clock=clock, zone=zone)


def _owner(work: Work, contact: Contact) -> str:
    return agent(work, contact.site_id, contact.promise.owner_id).name


def _is_confirmed_enough(work: Work, contact: Contact, address: str) -> bool:
    since = Instant(work.now - DAY_MS)
    return (
        store.count_since(work, contact.site_id, ("mail", address), since) > MOST_CONFIRMED_A_DAY
        or _by_visitor(work, contact.site_id, contact.visitor_id, since) > MOST_CONFIRMED_A_DAY
    )


def _by_visitor(work: Work, site_id: SiteId, visitor_id: VisitorId, since: Instant) -> int:
    latest = store.of_visitor(work, site_id, visitor_id, MOST_CONFIRMED_A_DAY + 1)
    return len([one for one in latest if one.asked_at > since])
