"""What all verbs of a contact share: holding it, finding a time, keeping what a fact made of it."""

from typing import TypeVar

from floorwalker.callbacks import store
from floorwalker.callbacks.facts import ContactAsked, ContactFact
from floorwalker.callbacks.model import Contact, ContactId, Details, NobodyToAnswer
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Entry
from floorwalker.kit.ids import SiteId, new_id
from floorwalker.kit.masking.masking import without_secrets
from floorwalker.kit.text import clean_message
from floorwalker.plumbing.due import cancel, schedule
from floorwalker.plumbing.journal import Words, tell, words_of
from floorwalker.plumbing.work import Reads, Work
from floorwalker.shops.views import plan

WATCH = "watch_contact"
ASKED = "contact_asked"
"""The due work that comes with every contact left in a form, for whoever upstairs has to read it."""
WARN_AT_PERCENT = 95
LONGEST_NOTE = 4_000

F = TypeVar("F", bound=ContactFact)


def hold(work: Work, contact_id: str) -> Contact:
    """Take a contact that is the actor's business, and hold it for this unit of work."""
    found = store.held(work, contact_id)
    if found is None:
        raise NotFound
    found.require_party(work.actor)
    return found


def record(work: Work, before: Contact, fact: F, words: Words | None = None) -> Entry[F]:
    """Tell the fact, and keep what it makes of the contact; whoever waits for its time is called accordingly."""
    after = fact.changed(before, before.seq + 1, work.now)
    entry = tell(work, before.id, fact, words=words, concerns=after.concerns, state=after)
    store.save(work, after)
    if after.state != "open":
        store.give_slot_back(work, after)
        cancel(work, WATCH, after.id)
    elif after.promise != before.promise or before.state != "open":
        watch(work, after)
    return entry


def keep_new(work: Work, asked: ContactAsked, words: Words | None, details: Details) -> Contact:
    """Keep a contact that nobody filled in a form for, and watch its time."""
    new = asked.begun(work.actor.site_id, ContactId(new_id()), work.now)
    store.add(work, new, new.id, details)
    tell(work, new.id, asked, words=words, concerns=new.concerns, state=new)
    watch(work, new)
    return new


def noted(work: Work, note: str) -> Words | None:
    """Give the words of a note for colleagues; none where nothing was noted."""
    if not note.strip():
        return None
    return words_of(work, without_secrets(clean_message(note, longest=LONGEST_NOTE), work.now))


def watch(work: Work, watched: Contact) -> None:
    """Look at it again when a lead is to hear of it, and after that when the customer is."""
    percent = WARN_AT_PERCENT if watched.lead_id else store.settings(work, watched.site_id).escalate_at_percent
    schedule(work, WATCH, watched.id, max(part_of_time(work, watched, percent), Instant(work.now + 1)))


def part_of_time(reads: Reads, contact: Contact, percent: int) -> Instant:
    """When so much of the opening time of a promise has gone by; of all its time, if none of it is open."""
    planned = plan(reads, contact.site_id, contact.place_id)
    given_at, due_at = contact.promise.given_at or contact.asked_at, contact.promise.due_at
    open_seconds = planned.open_seconds(given_at, due_at)
    if not open_seconds:
        return Instant(given_at + (due_at - given_at) * percent // 100)
    reached = planned.add_open_time(given_at, open_seconds * percent / 100)
    return min(reached, due_at) if reached is not None else due_at


def answer_due_at(reads: Reads, site_id: SiteId, place_id: str) -> Instant:
    """By when an answer is promised: so much opening time from now, or from the next opening."""
    chosen, planned = store.settings(reads, site_id), plan(reads, site_id, place_id)
    minutes = chosen.in_hours_minutes if planned.is_open(reads.now) else chosen.after_opening_minutes
    due_at = planned.add_open_time(reads.now, minutes * 60)
    if due_at is None:
        raise NobodyToAnswer
    return due_at
