"""What all verbs of a handover share: holding it, and keeping what a fact made of it."""

from typing import TypeVar

from floorwalker.handover import store
from floorwalker.handover.facts import HandoverFact
from floorwalker.handover.model import Handover
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Entry
from floorwalker.plumbing.due import cancel, schedule
from floorwalker.plumbing.journal import Words, tell
from floorwalker.plumbing.work import Work

UNCONFIRMED = "handover_unconfirmed"
"""The due work that asks whether a handover was confirmed. The subject is the handover."""
HEAR = "handover_heard"
"""The due work that reads what the receiver asked the customer. The subject is the handover."""
HEAR_AFTER_MS = 30 * 60_000

F = TypeVar("F", bound=HandoverFact)


def hold(work: Work, handover_id: str) -> Handover:
    """Take a handover that is the actor's business, and hold it for this unit of work."""
    found = store.held(work, handover_id)
    if found is None:
        raise NotFound
    found.require_staff(work.actor)
    return found


def record(work: Work, before: Handover, fact: F, words: Words | None = None) -> Entry[F]:
    """Tell the fact, and keep what it makes of the handover; who no longer need be asked is not."""
    after = fact.changed(before, before.seq + 1, work.now)
    if not after.is_waiting:
        cancel(work, UNCONFIRMED, after.id)
    return tell(work, after.id, fact, words=words, concerns=(after.site_id,), state=after)


def hear_later(work: Work, given: Handover) -> None:
    """Have it read, after a while, what the receiver asks the customer."""
    schedule(work, HEAR, given.id, Instant(work.now + HEAR_AFTER_MS))
