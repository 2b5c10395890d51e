"""The table of secrets: what was masked in messages, kept apart and for a while."""

import msgspec

from floorwalker.conversations.facts import SecretMasked
from floorwalker.conversations.model import Conversation
from floorwalker.kit.clock import Instant
from floorwalker.kit.masking.masking import SecretKind
from floorwalker.plumbing.trail import lines_of_kind
from floorwalker.plumbing.work import Reads, Work

_decode_masked = msgspec.json.Decoder(SecretMasked).decode


def kinds_masked(reads: Reads, talk: Conversation) -> set[SecretKind]:
    """What kinds of secrets were masked in a conversation so far."""
    lines = lines_of_kind(reads, talk.site_id, talk.id, "secret_masked")
    return {kind for _, _, body in lines for kind in _decode_masked(body).kinds}


def keep(work: Work, talk: Conversation, message_seq: int, texts: list[str], until: Instant) -> None:
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


def kept(reads: Reads, talk: Conversation, message_seq: int) -> list[str]:
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


def forget(work: Work, talk: Conversation) -> None:
    """Erase what was kept for its time."""
    work.write(
        "DELETE FROM secrets WHERE site_id = :site_id AND conversation_id = :conversation_id AND kept_until <= :now",
        site_id=talk.site_id,
        conversation_id=talk.id,
        now=work.now,
    )


def next_to_forget(reads: Reads, talk: Conversation) -> Instant | None:
    """When the next of a conversation's secrets has been kept long enough."""
    rows = reads.read(
        "SELECT MIN(kept_until) FROM secrets WHERE site_id = :site_id AND conversation_id = :conversation_id",
        site_id=talk.site_id,
        conversation_id=talk.id,
    )
    return Instant(rows[0][0]) if rows and rows[0][0] is not None else None
