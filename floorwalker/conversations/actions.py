"""What can be done in a conversation: load, refuse, decide, save, tell."""

from typing import Literal, TypeVar

import msgspec

from floorwalker.availability.actions import can_take, give_slot_back, take_slot
from floorwalker.conversations import store
from floorwalker.conversations.facts import (
    AssignedBecause,
    ClosedBecause,
    ConversationAssigned,
    ConversationClosed,
    ConversationFact,
    ConversationQueued,
    ConversationReopened,
    ConversationStarted,
    MessageSent,
    MessagesSeen,
    QueuedBecause,
    StatedReason,
)
from floorwalker.conversations.model import AlreadyTaken, Conversation, NotClosed
from floorwalker.conversations.views import entries_after
from floorwalker.identity.views import person
from floorwalker.kit.actors import system_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Attachment, Entry, Personal
from floorwalker.kit.ids import AgentId, ConversationId, TeamId, VisitorId, new_id
from floorwalker.kit.text import clean_message
from floorwalker.plumbing.journal import Words, announce_again, tell, words_of
from floorwalker.plumbing.work import Work
from floorwalker.visitors.views import card

MOST_BEFORE_A_MESSAGE = 2
"""Facts that come with a message, before it: a conversation's start, or its reopening and who takes it."""

F = TypeVar("F", bound=ConversationFact)


class Receipt(msgspec.Struct, frozen=True):
    """Proof that something is kept: where, as which `seq`, and since when."""

    conversation: ConversationId
    seq: int
    at: Instant


def send_message(work: Work, conversation: str | None, client_id: str, text: str, file: str | None = None) -> Receipt:
    """Say something, once, however often it is sent. A visitor's first word starts a conversation."""
    kept = _conversation_to_write_in(work, conversation, client_id)
    kept_messages = store.kept_messages(work, kept)
    if client_id in kept_messages:
        seq, at = kept_messages[client_id]
        _tell_again(work, kept, seq)
        return Receipt(kept.id, seq, at)

    if work.actor.kind == "agent":
        kept.require_responsible(work.actor)
    attachment = _file_to_send(work, file)
    words = clean_message(text) if text.strip() or attachment is None else ""

    kept = _open_again_for_visitor(work, kept)
    if attachment is not None:
        store.send_file(work, kept.site_id, attachment.id, kept.id)
    said = words_of(work, words)
    sent = MessageSent(
        author="visitor" if work.actor.kind == "visitor" else "agent",
        author_id=work.actor.id,
        client_id=client_id,
        length=len(words),
        digest=said.digest(),
        file_id=attachment.id if attachment else None,
    )
    entry = _tell(work, kept, sent, said, Personal(text=words, file=attachment))
    kept_messages[client_id] = (entry.seq, entry.at)
    return Receipt(kept.id, entry.seq, entry.at)


def see(work: Work, conversation: str, up_to: int) -> None:
    """Remember how far this side has seen; going back is no news."""
    seen = _held(work, conversation)
    side: Literal["visitor", "agent"] = "visitor" if work.actor.kind == "visitor" else "agent"
    before = seen.seen_by_visitor if side == "visitor" else seen.seen_by_agent
    reached = min(up_to, seen.last_message_seq)
    is_onlooker = side == "agent" and seen.agent_id != work.actor.id
    if reached > before and not is_onlooker:
        _tell(work, seen, MessagesSeen(by=side, up_to=reached))


def end(work: Work, conversation: str) -> None:
    """The visitor ends it; ending twice is ending once."""
    ended = _held(work, conversation)
    if ended.is_open:
        _close(work, ended, "ended_by_visitor")


def close(work: Work, conversation: str, because: StatedReason) -> None:
    """The responsible agent, or a lead, ends it for a stated reason."""
    closed = _held(work, conversation)
    closed.require_can_decide(work.actor)
    _close(work, closed, because)


def reopen(work: Work, conversation: str) -> None:
    """Go on with an ended conversation: an agent takes it, a visitor waits for one."""
    reopened = _held(work, conversation)
    if reopened.is_open:
        raise NotClosed
    if work.actor.kind == "visitor":
        _open_again_for_visitor(work, reopened)
        return
    _refuse_second_open(work, reopened)
    agent_id = AgentId(work.actor.id)
    take_slot(work, agent_id)
    _tell(work, reopened, ConversationReopened(by="agent"))
    _name_responsible(work, _held(work, conversation), agent_id, "claimed", None, "")


def assign(work: Work, conversation: str, agent_id: AgentId, because: AssignedBecause, note: str = "") -> None:
    """Make an agent responsible, if they have room; whoever was responsible no longer is."""
    given = _held(work, conversation)
    if because == "claimed" and given.state == "assigned":
        raise AlreadyTaken
    take_slot(work, agent_id)
    if given.agent_id is not None:
        give_slot_back(work, given.agent_id)
    _name_responsible(work, given, agent_id, because, given.agent_id, note)


def queue(work: Work, conversation: str, because: QueuedBecause, team_id: TeamId | None = None, note: str = "") -> None:
    """Put a conversation back where everybody can take it."""
    queued = _held(work, conversation)
    if queued.agent_id is not None:
        give_slot_back(work, queued.agent_id)
    fact = ConversationQueued(because=because, team_id=team_id, from_agent_id=queued.agent_id)
    _tell(work, queued, fact, _noted(work, note), Personal(text=note) if note else None, everybody=True)


def hold(work: Work, conversation: str) -> Conversation:
    """Take a conversation that is the actor's business, and hold it for this unit of work."""
    return _held(work, conversation)


def upload(work: Work, file: Attachment) -> Attachment:
    """Take a file in; it is nobody's but the actor's until it is sent."""
    store.add_file(work, file, work.actor.id)
    return file


def _conversation_to_write_in(work: Work, conversation_id: str | None, client_id: str) -> Conversation:
    if conversation_id is not None:
        return _held(work, conversation_id)
    if work.actor.kind != "visitor":
        raise NotFound
    latest = store.latest_of(work, work.actor.site_id, VisitorId(work.actor.id))
    if latest is None:
        return _start(work)
    last = _held(work, latest.id)
    # First words whose acknowledgement got lost may come again after somebody has ended what they started.
    is_retry = client_id in store.kept_messages(work, last)
    return last if last.is_open or is_retry else _start(work)


def _start(work: Work) -> Conversation:
    visitor = card(work, work.actor.site_id, VisitorId(work.actor.id))
    fact = ConversationStarted(visitor_id=visitor.id, language=visitor.language)
    started = fact.begun(work.actor.site_id, ConversationId(new_id()), work.now)
    store.add(work, started)
    tell(work, started.id, fact, concerns=(*started.concerns, started.site_id), state=started)
    return started


def _open_again_for_visitor(work: Work, closed: Conversation) -> Conversation:
    """A customer who writes again goes on where they were, with the same agent if they are free."""
    if closed.is_open or work.actor.kind != "visitor":
        return closed
    _refuse_second_open(work, closed)
    previous = closed.agent_id
    _tell(work, closed, ConversationReopened(by="visitor"), everybody=True)
    if previous is not None and can_take(work, previous):
        take_slot(work, previous)
        _name_responsible(work, _held(work, closed.id), previous, "came_back", None, "")
    return _held(work, closed.id)


def _refuse_second_open(work: Work, closed: Conversation) -> None:
    latest = store.latest_of(work, closed.site_id, closed.visitor_id)
    if latest is not None and latest.is_open:
        raise NotFound


def _close(work: Work, closed: Conversation, because: ClosedBecause) -> None:
    if closed.agent_id is not None:
        give_slot_back(work, closed.agent_id)
    by = work.actor.kind
    _tell(work, closed, ConversationClosed(by=by, because=because, agent_id=closed.agent_id), everybody=True)


def _name_responsible(
    work: Work,
    given: Conversation,
    agent_id: AgentId,
    because: AssignedBecause,
    from_agent_id: AgentId | None,
    note: str,
) -> None:
    fact = ConversationAssigned(agent_id=agent_id, because=because, from_agent_id=from_agent_id)
    personal = Personal(text=note or None, person=person(work, given.site_id, agent_id))
    _tell(work, given, fact, _noted(work, note), personal, everybody=True)


def _file_to_send(work: Work, file_id: str | None) -> Attachment | None:
    if file_id is None:
        return None
    attachment = store.unsent_file(work, work.actor.site_id, work.actor.id, file_id)
    if attachment is None:
        raise NotFound
    return attachment


def _held(work: Work, conversation_id: str) -> Conversation:
    found = store.held(work, conversation_id)
    if found is None:
        raise NotFound
    found.require_party(work.actor)
    return found


def _noted(work: Work, note: str) -> Words | None:
    return words_of(work, note) if note else None


def _tell_again(work: Work, kept: Conversation, seq: int) -> None:
    """Announce what is kept once more: the node that kept it may have died before it told anybody.

    With it goes what a message can bring with it, a conversation's start or its reopening; whoever knows it
    already does not mind.
    """
    entries = entries_after(work, system_of(kept.site_id), kept.id, max(0, seq - 1 - MOST_BEFORE_A_MESSAGE))
    for entry in entries:
        if entry.seq <= seq:
            announce_again(work, kept.id, entry, kept.concerns)


def _tell(
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
    store.save(work, before, after)
    return entry
