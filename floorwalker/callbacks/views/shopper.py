"""What a shopper can choose from, and what they see of their own contacts later."""

from collections.abc import Sequence

import msgspec

from floorwalker.callbacks import store
from floorwalker.callbacks.facts import ContactAnswered
from floorwalker.callbacks.model import (
    DAY_MS,
    Contact,
    ContactId,
    ContactState,
    ReplyChannel,
)
from floorwalker.callbacks.views.known import Known, known_in, known_of
from floorwalker.conversations.views import latest_of
from floorwalker.identity.views import agent
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import BranchId, SiteId, VisitorId
from floorwalker.kit.masking.masking import SecretKind
from floorwalker.kit.phone import shown_phone
from floorwalker.plumbing.work import Reads
from floorwalker.shops.calendar.plan import Span
from floorwalker.shops.calendar.windows import windows
from floorwalker.shops.calendar.zone import MINUTE_MS
from floorwalker.shops.model import Branch
from floorwalker.shops.views import branch as branch_of
from floorwalker.shops.views import branches, country, plan

MOST_OF_A_VISITOR = 5
MOST_LOOKED_THROUGH = 50
SHOWN_FOR_MS = 7 * DAY_MS
MOST_SLOTS = 60
LEAD_TIME_MS = 15 * MINUTE_MS


class ContactStatus(msgspec.Struct, frozen=True):
    """What a shopper sees of their own contact later."""

    id: ContactId
    state: ContactState
    channel: ReplyChannel
    question: str
    owner_name: str
    asked_at: Instant
    due_at: Instant
    starts_at: Instant | None
    ends_at: Instant | None
    is_warned: bool
    answer: str
    masked: tuple[SecretKind, ...]


class ContactForm(msgspec.Struct, frozen=True):
    """What a form can offer: branches to choose from, and free times for a call by the shop's clock.

    `name`, `mail`, `phone` and `branch` are what is known of the shopper, so that they need not say it again.
    """

    branches: list[Branch]
    slots: list[Span]
    zone: str
    contacts: list[ContactStatus]
    name: str
    mail: str
    phone: str
    branch: BranchId | None


def free_slots(reads: Reads, site_id: SiteId, place_id: str) -> list[Span]:
    """Times at which a place could still call somebody."""
    chosen = store.settings(reads, site_id)
    since, until = Instant(reads.now + LEAD_TIME_MS), Instant(reads.now + chosen.days_ahead * DAY_MS)
    given = store.given_slots(reads, site_id, place_id, since)
    offered = windows(plan(reads, site_id, place_id), since, until, chosen.slot_minutes)
    return [span for span in offered if _taken(given, span) < chosen.calls_per_slot][:MOST_SLOTS]


def calls_back(reads: Reads, site_id: SiteId) -> bool:
    """Whether a shop has a time left at which it could call somebody."""
    return bool(free_slots(reads, site_id, site_id))


def form_for(reads: Reads, actor: Actor, branch_id: str | None) -> ContactForm:
    """What the form in a shopper's panel can offer, and what became of what they asked before."""
    place_id = branch_of(reads, actor.site_id, branch_id).id if branch_id else actor.site_id
    known = _known(reads, actor)
    return ContactForm(
        branches(reads, actor.site_id),
        free_slots(reads, actor.site_id, place_id),
        plan(reads, actor.site_id, place_id).zone,
        statuses(reads, actor),
        known.name,
        known.mail,
        shown_phone(known.phone, country(reads, actor.site_id)) if known.phone else "",
        known.branch,
    )


def statuses(reads: Reads, actor: Actor) -> list[ContactStatus]:
    """What a shopper asked lately, and how it stands."""
    asked = store.of_visitor(reads, actor.site_id, VisitorId(actor.id), MOST_OF_A_VISITOR)
    shown = [one for one in asked if one.state == "open" or one.asked_at > reads.now - SHOWN_FOR_MS]
    return [_status(reads, one) for one in shown if one.state != "spam"]


def has_asked(reads: Reads, actor: Actor) -> bool:
    """Whether a shopper has left questions before."""
    return bool(store.of_visitor(reads, actor.site_id, VisitorId(actor.id), 1))


def has_open_question(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> bool:
    """Whether a visitor still waits for an answer to something they left."""
    return any(one.state == "open" for one in store.of_visitor(reads, site_id, visitor_id, MOST_LOOKED_THROUGH))


def _known(reads: Reads, actor: Actor) -> Known:
    """Who they are, of what they say in their chat too, open or just over."""
    talk = latest_of(reads, actor.site_id, VisitorId(actor.id))
    is_fresh = talk is not None and (talk.is_open or talk.last_at > reads.now - DAY_MS)
    return known_in(reads, talk) if talk and is_fresh else known_of(reads, actor.site_id, VisitorId(actor.id))


def _taken(given: Sequence[tuple[Instant, Instant]], span: Span) -> int:
    return sum(1 for begins, ends in given if begins < span.ends_at and ends > span.begins_at)


def _status(reads: Reads, one: Contact) -> ContactStatus:
    entries = store.entries(reads, one.site_id, one.id)
    answers = [words for entry, _, words in entries if isinstance(entry.fact, ContactAnswered) and entry.fact.length]
    return ContactStatus(
        id=one.id,
        state=one.state,
        channel=one.channel,
        question=entries[0][2],
        owner_name=agent(reads, one.site_id, one.promise.owner_id).name,
        asked_at=one.asked_at,
        due_at=one.promise.due_at,
        starts_at=one.promise.starts_at,
        ends_at=one.promise.due_at if one.promise.starts_at is not None else None,
        is_warned=one.is_customer_warned,
        answer=answers[-1] if answers else "",
        masked=one.masked,
    )
