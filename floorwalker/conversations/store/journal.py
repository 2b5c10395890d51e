"""What was said and done in a conversation, as its journal tells it."""

import msgspec

from floorwalker.conversations.facts import ConversationFact, ListeningBegun, MessageSent
from floorwalker.conversations.model import Conversation
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry
from floorwalker.kit.ids import AgentId, ConversationId, SiteId
from floorwalker.plumbing.trail import ids_of_kind, lines_after, lines_of_kind, lines_since, words_at
from floorwalker.plumbing.work import Reads, Work

_decode_fact = msgspec.json.Decoder(ConversationFact).decode
_decode_message = msgspec.json.Decoder(MessageSent).decode
_decode_listening = msgspec.json.Decoder(ListeningBegun).decode


class _Named(msgspec.Struct):
    """Of a message, only the sender's own name for it."""

    client_id: str


_decode_client_id = msgspec.json.Decoder(_Named).decode


def kept_messages(work: Work, said_in: Conversation) -> dict[str, tuple[int, Instant]]:
    """Which messages are kept already, by the sender's own names for them: as which `seq`, since when."""
    return work.remember_at(("kept_messages", said_in.id), said_in.seq, _kept_messages, work, said_in)


def _kept_messages(reads: Reads, said_in: Conversation) -> dict[str, tuple[int, Instant]]:
    lines = lines_of_kind(reads, said_in.site_id, said_in.id, "message_sent")
    return {_decode_client_id(body).client_id: (seq, Instant(at)) for seq, at, body in lines}


def messages(reads: Reads, said_in: Conversation) -> list[tuple[int, int, MessageSent]]:
    """All messages in order, each with the id by which its words go, and its `seq`."""
    lines = ids_of_kind(reads, said_in.site_id, said_in.id, "message_sent")
    return [(words_id, seq, _decode_message(body)) for words_id, seq, body in lines]


def said_since(reads: Reads, said_in: Conversation, since: Instant) -> list[MessageSent]:
    """The messages from an instant on, whoever sent them."""
    lines = lines_since(reads, said_in.site_id, said_in.id, ["message_sent"], since)
    return [_decode_message(body) for at, body in lines if at >= since]


def last_text(reads: Reads, said_in: Conversation) -> str:
    """The words of the last message of a person."""
    return text_at(reads, said_in, said_in.last_message_seq)


def text_at(reads: Reads, said_in: Conversation, seq: int) -> str:
    """The words of one message."""
    return words_at(reads, said_in.site_id, said_in.id, seq)


def entries_after(
    reads: Reads, site_id: SiteId, conversation_id: ConversationId, after: int
) -> list[tuple[Entry[ConversationFact], str | None]]:
    """Give a conversation's entries in order, from `after` on, each with the words it points to."""
    return [
        (Entry(seq, Instant(at), fact_from(body)), text)
        for seq, at, _, body, _, text in lines_after(reads, site_id, conversation_id, after)
    ]


def fact_from(body: str) -> ConversationFact:
    """Read a fact back as it was told."""
    fact: ConversationFact = _decode_fact(body)
    return fact


def has_listened(reads: Reads, talk: Conversation, agent_id: AgentId, since: Instant) -> bool:
    """Whether it is on record that somebody listens to a conversation, from an instant on."""
    lines = lines_of_kind(reads, talk.site_id, talk.id, "listening_begun")
    return any(at > since and _decode_listening(body).agent_id == agent_id for _, at, body in lines)
