"""Tables of the conversations: their state, their words, their files."""

from hashlib import blake2b

import msgspec

from floorwalker.conversations.facts import ConversationFact
from floorwalker.conversations.model import Conversation
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Attachment
from floorwalker.kit.ids import ConversationId, FileId, SiteId, VisitorId
from floorwalker.plumbing.database.connection import Row
from floorwalker.plumbing.work import Reads, Work

_STATE = (
    "id, site_id, visitor_id, seq, state, agent_id, team_id, started_at, queued_at, waiting_since,"
    " last_message_seq, last_author, last_at, seen_by_agent, seen_by_visitor"
)
_BY_ID = f"SELECT {_STATE} FROM conversations WHERE id = :id AND site_id = :site_id"  # noqa: S608 - our columns
_BY_ID_LOCKED = f"{_BY_ID} FOR UPDATE"
_ADD = (
    f"INSERT INTO conversations ({_STATE})"  # noqa: S608 - our columns
    " VALUES (:id, :site_id, :visitor_id, :seq, :state, :agent_id, :team_id, :started_at, :queued_at,"
    " :waiting_since, :last_message_seq, :last_author, :last_at, :seen_by_agent, :seen_by_visitor)"
)
_SAVE = (
    "UPDATE conversations SET seq = :seq, state = :state, agent_id = :agent_id, team_id = :team_id,"
    " queued_at = :queued_at, waiting_since = :waiting_since, last_message_seq = :last_message_seq,"
    " last_author = :last_author, last_at = :last_at, seen_by_agent = :seen_by_agent,"
    " seen_by_visitor = :seen_by_visitor WHERE id = :id AND site_id = :site_id"
)
_ADD_MESSAGE = (
    "INSERT INTO messages (conversation_id, seq, site_id, client_id, text, salt)"
    " VALUES (:conversation_id, :seq, :site_id, :client_id, :text, :salt)"
)
_decode_fact = msgspec.json.Decoder(ConversationFact).decode


def held(work: Work, conversation_id: str) -> Conversation | None:
    """Load a conversation of the actor's site and hold it for this unit of work."""

    def load() -> Conversation | None:
        rows = work.read(_BY_ID_LOCKED, id=conversation_id, site_id=work.actor.site_id)
        return Conversation(*rows[0]) if rows else None

    return work.remember(("conversation", work.actor.site_id, conversation_id), load)


def conversation(reads: Reads, site_id: SiteId, conversation_id: str) -> Conversation | None:
    """Look at a conversation of this site."""
    rows = reads.read(_BY_ID, id=conversation_id, site_id=site_id)
    return Conversation(*rows[0]) if rows else None


def latest_of(reads: Reads, site_id: SiteId, visitor_id: VisitorId) -> Conversation | None:
    """A visitor's open conversation, or else the last one that ended."""
    rows = reads.read(
        f"SELECT {_STATE} FROM conversations"  # noqa: S608 - our columns
        " WHERE site_id = :site_id AND visitor_id = :visitor_id ORDER BY started_at DESC LIMIT 1",
        site_id=site_id,
        visitor_id=visitor_id,
    )
    return Conversation(*rows[0]) if rows else None


def open_ones(reads: Reads, site_id: SiteId) -> list[Conversation]:
    """All open conversations of a shop, the longest waiting first."""
    rows = reads.read(
        f"SELECT {_STATE} FROM conversations"  # noqa: S608 - our columns
        " WHERE site_id = :site_id AND state <> 'closed' ORDER BY COALESCE(waiting_since, last_at), id",
        site_id=site_id,
    )
    return [Conversation(*row) for row in rows]


def open_ids_of(reads: Reads, site_id: SiteId, agent_id: str) -> list[ConversationId]:
    """What an agent is responsible for, the longest waiting first."""
    rows = reads.read(
        "SELECT id FROM conversations WHERE site_id = :site_id AND state = 'assigned' AND agent_id = :agent_id"
        " ORDER BY COALESCE(waiting_since, last_at), id",
        site_id=site_id,
        agent_id=agent_id,
    )
    return [ConversationId(row[0]) for row in rows]


def add(work: Work, new: Conversation) -> None:
    """Keep a conversation that has just begun."""
    work.write(_ADD, **msgspec.structs.asdict(new))
    work.know(("conversation", new.site_id, new.id), new)


def save(work: Work, changed: Conversation) -> None:
    """Keep the state after a fact."""
    work.save(_SAVE, changed.id, **msgspec.structs.asdict(changed))
    work.know(("conversation", changed.site_id, changed.id), changed)


def known_client_ids(work: Work, site_id: SiteId, conversation_id: ConversationId) -> dict[str, int]:
    """Which messages are kept already, by the sender's own names for them, with their `seq`."""

    def load() -> dict[str, int]:
        rows = work.read(
            "SELECT client_id, seq FROM messages WHERE conversation_id = :conversation_id AND site_id = :site_id",
            conversation_id=conversation_id,
            site_id=site_id,
        )
        return dict(rows)

    return work.remember(("client_ids", conversation_id), load)


def add_message(work: Work, kept: Conversation, seq: int, client_id: str, text: str, salt: str) -> None:
    """Keep the words that a fact points to."""
    known_client_ids(work, kept.site_id, kept.id)[client_id] = seq
    work.insert(
        _ADD_MESSAGE,
        conversation_id=kept.id,
        seq=seq,
        site_id=kept.site_id,
        client_id=client_id,
        text=text,
        salt=salt,
    )


def digest_of(salt: str, text: str) -> str:
    """What a fact knows of the words: enough to recognise them, nothing to guess them from once erased."""
    return blake2b(f"{salt}{text}".encode(), digest_size=16).hexdigest()


def sent_at(reads: Reads, site_id: SiteId, conversation_id: ConversationId, seq: int) -> Instant:
    """When the fact with this `seq` was kept."""
    rows = reads.read(
        "SELECT at FROM facts WHERE site_id = :site_id AND subject_id = :subject_id AND seq = :seq",
        site_id=site_id,
        subject_id=conversation_id,
        seq=seq,
    )
    return Instant(rows[0][0])


def add_note(work: Work, noted: Conversation, seq: int, text: str) -> None:
    """Keep what a colleague wrote at a handover."""
    work.insert(
        "INSERT INTO notes (conversation_id, seq, site_id, text) VALUES (:conversation_id, :seq, :site_id, :text)",
        conversation_id=noted.id,
        seq=seq,
        site_id=noted.site_id,
        text=text,
    )


def texts_of(reads: Reads, site_id: SiteId, pairs: dict[ConversationId, int]) -> dict[ConversationId, str]:
    """The words of one message of each conversation."""
    found = {}
    for conversation_id, seq in pairs.items():
        rows = reads.read(
            "SELECT text FROM messages WHERE site_id = :site_id AND conversation_id = :conversation_id AND seq = :seq",
            site_id=site_id,
            conversation_id=conversation_id,
            seq=seq,
        )
        found[conversation_id] = rows[0][0] or "" if rows else ""
    return found


def lines_after(reads: Reads, site_id: SiteId, conversation_id: ConversationId, after: int) -> list[Row]:
    """Give `(seq, at, body, text, note)` of a conversation in order, from `after` on."""
    return reads.read(
        "SELECT facts.seq, facts.at, facts.body, messages.text, notes.text FROM facts"
        " LEFT JOIN messages ON messages.conversation_id = facts.subject_id AND messages.seq = facts.seq"
        " LEFT JOIN notes ON notes.conversation_id = facts.subject_id AND notes.seq = facts.seq"
        " WHERE facts.site_id = :site_id AND facts.subject_id = :conversation_id AND facts.seq > :after"
        " ORDER BY facts.seq",
        site_id=site_id,
        conversation_id=conversation_id,
        after=after,
    )


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
    """A file that its owner has uploaded and not sent yet."""
    rows = work.read(
        "SELECT id, name, media_type, size, width, height FROM files"
        " WHERE site_id = :site_id AND id = :file_id AND uploaded_by = :uploaded_by AND conversation_id IS NULL",
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
