"""Reading the journal: a subject's facts, followed back from the last one to where the reader already is."""

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.connection import Row
from floorwalker.plumbing.journal import link
from floorwalker.plumbing.work import Reads

_TRAIL = (
    "WITH RECURSIVE trail AS ("
    " SELECT facts.* FROM heads JOIN facts ON facts.id = heads.fact_id"
    " WHERE heads.subject_id = :subject_id AND heads.site_id = :site_id AND facts.seq > :after"
    " UNION ALL"
    " SELECT facts.* FROM trail JOIN facts ON facts.id = trail.previous_id WHERE facts.seq > :after)"
)


def lines_after(reads: Reads, site_id: SiteId, subject_id: str, after: int) -> list[Row]:
    """Give `(seq, at, actor_id, body, chain, text)` of a subject in order, from `after` on."""
    return reads.read(
        f"{_TRAIL} SELECT trail.seq, trail.at, trail.actor_id, trail.body, trail.chain, words.text"  # noqa: S608 - ours
        " FROM trail LEFT JOIN words ON words.id = trail.id ORDER BY trail.seq",
        site_id=site_id,
        subject_id=subject_id,
        after=after,
    )


def lines_of_kind(reads: Reads, site_id: SiteId, subject_id: str, kind: str) -> list[Row]:
    """Give `(seq, at, body)` of all facts of one kind that a subject has, in order."""
    return _of_kind(reads, "SELECT seq, at, body FROM trail", site_id, subject_id, kind)


def ids_of_kind(reads: Reads, site_id: SiteId, subject_id: str, kind: str) -> list[Row]:
    """Give `(id, seq, body)` of all facts of one kind that a subject has, in order; their words go by that id."""
    return _of_kind(reads, "SELECT id, seq, body FROM trail", site_id, subject_id, kind)


def words_of_kind(reads: Reads, site_id: SiteId, subject_id: str, kind: str) -> list[Row]:
    """Give `(at, actor_id, text)` of all facts of one kind that a subject has, in order; erased words are none."""
    wanted = "SELECT trail.at, trail.actor_id, words.text FROM trail LEFT JOIN words ON words.id = trail.id"
    return _of_kind(reads, wanted, site_id, subject_id, kind)


def lines_since(reads: Reads, site_id: SiteId, subject_id: str, kinds: list[str], begins_at: int) -> list[Row]:
    """Give `(at, body)` of these kinds since an instant, in order, and first the last one before it, if any."""
    rows = reads.read(
        "WITH RECURSIVE trail AS ("
        " SELECT facts.id, facts.previous_id, facts.seq, facts.at, facts.kind, facts.body"
        " FROM heads JOIN facts ON facts.id = heads.fact_id"
        " WHERE heads.subject_id = :subject_id AND heads.site_id = :site_id"
        " UNION ALL"
        " SELECT facts.id, facts.previous_id, facts.seq, facts.at, facts.kind, facts.body"
        " FROM trail JOIN facts ON facts.id = trail.previous_id"
        " WHERE trail.at >= :begins_at OR NOT (trail.kind = ANY(:kinds)))"
        " SELECT at, body FROM trail WHERE kind = ANY(:kinds) ORDER BY seq",
        site_id=site_id,
        subject_id=subject_id,
        kinds=kinds,
        begins_at=begins_at,
    )
    return [(at, body) for at, body in rows]


def latest_of_subject(reads: Reads, site_id: SiteId, subject_id: str, most: int, since: Instant) -> list[str]:
    """Give the bodies of a subject's latest facts since an instant, the last one first."""
    rows = reads.read(
        "WITH RECURSIVE trail AS ("
        " SELECT facts.previous_id, facts.seq, facts.body, 1 AS place FROM heads JOIN facts ON facts.id = heads.fact_id"
        " WHERE heads.subject_id = :subject_id AND heads.site_id = :site_id AND facts.at >= :since"
        " UNION ALL"
        " SELECT facts.previous_id, facts.seq, facts.body, trail.place + 1"
        " FROM trail JOIN facts ON facts.id = trail.previous_id WHERE trail.place < :most AND facts.at >= :since)"
        " SELECT body FROM trail ORDER BY seq DESC",
        site_id=site_id,
        subject_id=subject_id,
        most=most,
        since=since,
    )
    return [body for (body,) in rows]


def words_at(reads: Reads, site_id: SiteId, subject_id: str, seq: int) -> str:
    """Give the words of the fact with this `seq`; follows the trail no further back than that."""
    rows = reads.read(
        "WITH RECURSIVE trail AS ("
        " SELECT facts.id, facts.previous_id, facts.seq FROM heads JOIN facts ON facts.id = heads.fact_id"
        " WHERE heads.subject_id = :subject_id AND heads.site_id = :site_id"
        " UNION ALL"
        " SELECT facts.id, facts.previous_id, facts.seq FROM trail JOIN facts ON facts.id = trail.previous_id"
        " WHERE trail.seq > :seq)"
        " SELECT words.text FROM trail JOIN words ON words.id = trail.id WHERE trail.seq = :seq",
        site_id=site_id,
        subject_id=subject_id,
        seq=seq,
    )
    return str(rows[0][0] or "") if rows else ""


def is_intact(reads: Reads, site_id: SiteId, subject_id: str) -> bool:
    """Recompute a subject's chain; false when a line is missing, doubled or altered."""
    chain, expected = "", 1
    for seq, at, actor_id, body, kept_chain, _ in lines_after(reads, site_id, subject_id, 0):
        chain = link(chain, seq, at, actor_id, body.encode())
        if seq != expected or chain != kept_chain:
            return False
        expected += 1
    return _ends_with(reads, site_id, subject_id, expected - 1, chain)


def _ends_with(reads: Reads, site_id: SiteId, subject_id: str, seq: int, chain: str) -> bool:
    rows = reads.read(
        "SELECT seq, chain FROM heads WHERE site_id = :site_id AND subject_id = :subject_id",
        site_id=site_id,
        subject_id=subject_id,
    )
    return rows == [(seq, chain)] if rows else seq == 0


def _of_kind(reads: Reads, wanted: str, site_id: SiteId, subject_id: str, kind: str) -> list[Row]:
    return reads.read(
        f"{_TRAIL} {wanted} WHERE trail.kind = :kind ORDER BY trail.seq",
        site_id=site_id,
        subject_id=subject_id,
        kind=kind,
        after=0,
    )
