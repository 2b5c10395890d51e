"""What all verbs of a contact share: holding it, finding an owner and a time, keeping what a fact made of it."""

from typing import TypeVar

from floorwalker.callbacks import store
from floorwalker.callbacks.facts import ContactFact
from floorwalker.callbacks.model import Contact, NobodyToAnswer
from floorwalker.identity.views import people
from floorwalker.kit.actors import Role
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Entry
from floorwalker.kit.ids import AgentId, SiteId
from floorwalker.kit.text import clean_message
from floorwalker.plumbing.due import cancel, schedule
from floorwalker.plumbing.journal import Words, tell, words_of
from floorwalker.plumbing.work import Reads, Work
from floorwalker.shops.views import plan

WATCH = "watch_contact"
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


def noted(work: Work, note: str) -> Words | None:
    """Give the words of a note for colleagues; none where nothing was noted."""
    return words_of(work, clean_message(note, longest=LONGEST_NOTE)) if note.strip() else None


def watch(work: Work, watched: Contact) -> None:
    """Look at it again when a lead is to hear of it, and after that when the customer is."""
    percent = WARN_AT_PERCENT if watched.lead_id else store.settings(work, watched.site_id).escalate_at_percent
    schedule(work, WATCH, watched.id, max(part_of_time(work, watched, percent), Instant(work.now + 1)))


def part_of_time(reads: Reads, contact: Contact, percent: int) -> Instant:
    """When so much of the opening time between question and promise has gone by."""
    planned = plan(reads, contact.site_id, contact.place_id)
    due_at = contact.promise.due_at
    reached = planned.add_open_time(contact.asked_at, planned.open_seconds(contact.asked_at, due_at) * percent / 100)
    return min(reached, due_at) if reached is not None else due_at


def least_busy(reads: Reads, site_id: SiteId, team_id: str | None = None) -> AgentId:
    """Whoever of the staff, or of a team if it has anybody, owns the fewest open contacts; the list goes round."""
    here = [one for one in people(reads, site_id) if not one.is_suspended]
    team = [one for one in here if team_id in one.teams]
    loads = store.open_by_owner(reads, site_id)
    chosen = min(team or here, key=lambda one: (loads.get(one.id, 0), one.role is not Role.AGENT, one.id), default=None)
    if chosen is None:
        raise NobodyToAnswer
    return chosen.id


def a_lead(reads: Reads, site_id: SiteId) -> AgentId:
    """Whoever leads and owns the fewest open contacts."""
    loads = store.open_by_owner(reads, site_id)
    leads = [one for one in people(reads, site_id) if one.role.includes(Role.LEAD) and not one.is_suspended]
    chosen = min(leads, key=lambda one: (one.role is not Role.LEAD, loads.get(one.id, 0), one.id), default=None)
    return chosen.id if chosen else least_busy(reads, site_id)


def answer_due_at(reads: Reads, site_id: SiteId, place_id: str) -> Instant:
    """By when an answer is promised: so much opening time from now, or from the next opening."""
    chosen, planned = store.settings(reads, site_id), plan(reads, site_id, place_id)
    minutes = chosen.in_hours_minutes if planned.is_open(reads.now) else chosen.after_opening_minutes
    due_at = planned.add_open_time(reads.now, minutes * 60)
    if due_at is None:
        raise NobodyToAnswer
    return due_at
