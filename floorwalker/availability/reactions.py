"""What availability does when presence, slots, hours or the queue change: it weighs anew what is offered."""

from collections.abc import Mapping

import msgspec

from floorwalker.availability import store, views
from floorwalker.availability.facts import (
    LoadChanged,
    OfferChanged,
    OfferFact,
    PromiseInDanger,
    ReactionMeasured,
    ServerWasDown,
)
from floorwalker.availability.measures.today import danger_of, today
from floorwalker.availability.offering.deciding import Situation, next_offer, settles_at
from floorwalker.availability.offering.offer import Offer, OfferCause
from floorwalker.availability.offering.promise import Promise
from floorwalker.kit.clock import Instant
from floorwalker.plumbing.due import schedule
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.work import Work
from floorwalker.shops.calendar.plan import Plan
from floorwalker.shops.views import plan as plan_of

WEIGH = "weigh_offer"
"""The due work that weighs a site's offer: when doors open and close, when it has settled, and now and then."""
WHILE_SOMEBODY_IS_HERE_MS = 60_000
WHILE_NOBODY_IS_HERE_MS = 3_600_000


def weigh(work: Work, waiting: int, invitations: int = 0) -> Offer:
    """Decide what is offered now that so many wait, keep what changed with its cause, and look again in time.

    Each of the `invitations` that are shown and not expired keeps a whole slot.
    """
    site_id = work.actor.site_id
    before = store.held_offer(work, site_id)
    promise, plan = store.promise(work, site_id), plan_of(work, site_id)
    situation = views.situation(work, site_id, waiting, plan, invitations)
    after = _weighed(work, before, situation, promise)
    schedule(work, WEIGH, site_id, _look_again_at(work.now, after, situation, plan, promise))
    return after


def watch_promise(work: Work) -> None:
    """Raise the alarm, once a day, as soon as it shows that today's promise will be missed."""
    site_id = work.actor.site_id
    offer = store.held_offer(work, site_id)
    if offer.cause == "closed":
        return
    danger = danger_of(today(work, site_id))
    if danger is not None and (offer.danger is None or offer.danger.day != danger.day):
        _record(work, offer, PromiseInDanger(**msgspec.structs.asdict(danger)))


def count_looks(work: Work, begins_at: Instant, looks: Mapping[OfferCause, int]) -> None:
    """Count how often pages asked what the launcher should say, by the cause of what they were told."""
    for cause, count in looks.items():
        store.add_looks(work, work.actor.site_id, begins_at, cause, count)


def measure_reaction(work: Work, milliseconds: int) -> None:
    """An agent took this long until the first word of their own; from such times the next ones are foretold."""
    subject_id = store.reaction_subject(work.actor.site_id)
    tell(work, subject_id, ReactionMeasured(milliseconds=max(0, milliseconds)))


def note_downtime(work: Work, last_beat_at: Instant) -> None:
    """A server runs again: keep since when none did, once, however many of them come at the same moment."""
    site_id = work.actor.site_id
    before = store.held_downtime(work, site_id)
    since = before.since(last_beat_at, work.now)
    if since is not None:
        fact = ServerWasDown(since=since)
        tell(work, store.downtime_subject(site_id), fact, state=fact.changed(before, work.now))


def _weighed(work: Work, before: Offer, situation: Situation, promise: Promise) -> Offer:
    after = before
    found = next_offer(situation, before, promise.rule(), work.now)
    if (found.share, found.cause) != (before.share, before.cause) or before.version == 0:
        changed = OfferChanged(version=before.version + 1, share=found.share, cause=found.cause)
        after = _record(work, after, changed)
    if situation.is_loaded() != before.is_loaded:
        stood = (situation.floor.waiting, situation.open_chats, situation.slots)
        after = _record(work, after, LoadChanged(situation.is_loaded(), *stood))
    return after


def _record(work: Work, before: Offer, fact: OfferFact) -> Offer:
    site_id = work.actor.site_id
    after = fact.changed(before, work.now)
    tell(work, store.offer_subject(site_id), fact, concerns=(site_id,), state=after)
    return after


def _look_again_at(now: Instant, offer: Offer, situation: Situation, plan: Plan, promise: Promise) -> Instant:
    """When the doors open or close, when the offer has settled, or after a while, whichever comes first."""
    pause = WHILE_SOMEBODY_IS_HERE_MS if situation.slots else WHILE_NOBODY_IS_HERE_MS
    latest = Instant(now + pause)
    edges = [edge for span in plan.spans(now, latest) for edge in (span.begins_at, span.ends_at)]
    settled = settles_at(offer, promise.rule()) if situation.takers else None
    return Instant(min(at for at in [*edges, settled or latest, latest] if at > now))
