"""Tables of the conversations: their state, their words, their files."""

import msgspec

from floorwalker.conversations.facts import ConversationFact
from floorwalker.conversations.model import Conversation
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Attachment, Entry
from floorwalker.kit.ids import ConversationId, FileId, SiteId, VisitorId
from floorwalker.plumbing.trail import last_words, lines_after, lines_of_kind
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
_TALK = (
    "UPDATE conversations SET seq = :seq, waiting_since = :waiting_since, last_message_seq = :last_message_seq,"
    " last_author = :last_author, last_at = :last_at, seen_by_agent = :seen_by_agent,"
    " seen_by_visitor = :seen_by_visitor WHERE id = :id AND site_id = :site_id"
)
_HANDS = (
    "UPDATE conversations SET state = :state, agent_id = :agent_id, team_id = :team_id, queued_at = :queued_at"
    " WHERE id = :id AND site_id = :site_id"
)
_decode_fact = msgspec.json.Decoder(ConversationFact).decode


class _Named(msgspec.Struct):
    """Of a message, only the sender's own name for it."""

    client_id: str


_decode_client_id = msgspec.json.Decoder(_Named).decode


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
        " WHERE site_id = :site_id AND visitor_id = :visitor_id"
        " ORDER BY CASE WHEN state = 'closed' THEN 1 ELSE 0 END, started_at DESC LIMIT 1",
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


def save(work: Work, before: Conversation, after: Conversation) -> None:
    """Keep the state after a fact. Who it belongs to is indexed, so it is only written when it changed."""
    work.save(_TALK, after.id, **msgspec.structs.asdict(after))
    if (before.state, before.agent_id, before.team_id) != (after.state, after.agent_id, after.team_id):
        work.save(_HANDS, after.id, **msgspec.structs.asdict(after))
    work.know(("conversation", after.site_id, after.id), after)


def kept_messages(work: Work, said_in: Conversation) -> dict[str, tuple[int, Instant]]:
    """Which messages are kept already, by the sender's own names for them: as which `seq`, since when."""

    def load() -> dict[str, tuple[int, Instant]]:
        lines = lines_of_kind(work, said_in.site_id, said_in.id, "message_sent")
        return {_decode_client_id(body).client_id: (seq, Instant(at)) for seq, at, body in lines}

    return work.remember(("kept_messages", said_in.id), load)


def last_text(reads: Reads, said_in: Conversation) -> str:
    """The words of the last message."""
    return last_words(reads, said_in.site_id, said_in.id, "message_sent")


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
