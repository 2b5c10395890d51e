"""The table of files: what was uploaded, by whom, and in which conversation it was sent."""

import msgspec

from floorwalker.kit.facts import Attachment
from floorwalker.kit.ids import ConversationId, FileId, SiteId
from floorwalker.plumbing.work import Reads, Work


def add(work: Work, file: Attachment, uploaded_by: str) -> None:
    """Keep what is known of an uploaded file; it belongs to no conversation yet."""
    work.write(
        "INSERT INTO files (id, site_id, uploaded_by, name, media_type, size, width, height, uploaded_at)"
        " VALUES (:id, :site_id, :uploaded_by, :name, :media_type, :size, :width, :height, :now)",
        **msgspec.structs.asdict(file),
        site_id=work.actor.site_id,
        uploaded_by=uploaded_by,
        now=work.now,
    )


def unsent(work: Work, site_id: SiteId, uploaded_by: str, file_id: str) -> Attachment | None:
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


def send(work: Work, site_id: SiteId, file_id: FileId, conversation_id: ConversationId) -> None:
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


def remove(work: Work, site_id: SiteId, file_id: str) -> None:
    """Keep nothing of an upload that is nobody's."""
    work.write(
        "DELETE FROM files WHERE site_id = :site_id AND id = :file_id AND uploaded_by = ''",
        site_id=site_id,
        file_id=file_id,
    )


def with_owner(reads: Reads, site_id: SiteId, file_id: str) -> tuple[Attachment, str, str | None] | None:
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


def sent_in(reads: Reads, site_id: SiteId, conversation_id: ConversationId) -> dict[str, Attachment]:
    """All files sent in a conversation."""
    rows = reads.read(
        "SELECT id, name, media_type, size, width, height FROM files"
        " WHERE site_id = :site_id AND conversation_id = :conversation_id",
        site_id=site_id,
        conversation_id=conversation_id,
    )
    return {row[0]: Attachment(*row) for row in rows}
