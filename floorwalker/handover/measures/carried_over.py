"""Handovers without repeats (M27): whether customers who were handed over had to say anything twice.

Population: handovers that were given in the period, but those whose customer left before anybody could confirm.
Formula: shares of them with a summary; confirmed by the receiver, of those settled; with nothing asked again, of those
that were heard; kept in time, of those promised and due; and of those whose matter needs identification, handed over
or sent on with the first reply. Unit: counts, of which people see shares. Source: the facts of the handovers alone,
`handover_given` to `handover_heard`; for what was kept in time, the contact's. Left out: who sent a customer elsewhere
in plain words without handing them over, and whether sending them there was needed at all.
"""

from collections import Counter

import msgspec

from floorwalker.callbacks.views.contact import contact_for
from floorwalker.handover import store
from floorwalker.handover.facts import HandoverConfirmed, HandoverGiven, HandoverHeard, HandoverReturned
from floorwalker.handover.model import Handover, Way
from floorwalker.handover.views.desk import HandoverCard, handover_card
from floorwalker.kit.actors import Actor, system_of
from floorwalker.kit.clock import Instant
from floorwalker.plumbing.work import Reads

DAY_MS = 24 * 3_600_000
MOST_COUNTED = 5_000
MOST_SHOWN = 50


class CarriedOver(msgspec.Struct, frozen=True):
    """The figures of a period, and the latest handovers behind them."""

    since: Instant
    given: int
    with_summary: int
    confirmed: int
    returned: int
    lapsed: int
    waiting: int
    heard: int
    asked_again: int
    due: int
    kept: int
    needed_identification: int
    at_once: int
    ways: dict[Way, int]
    latest: list[HandoverCard]


def carried_over(reads: Reads, actor: Actor, days: int) -> CarriedOver:
    """Count the handovers of so many days by what stands in their facts."""
    since = Instant(reads.now - days * DAY_MS)
    found = [one for one in store.given_since(reads, actor.site_id, since, MOST_COUNTED) if one.state != "over"]
    facts = {one.id: [entry.fact for entry in store.entries(reads, one)] for one in found}
    given = [fact for told in facts.values() for fact in told if isinstance(fact, HandoverGiven)]
    heard = [fact for told in facts.values() for fact in told if isinstance(fact, HandoverHeard)]
    secret = [fact for fact in given if fact.matter is not None]
    due = [one for one in found if one.contact_id is not None and is_due(reads, one)]
    return CarriedOver(
        since=since,
        given=len(given),
        with_summary=sum(fact.length > 0 for fact in given),
        confirmed=sum(any(isinstance(fact, HandoverConfirmed) for fact in told) for told in facts.values()),
        returned=sum(any(isinstance(fact, HandoverReturned) for fact in told) for told in facts.values()),
        lapsed=sum(one.state == "lapsed" for one in found),
        waiting=sum(one.state == "open" for one in found),
        heard=len(heard),
        asked_again=sum(bool(fact.asked_again) for fact in heard),
        due=len(due),
        kept=sum(is_kept(reads, one) for one in due),
        needed_identification=len(secret),
        at_once=sum(fact.replies_before == 0 for fact in secret),
        ways=dict(Counter(one.way for one in found)),
        latest=[handover_card(reads, actor, one) for one in found[:MOST_SHOWN]],
    )


def is_due(reads: Reads, one: Handover) -> bool:
    """Whether what was promised has been answered, or should have been by now."""
    contact = contact_for(reads, system_of(one.site_id), one.contact_id or "")
    return contact.state == "answered" or (contact.state == "open" and contact.promise.due_at <= reads.now)


def is_kept(reads: Reads, one: Handover) -> bool:
    """Whether the customer had their answer by the promised time."""
    contact = contact_for(reads, system_of(one.site_id), one.contact_id or "")
    return contact.ended_at is not None and contact.ended_at <= contact.promise.due_at
