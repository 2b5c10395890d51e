"""What the staff does about a contact until it has ended."""

from floorwalker.callbacks import store
from floorwalker.callbacks.actions.keeping import hold, noted, record
from floorwalker.callbacks.actions.letters import send_answer, tell_new_promise
from floorwalker.callbacks.facts import (
    CallTried,
    ContactAnswered,
    ContactLeft,
    ContactMarkedSpam,
    ContactPromised,
    ContactRestored,
    ContactTaken,
)
from floorwalker.callbacks.model import (
    DAY_MS,
    ENOUGH_TRIES,
    AddressMissing,
    AnsweredBy,
    CallOutcome,
    Contact,
    ContactEnded,
    MailboxMissing,
    PromiseInThePast,
    StillToTry,
)
from floorwalker.identity.views import agent as agent_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import AgentId
from floorwalker.kit.masking.masking import without_secrets
from floorwalker.kit.text import clean_message
from floorwalker.plumbing.journal import words_of
from floorwalker.plumbing.work import Work
from floorwalker.shops.calendar.zone import MINUTE_MS

LONGEST_AHEAD_MS = 366 * DAY_MS


def take(work: Work, contact: str) -> None:
    """Begin to work on it; taking twice is taking once."""
    taken = hold(work, contact)
    taken.require_free_to_take(work.actor)
    if taken.is_taken and taken.promise.owner_id == work.actor.id:
        return
    record(work, taken, ContactTaken(owner_id=AgentId(work.actor.id), from_owner_id=taken.promise.owner_id))


def try_call(work: Work, contact: str, outcome: CallOutcome, again_at: Instant | None = None, note: str = "") -> None:
    """Keep that the customer was called and how it went: reached is answered, *again* is a new promise."""
    called = hold(work, contact)
    called.require_owner(work.actor)
    if not store.details(work, called.site_id, called.id).phone:
        raise AddressMissing
    if outcome == "call_again":
        _refuse_past(work, again_at)
    record(work, called, CallTried(outcome=outcome), noted(work, note))
    if outcome == "reached":
        record(work, hold(work, contact), ContactAnswered(by="call"))
    elif outcome == "call_again" and again_at is not None:
        _promise_again(work, hold(work, contact), AgentId(work.actor.id), again_at)


def answer(work: Work, contact: str, by: AnsweredBy, text: str) -> None:
    """Answer in writing, by mail or in the customer's panel; or say that it was answered elsewhere, and how."""
    answered = hold(work, contact)
    answered.require_owner(work.actor)
    said = without_secrets(clean_message(text), work.now)
    if by == "mail":
        details, mailbox = store.details(work, answered.site_id, answered.id), _mailbox(work, answered)
        if not details.mail:
            raise AddressMissing
        send_answer(work, answered, details, said, mailbox)
    words = words_of(work, said)
    is_written = by in {"mail", "chat"}
    fact = ContactAnswered(by=by, length=len(said) if is_written else 0, digest=words.digest())
    record(work, answered, fact, words)


def hand_over(work: Work, contact: str, owner: str, due_at: Instant, note: str = "") -> None:
    """Give it to a colleague under a newly promised time, of which the customer is told."""
    given = hold(work, contact)
    given.require_owner(work.actor)
    _refuse_past(work, due_at)
    colleague = agent_of(work, given.site_id, owner)
    if colleague.is_suspended:
        raise NotFound
    fact = ContactPromised(owner_id=colleague.id, due_at=due_at, because="handed_over")
    store.give_slot_back(work, given)
    record(work, given, fact, noted(work, note))
    _tell_customer(work, hold(work, contact))


def give_up(work: Work, contact: str, note: str = "") -> None:
    """End it as left by the customer, once no way leads to them any more."""
    left = hold(work, contact)
    left.require_owner(work.actor)
    details = store.details(work, left.site_id, left.id)
    is_tried = left.is_wrong_number or left.tries >= ENOUGH_TRIES
    if left.channel != "call" or not is_tried or details.mail:
        raise StillToTry
    record(work, left, ContactLeft(because="not_reached"), noted(work, note))


def mark_spam(work: Work, contact: str) -> None:
    """Take what is no question out of the list; it is kept, and can be brought back."""
    marked = hold(work, contact)
    marked.require_owner(work.actor)
    record(work, marked, ContactMarkedSpam())


def restore(work: Work, contact: str) -> None:
    """Bring back what was no spam after all."""
    restored = hold(work, contact)
    restored.require_staff(work.actor)
    if restored.state != "spam":
        raise ContactEnded
    record(work, restored, ContactRestored())


def _promise_again(work: Work, called: Contact, owner_id: AgentId, again_at: Instant) -> None:
    """The time was agreed with the customer on the phone, so no capacity is asked."""
    minutes = store.settings(work, called.site_id).slot_minutes
    due_at = Instant(again_at + minutes * MINUTE_MS)
    store.give_slot_back(work, called)
    record(
        work,
        called,
        ContactPromised(owner_id=owner_id, due_at=due_at, because="call_again", starts_at=again_at),
    )
    _tell_customer(work, hold(work, called.id))


def _tell_customer(work: Work, promised: Contact) -> None:
    tell_new_promise(work, promised, store.details(work, promised.site_id, promised.id))


def _mailbox(work: Work, answered: Contact) -> str:
    mailbox = store.settings(work, answered.site_id).mailbox
    if not mailbox:
        raise MailboxMissing
    return mailbox


def _refuse_past(work: Work, at: Instant | None) -> None:
    if at is None or not work.now < at <= work.now + LONGEST_AHEAD_MS:
        raise PromiseInThePast
