"""What the house does by itself in a conversation: it has somebody look after whoever waits, and says so.

Words are read by due work and at the end, never while they are kept: reading costs as much as keeping.
"""

from floorwalker.conversations.actions.keeping import hold, record
from floorwalker.conversations.facts import (
    AlternativeOffered,
    CustomerAnswered,
    CustomerKeptWaiting,
    CustomerRemarkedOnWaiting,
    MessageSent,
)
from floorwalker.conversations.model import Channel, Conversation, Step
from floorwalker.conversations.reading.heard import page_language
from floorwalker.conversations.reading.tail import Waits
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Personal
from floorwalker.plumbing.due import schedule_by
from floorwalker.plumbing.journal import words_of
from floorwalker.plumbing.texts import say
from floorwalker.plumbing.work import Work
from floorwalker.shops.views import wait_rules_now, welcome_text

LOOK_AFTER = "customer_waits"
"""The due work that reads whether a customer still waits, and does what is to be done about it."""
HEAR_AFTER_MS = 1_000
ALTERNATIVES: tuple[Channel, ...] = ("mail", "call")
TO_ALL: frozenset[Step] = frozenset({"lead", "alarm", "reassign", "offer"})


def look_after(work: Work, talk: Conversation) -> None:
    """Somebody speaks: arrange that it is looked at in time, where nothing is arranged yet."""
    now = work.now
    if work.actor.kind == "visitor":
        if not talk.is_watched(now):
            schedule_by(work, LOOK_AFTER, talk.id, Instant(now + wait_rules_now(work).nudge_seconds * 1000))
        if talk.may_remark(now):
            schedule_by(work, LOOK_AFTER, talk.id, Instant(now + HEAR_AFTER_MS))
    elif talk.open_seq is not None:
        schedule_by(work, LOOK_AFTER, talk.id, now)


def look_at_once(work: Work, talk: Conversation) -> None:
    """Have a conversation looked at as soon as somebody can."""
    schedule_by(work, LOOK_AFTER, talk.id, work.now)


def say_welcome(work: Work, begun: Conversation) -> None:
    """Say at once what the shop says to everybody, where it wants that."""
    language = page_language(work, begun)
    text = welcome_text(work, language)
    if text:
        _say(work, hold(work, begun.id), text)


def take_step(work: Work, conversation: str, step: Step, waited: Waits) -> None:
    """Keep what is done about a message that nobody answers, and let those hear of it whom it concerns."""
    waiting = hold(work, conversation)
    if waited.owed_seq is None or waited.owed_since is None:
        return
    fact = CustomerKeptWaiting(step, waited.owed_seq, waited.owed_since, waiting.agent_id)
    record(work, waiting, fact, everybody=step in TO_ALL)


def offer_alternative(work: Work, conversation: str, message_seq: int) -> None:
    """Tell the customer that they need not stay, in words and as a fact that their panel can act on."""
    waiting = hold(work, conversation)
    record(work, waiting, AlternativeOffered(message_seq, ALTERNATIVES))
    say_in(work, hold(work, conversation), "auto.offer")


def raise_complaint(work: Work, conversation: str, waited: Waits) -> None:
    """Put a customer who remarked on the wait above all who did not."""
    waiting = hold(work, conversation)
    if waited.owed_seq is None or waited.owed_since is None or waited.remark_seq is None or waiting.is_raised:
        return
    fact = CustomerRemarkedOnWaiting(waited.remark_seq, waited.owed_seq, waited.owed_since)
    record(work, waiting, fact, everybody=True)


def settle_wait(work: Work, conversation: str, waited: Waits) -> None:
    """Keep that what waited too long does so no more."""
    waiting = hold(work, conversation)
    if waiting.open_seq is not None and waiting.open_seq != waited.owed_seq:
        record(work, waiting, CustomerAnswered(waiting.open_seq, waited.spoke_again_at), everybody=True)


def say_in(work: Work, talk: Conversation, key: str, **values: str) -> None:
    """Say one of the house's own sentences in the customer's language."""
    _say(work, talk, say(key, page_language(work, talk), **values))


def say_text(work: Work, talk: Conversation, text: str) -> None:
    """Say something in the shop's own words, as the house itself."""
    _say(work, talk, text)


def _say(work: Work, talk: Conversation, text: str) -> None:
    """Say something as the house itself; no figure takes it for an answer."""
    said = words_of(work, text)
    sent = MessageSent(
        author="auto",
        author_id="house",
        client_id=f"house-{talk.seq + 1:06}",
        length=len(text),
        digest=said.digest(),
    )
    record(work, talk, sent, said, Personal(text=text))
