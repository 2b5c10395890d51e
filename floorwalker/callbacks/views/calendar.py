"""A promised time for the agent's own calendar."""

from datetime import timedelta

from floorwalker.callbacks import store
from floorwalker.callbacks.views.contact import contact_for
from floorwalker.identity.views import agent
from floorwalker.kit.actors import Actor
from floorwalker.kit.calendar_file import Appointment, calendar_file
from floorwalker.kit.clock import Instant
from floorwalker.kit.phone import shown_phone
from floorwalker.plumbing.texts import say
from floorwalker.plumbing.work import Reads
from floorwalker.shops.calendar.zone import MINUTE_MS
from floorwalker.shops.views import country, site
from floorwalker.visitors.views import card

REMINDER = timedelta(minutes=10)


def calendar_of(reads: Reads, actor: Actor, contact_id: str) -> str:
    """A promised call as a calendar file, under an id that a later promise replaces."""
    found = contact_for(reads, actor, contact_id)
    found.require_staff(actor)
    promise, details = found.promise, store.details(reads, found.site_id, found.id)
    language = site(reads, found.site_id).language
    number = str(card(reads, found.site_id, found.visitor_id).number)
    name = details.name or say("contact.customer", language, number=number)
    phone = shown_phone(details.phone, country(reads, found.site_id, found.place_id)) if details.phone else ""
    length_ms = store.settings(reads, found.site_id).slot_minutes * MINUTE_MS
    owner = agent(reads, found.site_id, promise.owner_id)
    appointment = Appointment(
        id=found.id,
        version=found.seq,
        written_at=reads.now,
        starts_at=promise.starts_at or Instant(promise.due_at - length_ms),
        ends_at=promise.due_at,
        summary=say("contact.call", language, name=name),
        description="\n".join(line for line in (phone, details.mail, store.question(reads, found)) if line),
        organizer_name=owner.name,
        organizer_address=owner.email,
        is_withdrawn=found.state != "open",
        reminder=REMINDER,
    )
    return calendar_file(appointment)
