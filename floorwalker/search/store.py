"""Where words stand. The index numbers its rows as the words they were made of, so the latest is the highest."""

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import ConversationId, SiteId
from floorwalker.plumbing.trail import ids_of_kind
from floorwalker.plumbing.work import Reads

KINDS = ["message_sent", "note_written"]


def words_between(reads: Reads, after: int, before: int, most: int) -> list[tuple[int, SiteId, str]]:
    """Words that nobody has put into the index yet, of all shops, in their order."""
    rows = reads.read(
        "SELECT words.id, words.site_id, words.text FROM words JOIN facts ON facts.id = words.id"
        " WHERE words.id > :after AND words.id < :before AND facts.kind = ANY(:kinds) AND words.text IS NOT NULL"
        " ORDER BY words.id LIMIT :most",
        after=after,
        before=before,
        kinds=KINDS,
        most=most,
    )
    return [(row[0], SiteId(row[1]), row[2]) for row in rows]


def places_of(reads: Reads, site_id: SiteId, ids: list[int]) -> list[tuple[ConversationId, Instant, str]]:
    """Where these words stand, the latest first: in which conversation, since when, in what text.

    Asked for by their numbers, so that no engine thinks of reading all words to join them.
    """
    rows = reads.read(
        "SELECT facts.subject_id, facts.at, words.text FROM words JOIN facts ON facts.id = words.id"
        " WHERE words.id = ANY(:ids) AND words.site_id = :site_id AND words.text IS NOT NULL ORDER BY words.id DESC",
        site_id=site_id,
        ids=ids,
    )
    return [(ConversationId(row[0]), Instant(row[1]), row[2]) for row in rows]


def texts_of(reads: Reads, site_id: SiteId, conversation_id: ConversationId) -> list[tuple[int, str]]:
    """All words of a conversation that are still there, each with its number."""
    ids = [row[0] for kind in KINDS for row in ids_of_kind(reads, site_id, conversation_id, kind)]
    rows = reads.read(
        "SELECT id, text FROM words WHERE site_id = :site_id AND id = ANY(:ids) AND text IS NOT NULL",
        site_id=site_id,
        ids=ids,
    )
    return [(row[0], row[1]) for row in rows]
