"""Tables of the conversations: their state, their words, their files."""

import msgspec

from floorwalker.conversations.facts import ConversationFact, MessageSent, SecretMasked
from floorwalker.conversations.model import Conversation
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Attachment, Entry
from floorwalker.kit.ids import AgentId, ConversationId, FileId, SiteId, VisitorId
from floorwalker.kit.masking.masking import SecretKind
from floorwalker.plumbing.database.connection import Row
from floorwalker.plumbing.journal import held_head
from floorwalker.plumbing.trail import ids_of_kind, lines_after, lines_of_kind, lines_since, words_at
from floorwalker.plumbing.work import Reads, Work

_STATE_OF = (
    "SELECT heads.state FROM conversations JOIN heads ON heads.subject_id = conversations.id"
    " WHERE conversations.site_id = :site_id"
)
MOST_EARLIER = 50
_decode_state = msgspec.json.Decoder(Conversation).decode
_decode_fact = msgspec.json.Decoder(ConversationFact).decode
_decode_message = msgspec.json.Decoder(MessageSent).decode
_decode_masked = msgspec.json.Decoder(SecretMasked).decode


class _Named(msgspec.Struct):
    """Of a message, only the sender's own name for it."""

    client_id: str


_decode_client_id = msgspec.json.Decoder(_Named).decode


def held(work: Work, conversation_id: str) -> Conversation | None:
    """Load a conversation of the actor's site and hold it for this unit of work."""
    return held_head(work, work.actor.site_id, conversation_id).state(_decode_state)


def conversation(reads: Reads, site_id: SiteId, conversation_id: str) -> Conversation | None:
    """Look at a conversation of this site."""
    return _only(
        reads.read(
            f"{_STATE_OF} AND conversations.id = :id",
            id=conversation_id,
            site_id=site_id,
        )
    )


def latest_of(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> Conversation | None:
    """A visitor's open conversation, or else the last one that was started."""
    return _only(
        reads.read(
            f"{_STATE_OF} AND conversations.visitor_id = :visitor_id"
            " ORDER BY CASE WHEN conversations.state = 'closed' THEN 1 ELSE 0 END, conversations.started_at DESC"
            " LIMIT 1",
            site_id=site_id,
            visitor_id=visitor_id,
        )
    )


def of_visitors(reads: Reads, site_id: SiteId, visitors: list[VisitorId]) -> list[Conversation]:
    """The latest conversations of some visitors, the last one first."""
    rows = reads.read(
        f"{_STATE_OF} AND conversations.visitor_id = ANY(:visitors)"
        " ORDER BY conversations.started_at DESC, conversations.id DESC LIMIT :most",
        site_id=site_id,
        visitors=visitors,
        most=MOST_EARLIER,
    )
    return [_decode_state(state) for (state,) in rows]


def open_ones(reads: Reads, site_id: SiteId) -> list[Conversation]:
    """All open conversations of a shop, the longest waiting first."""
    rows = reads.read(f"{_STATE_OF} AND conversations.state <> 'closed'", site_id=site_id)
    return _longest_waiting_first(rows)


def open_ones_of(reads: Reads, site_id: SiteId, agent_id: str) -> list[Conversation]:
    """What an agent is responsible for, the longest waiting first."""
    rows = reads.read(
        f"{_STATE_OF} AND conversations.state <> 'closed' AND conversations.agent_id = :agent_id",
        site_id=site_id,
        agent_id=agent_id,
    )
    return _longest_waiting_first(rows)


def how_many_wait(reads: Reads, site_id: SiteId) -> int:
    """Count the open conversations of a shop that are nobody's."""
    rows = reads.read(
        "SELECT COUNT(*) FROM conversations WHERE site_id = :site_id AND state <> 'closed' AND agent_id IS NULL",
        site_id=site_id,
    )
    return int(rows[0][0])


def sites_with_queue(reads: Reads) -> list[SiteId]:
    """Shops where somebody waits in the queue."""
    rows = reads.read("SELECT DISTINCT site_id FROM conversations WHERE state <> 'closed' AND agent_id IS NULL")
    return [SiteId(row[0]) for row in rows]


def last_agents(reads: Reads, site_id: SiteId, visitor_id: VisitorId, since: Instant) -> list[AgentId]:
    """Who took care of a visitor in what has ended, the latest first."""
    rows = reads.read(
        "SELECT agent_id FROM conversations WHERE site_id = :site_id AND visitor_id = :visitor_id"
        " AND state = 'closed' AND agent_id IS NOT NULL AND started_at > :since ORDER BY started_at DESC",
        site_id=site_id,
        visitor_id=visitor_id,
        since=since,
    )
    return [AgentId(row[0]) for row in rows]


def add(work: Work, new: Conversation) -> None:
    """Keep that a conversation has begun, and whose it is."""
    work.write(
        "INSERT INTO conversations (id, site_id, visitor_id, state, agent_id, started_at)"
        " VALUES (:id, :site_id, :visitor_id, :state, :agent_id, :started_at)",
        **msgspec.structs.asdict(new),
    )


def save(work: Work, before: Conversation, after: Conversation) -> None:
    """Keep whose it is now, where that has changed; the rest of its state stands at the end of its journal."""
    if before.state != after.state or before.agent_id != after.agent_id:
        work.save(
            "UPDATE conversations SET state = :state, agent_id = :agent_id WHERE id = :id AND site_id = :site_id",
            after.id,
            (after.state, after.agent_id, after.id, after.site_id),
        )
    work.carry_over(("kept_messages", after.id), before.seq, after.seq)


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


def add_file(work: Work, file: Attachment, uploaded_by: str) -> None:
    """Keep what is known of an uploaded file; it belongs to no conversation yet."""
    work.write(
        "INSERT INTO files (id, site_id, uploaded_by, name, media_type, size, width, height, uploaded_at)"
        " VALUES (:id, :site_id, :uploaded_by, :name, :media_type, :size, :width, :height, :now)",
        **msgspec.structs.asdict(file),
        site_id=work.actor.site_id,
        uploaded_by=uploaded_by,
        now=work.now,
    )


def unsent_file(work: Work, site_id: SiteId, uploaded_by: str, file_id: str) -> Attachment | None:
    """A file that its owner has uploaded and not sent yet, held: it is sent once, or taken away, and never both."""
    rows = work.read(
        "SELECT id, name, media_type, size, width, height FROM files"
        " WHERE site_id = :site_id AND id = :file_id AND uploaded_by = :uploaded_by AND conversation_id IS NULL"
        " FOR UPDATE",
        site_id=site_id,
        file_id=file_id,
        uploaded_by=uploaded_by,
    )
    return Attachment(*rows[0]) if rows else None


def send_file(work: Work, site_id: SiteId, file_id: FileId, conversation_id: ConversationId) -> None:
    """Keep in which conversation a file was sent."""
    work.write(
        "UPDATE files SET conversation_id = :conversation_id WHERE site_id = :site_id AND id = :file_id",
        conversation_id=conversation_id,
        site_id=site_id,
        file_id=file_id,
    )


def take_from_owner(work: Work, site_id: SiteId, file_id: str) -> bool:
    """Keep that an upload is nobody's, unless it was sent; the row stays until its content is away."""
    changed = work.write(
        "UPDATE files SET uploaded_by = '' WHERE site_id = :site_id AND id = :file_id AND conversation_id IS NULL",
        site_id=site_id,
        file_id=file_id,
    )
    return changed > 0


def remove_file(work: Work, site_id: SiteId, file_id: str) -> None:
    """Keep nothing of an upload that is nobody's."""
    work.write(
        "DELETE FROM files WHERE site_id = :site_id AND id = :file_id AND uploaded_by = ''",
        site_id=site_id,
        file_id=file_id,
    )


def file_with_owner(reads: Reads, site_id: SiteId, file_id: str) -> tuple[Attachment, str, str | None] | None:
    """A file, who uploaded it, and in which conversation it was sent."""
    rows = reads.read(
        "SELECT id, name, media_type, size, width, height, uploaded_by, conversation_id FROM files"
        " WHERE site_id = :site_id AND id = :file_id",
        site_id=site_id,
        file_id=file_id,
    )
    if not rows:
        return None
    *attachment, uploaded_by, conversation_id = rows[0]
    return Attachment(*attachment), uploaded_by, conversation_id


def files_of(reads: Reads, site_id: SiteId, conversation_id: ConversationId) -> dict[str, Attachment]:
    """All files sent in a conversation."""
    rows = reads.read(
        "SELECT id, name, media_type, size, width, height FROM files"
        " WHERE site_id = :site_id AND conversation_id = :conversation_id",
        site_id=site_id,
        conversation_id=conversation_id,
    )
    return {row[0]: Attachment(*row) for row in rows}


def kinds_masked(reads: Reads, talk: Conversation) -> set[SecretKind]:
    """What kinds of secrets were masked in a conversation so far."""
    lines = lines_of_kind(reads, talk.site_id, talk.id, "secret_masked")
    return {kind for _, _, body in lines for kind in _decode_masked(body).kinds}


def keep_secrets(work: Work, talk: Conversation, message_seq: int, texts: list[str], until: Instant) -> None:
    """Keep apart what was masked in a message, each where it stood among the others."""
    for place, text in enumerate(texts):
        work.write(
            "INSERT INTO secrets (site_id, conversation_id, message_seq, place, text, kept_until)"
            " VALUES (:site_id, :conversation_id, :message_seq, :place, :text, :kept_until)",
            site_id=talk.site_id,
            conversation_id=talk.id,
            message_seq=message_seq,
            place=place,
            text=text,
            kept_until=until,
        )


def kept_secrets(reads: Reads, talk: Conversation, message_seq: int) -> list[str]:
    """What was masked in a message and is still kept, in its order."""
    rows = reads.read(
        "SELECT text FROM secrets WHERE site_id = :site_id AND conversation_id = :conversation_id"
        " AND message_seq = :message_seq AND kept_until > :now ORDER BY place",
        site_id=talk.site_id,
        conversation_id=talk.id,
        message_seq=message_seq,
        now=reads.now,
    )
    return [text for (text,) in rows]


def forget_secrets(work: Work, talk: Conversation) -> None:
    """Erase what was kept for its time."""
    work.write(
        "DELETE FROM secrets WHERE site_id = :site_id AND conversation_id = :conversation_id AND kept_until <= :now",
        site_id=talk.site_id,
        conversation_id=talk.id,
        now=work.now,
    )


def next_secret_to_forget(reads: Reads, talk: Conversation) -> Instant | None:
    """When the next of a conversation's secrets has been kept long enough."""
    rows = reads.read(
        "SELECT MIN(kept_until) FROM secrets WHERE site_id = :site_id AND conversation_id = :conversation_id",
        site_id=talk.site_id,
        conversation_id=talk.id,
    )
    return Instant(rows[0][0]) if rows and rows[0][0] is not None else None


def _only(rows: list[Row]) -> Conversation | None:
    return _decode_state(rows[0][0]) if rows else None


def _longest_waiting_first(rows: list[Row]) -> list[Conversation]:
    found = [_decode_state(state) for (state,) in rows]
    return sorted(found, key=lambda one: one.turn)
