"""What the two sides say and see."""

from typing import Literal

import msgspec

from floorwalker.conversations.actions.ending import open_again_for_visitor
from floorwalker.conversations.actions.keeping import hold, record
from floorwalker.conversations.actions.masking import note_masked
from floorwalker.conversations.actions.minding import look_after, say_welcome
from floorwalker.conversations.facts import (
    ConversationStarted,
    MessageSent,
    MessagesSeen,
)
from floorwalker.conversations.model import Conversation
from floorwalker.conversations.store import files, journal, talks
from floorwalker.conversations.views import entries_after
from floorwalker.kit.actors import system_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.facts import Attachment, Card, Personal
from floorwalker.kit.ids import ConversationId, VisitorId, new_id
from floorwalker.kit.masking.masking import masked
from floorwalker.kit.text import clean_message
from floorwalker.plumbing.journal import announce_again, tell, words_of
from floorwalker.plumbing.work import Work
from floorwalker.visitors.views import card, require_introduced

MOST_BEFORE_A_MESSAGE = 2
"""Facts that come with a message, before it: a conversation's start, or its reopening and who takes it."""


class Receipt(msgspec.Struct, frozen=True, gc=False):
    """Proof that something is kept: where, as which `seq`, and since when."""

    conversation: ConversationId
    seq: int
    at: Instant


def send_message(
    work: Work,
    conversation: str | None,
    client_id: str,
    text: str,
    file: str | None = None,
    *,
    card: Card | None = None,
) -> Receipt:
    """Say something, once, however often it is sent. A visitor's first word starts a conversation."""
    kept = _conversation_to_write_in(work, conversation, client_id)
    kept_messages = journal.kept_messages(work, kept)
    if client_id in kept_messages:
        seq, at = kept_messages[client_id]
        _tell_again(work, kept, seq)
        return Receipt(kept.id, seq, at)

    if work.actor.kind == "agent":
        kept.require_responsible(work.actor)
    attachment = _file_to_send(work, file)
    found = masked(clean_message(text) if text.strip() or attachment is None else "", work.now)

    kept = open_again_for_visitor(work, kept)
    look_after(work, kept)
    if attachment is not None:
        files.send(work, kept.site_id, attachment.id, kept.id)
    said = words_of(work, found.text)
    sent = MessageSent(
        author="visitor" if work.actor.kind == "visitor" else "agent",
        author_id=work.actor.id,
        client_id=client_id,
        length=len(found.text),
        digest=said.digest(),
        file_id=attachment.id if attachment else None,
    )
    entry = record(work, kept, sent, said, Personal(text=found.text, file=attachment, card=card))
    kept_messages[client_id] = (entry.seq, entry.at)
    if kept.last_message_seq == 0:
        say_welcome(work, kept)
    if found.secrets:
        note_masked(work, kept.id, entry.seq, found)
    return Receipt(kept.id, entry.seq, entry.at)


def see(work: Work, conversation: str, up_to: int) -> None:
    """Remember how far this side has seen; going back is no news."""
    seen = hold(work, conversation)
    side: Literal["visitor", "agent"] = "visitor" if work.actor.kind == "visitor" else "agent"
    before = seen.seen_by_visitor if side == "visitor" else seen.seen_by_agent
    reached = min(up_to, seen.last_message_seq)
    is_onlooker = side == "agent" and seen.agent_id != work.actor.id
    if reached > before and not is_onlooker:
        record(work, seen, MessagesSeen(by=side, up_to=reached))


def _conversation_to_write_in(work: Work, conversation_id: str | None, client_id: str) -> Conversation:
    if conversation_id is not None:
        return hold(work, conversation_id)
    if work.actor.kind != "visitor":
        raise NotFound
    latest = talks.latest_of(work, work.actor.site_id, VisitorId(work.actor.id))
    if latest is None:
        return _start(work)
    last = hold(work, latest.id)
    # First words whose acknowledgement got lost may come again after somebody has ended what they started.
    is_retry = client_id in journal.kept_messages(work, last)
    return last if last.is_open or is_retry else _start(work)


def _start(work: Work) -> Conversation:
    visitor = card(work, work.actor.site_id, VisitorId(work.actor.id))
    require_introduced(work, visitor)
    fact = ConversationStarted(visitor_id=visitor.id, language=visitor.language)
    started = fact.begun(work.actor.site_id, ConversationId(new_id()), work.now)
    talks.add(work, started)
    tell(work, started.id, fact, concerns=(*started.concerns, started.site_id), state=started)
    return started


def _file_to_send(work: Work, file_id: str | None) -> Attachment | None:
    if file_id is None:
        return None
    attachment = files.unsent(work, work.actor.site_id, work.actor.id, file_id)
    if attachment is None:
        raise NotFound
    return attachment


def _tell_again(work: Work, kept: Conversation, seq: int) -> None:
    """Announce what is kept once more: the node that kept it may have died before it told anybody.

    With it goes what a message can bring with it, a conversation's start or its reopening; whoever knows it
    already does not mind.
    """
    entries = entries_after(work, system_of(kept.site_id), kept.id, max(0, seq - 1 - MOST_BEFORE_A_MESSAGE))
    for entry in entries:
        if entry.seq <= seq:
            announce_again(work, kept.id, entry, kept.concerns)
