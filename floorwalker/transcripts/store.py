"""Tables of the transcripts: who claims which address, and which transcripts were given."""

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import ConversationId, SiteId
from floorwalker.plumbing.journal import held_head
from floorwalker.plumbing.work import Reads, Work
from floorwalker.transcripts.model import AddressClaim, TranscriptId, Way

_CLAIM = "id, site_id, conversation_id, visitor_id, address, code_digest, asked_at, tries"


def hold_claims(work: Work, site_id: SiteId) -> None:
    """Let nobody else of this shop claim or prove an address until this unit of work is kept."""
    held_head(work, site_id, site_id)


def add_claim(work: Work, claim: AddressClaim) -> None:
    """Keep that somebody claims an address."""
    work.write(
        f"INSERT INTO address_claims ({_CLAIM})"  # noqa: S608 - columns of our own
        " VALUES (:id, :site_id, :conversation_id, :visitor_id, :address, :code_digest, :asked_at, :tries)",
        id=claim.id,
        site_id=claim.site_id,
        conversation_id=claim.conversation_id,
        visitor_id=claim.visitor_id,
        address=claim.address,
        code_digest=claim.code_digest,
        asked_at=claim.asked_at,
        tries=claim.tries,
    )


def latest_claim(reads: Reads, site_id: SiteId, visitor_id: str, conversation_id: str) -> AddressClaim | None:
    """The address that a visitor claimed last for a conversation, where it is not proven yet."""
    rows = reads.read(
        f"SELECT {_CLAIM} FROM address_claims WHERE site_id = :site_id AND visitor_id = :visitor_id"  # noqa: S608 - ours
        " AND conversation_id = :conversation_id AND proven_at IS NULL ORDER BY asked_at DESC, id DESC LIMIT 1",
        site_id=site_id,
        visitor_id=visitor_id,
        conversation_id=conversation_id,
    )
    return AddressClaim(*rows[0]) if rows else None


def count_try(work: Work, claim: AddressClaim) -> None:
    """Keep that a wrong code was tried."""
    work.write(
        "UPDATE address_claims SET tries = tries + 1 WHERE site_id = :site_id AND id = :id",
        site_id=claim.site_id,
        id=claim.id,
    )


def prove(work: Work, claim: AddressClaim) -> None:
    """Keep that an address is its visitor's."""
    work.write(
        "UPDATE address_claims SET proven_at = :now WHERE site_id = :site_id AND id = :id",
        now=work.now,
        site_id=claim.site_id,
        id=claim.id,
    )


def is_proven(reads: Reads, site_id: SiteId, visitor_id: str, address: str, since: Instant) -> bool:
    """Whether a visitor has proven an address since an instant."""
    rows = reads.read(
        "SELECT 1 FROM address_claims WHERE site_id = :site_id AND visitor_id = :visitor_id AND address = :address"
        " AND proven_at > :since LIMIT 1",
        site_id=site_id,
        visitor_id=visitor_id,
        address=address,
        since=since,
    )
    return bool(rows)


def proven_address(reads: Reads, site_id: SiteId, visitor_id: str, since: Instant) -> str:
    """The address that a visitor has proven last, or none."""
    rows = reads.read(
        "SELECT address FROM address_claims WHERE site_id = :site_id AND visitor_id = :visitor_id"
        " AND proven_at > :since ORDER BY proven_at DESC LIMIT 1",
        site_id=site_id,
        visitor_id=visitor_id,
        since=since,
    )
    return str(rows[0][0]) if rows else ""


def codes_to(reads: Reads, site_id: SiteId, address: str, since: Instant) -> int:
    """Count the codes that were sent to an address, whoever asked; an address is one however it is capitalised."""
    rows = reads.read(
        "SELECT COUNT(*) FROM address_claims WHERE site_id = :site_id AND lower(address) = :address"
        " AND asked_at > :since",
        site_id=site_id,
        address=address.lower(),
        since=since,
    )
    return int(rows[0][0])


def codes_of(reads: Reads, site_id: SiteId, visitor_id: str, since: Instant) -> int:
    """Count the codes that a visitor has asked for."""
    rows = reads.read(
        "SELECT COUNT(*) FROM address_claims WHERE site_id = :site_id AND visitor_id = :visitor_id"
        " AND asked_at > :since",
        site_id=site_id,
        visitor_id=visitor_id,
        since=since,
    )
    return int(rows[0][0])


def add_given(
    work: Work, site_id: SiteId, given_id: TranscriptId, conversation_id: ConversationId, visitor_id: str, way: Way
) -> None:
    """Keep that a customer has a transcript."""
    work.write(
        "INSERT INTO transcripts (id, site_id, conversation_id, visitor_id, way, given_at)"
        " VALUES (:id, :site_id, :conversation_id, :visitor_id, :way, :now)",
        id=given_id,
        site_id=site_id,
        conversation_id=conversation_id,
        visitor_id=visitor_id,
        way=way,
        now=work.now,
    )


def given_since(reads: Reads, site_id: SiteId, since: Instant) -> set[ConversationId]:
    """Conversations of which a customer has taken a transcript since an instant."""
    rows = reads.read(
        "SELECT DISTINCT conversation_id FROM transcripts WHERE site_id = :site_id AND given_at > :since",
        site_id=site_id,
        since=since,
    )
    return {ConversationId(row[0]) for row in rows}


def mailed_of(reads: Reads, site_id: SiteId, visitor_id: str, since: Instant) -> int:
    """Count the transcripts that were mailed to a visitor."""
    rows = reads.read(
        "SELECT COUNT(*) FROM transcripts WHERE site_id = :site_id AND visitor_id = :visitor_id"
        " AND way = 'mail' AND given_at > :since",
        site_id=site_id,
        visitor_id=visitor_id,
        since=since,
    )
    return int(rows[0][0])


def given(reads: Reads, site_id: SiteId, conversation_id: str) -> list[tuple[Way, Instant]]:
    """How and when transcripts of a conversation were given, the latest last."""
    rows = reads.read(
        "SELECT way, given_at FROM transcripts WHERE site_id = :site_id AND conversation_id = :conversation_id"
        " ORDER BY given_at, id",
        site_id=site_id,
        conversation_id=conversation_id,
    )
    return [(way, Instant(at)) for way, at in rows]
