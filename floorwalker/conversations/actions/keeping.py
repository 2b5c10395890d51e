"""What all verbs of a conversation share: holding it, and keeping what a fact made of it."""

from typing import TypeVar

from floorwalker.conversations.facts import (
    ConversationFact,
)
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.store import talks
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Entry, Personal
from floorwalker.pace.actions import note_wait
from floorwalker.pace.model import Wait
from floorwalker.plumbing.journal import Words, tell, words_of
from floorwalker.plumbing.work import Work

F = TypeVar("F", bound=ConversationFact)


def hold(work: Work, conversation_id: str) -> Conversation:
    """Take a conversation that is the actor's business, and hold it for this unit of work."""
    found = talks.held(work, conversation_id)
    if found is None:
        raise NotFound
    found.require_party(work.actor)
    return found


def noted(work: Work, note: str) -> Words | None:
    """Give the words of a note to colleagues; none where nothing was noted."""
    return words_of(work, note) if note else None


def record(
    work: Work,
    before: Conversation,
    fact: F,
    words: Words | None = None,
    personal: Personal | None = None,
    *,
    everybody: bool = False,
) -> Entry[F]:
    """Tell the fact, and keep what it makes of the conversation. Changes of hands concern the whole staff."""
    after = fact.changed(before, before.seq + 1, work.now)
    concerns = (*after.concerns, after.site_id) if everybody else after.concerns
    entry = tell(work, before.id, fact, words=words, personal=personal, concerns=concerns, state=after)
    talks.save(work, before, after)
    return entry


def note_end_of_wait(work: Work, waited: Conversation, *, is_taken: bool) -> None:
    """Write down how a customer stood in the queue who does so no more; only of those to whom nobody has spoken yet."""
    if waited.state != "queued" or waited.queued_at is None or waited.first_response_at is not None:
        return
    told = (waited.told.first_by, waited.told.version) if waited.told is not None else ()
    stood = (waited.team_id, waited.goes_first, is_taken)
    note_wait(work, Wait(waited.id, waited.queued_at, work.now, *stood, *told))
