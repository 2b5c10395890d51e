"""What is said in a conversation, how far it was seen, and at the end what it did."""

from typing import Literal

import msgspec
from msgspec.structs import replace

from floorwalker.conversations.model import WATCH_MS, Author, Conversation
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Fact
from floorwalker.kit.ids import FileId
from floorwalker.language.model import Act, Mark


class MessageSent(Fact, frozen=True, tag="message_sent"):
    """Somebody said something. `client_id` is the sender's own name for it, so a retry is known."""

    author: Author
    author_id: str
    client_id: str
    length: int
    digest: str
    file_id: FileId | None = None

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:
        """A customer begins to wait with the first unanswered message; an agent's words end it.

        Not so where it is known that only an answer would. What the house says by itself changes nothing.
        """
        if self.author == "auto":
            return replace(before, seq=seq)
        if self.author == "agent":
            return replace(
                before,
                seq=seq,
                waiting_since=before.waiting_since if before.open_seq is not None else None,
                first_response_at=before.first_response_at or at,
                last_message_seq=seq,
                last_author="agent",
                last_at=at,
                seen_by_agent=seq,
                pick_up_by=None,
            )
        return replace(
            before,
            seq=seq,
            waiting_since=before.waiting_since or at,
            watched_until=before.watched_until if before.is_watched(at) else Instant(at + WATCH_MS),
            last_message_seq=seq,
            last_author="visitor",
            last_at=at,
            seen_by_visitor=seq,
        )


class MessagesSeen(Fact, frozen=True, tag="messages_seen"):
    """One side has had the conversation before their eyes up to this `seq`."""

    by: Literal["visitor", "agent"]
    up_to: int

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """Only how far that side has seen."""
        if self.by == "agent":
            return replace(before, seq=seq, seen_by_agent=self.up_to)
        return replace(before, seq=seq, seen_by_visitor=self.up_to)


class ReadMessage(msgspec.Struct, frozen=True, gc=False):
    """What one message does, found in its words and kept without them."""

    seq: int
    acts: tuple[Act, ...]
    marks: tuple[Mark, ...] = ()


class MessagesRead(Fact, frozen=True, tag="messages_read"):
    """What the messages of a conversation do, kept at its end, so that its clocks outlive its words."""

    messages: tuple[ReadMessage, ...]

    def changed(self, before: Conversation, seq: int, at: Instant) -> Conversation:  # noqa: ARG002 - when is no matter
        """Nothing but that it was told."""
        return replace(before, seq=seq)
