"""The journal: every fact, numbered per subject without gaps, chained so that tampering shows.

Text is not in it. Facts carry digests of the words they point to, so the chain still verifies
after a person's words were erased.
"""

from hashlib import blake2b
from typing import TypeVar, cast

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Fact, Personal, Told
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.connection import Row
from floorwalker.plumbing.work import Reads, Work

F = TypeVar("F", bound=Fact)

_encode = msgspec.json.Encoder().encode


class Head(msgspec.Struct, frozen=True):
    """The end of a subject's journal: the last `seq` and the chain up to it."""

    seq: int
    chain: str


def tell(
    work: Work,
    subject_id: str,
    fact: F,
    *,
    site_id: SiteId | None = None,
    personal: Personal | None = None,
    concerns: tuple[str, ...] = (),
) -> Entry[F]:
    """Keep a fact as the next of its subject, and have it announced after the commit."""
    site = site_id or work.actor.site_id
    head = work.remember(("head", subject_id), lambda: head_of(work, site, subject_id))
    entry = Entry(head.seq + 1, work.now, fact, personal)
    body = _encode(fact)
    chain = link(head.chain, entry.seq, entry.at, work.actor.id, body)
    _append(work, site, subject_id, entry, body.decode(), chain)
    work.know(("head", subject_id), Head(entry.seq, chain))
    work.told.append(Told(site, subject_id, concerns, cast(Entry[Fact], entry)))
    return entry


def link(previous: str, seq: int, at: Instant, actor_id: str, body: bytes) -> str:
    """Chain one line to all lines before it: 16 bytes of BLAKE2b, as hex."""
    return blake2b(f"{previous} {seq} {at} {actor_id} ".encode() + body, digest_size=16).hexdigest()


def head_of(reads: Reads, site_id: SiteId, subject_id: str) -> Head:
    """Find the end of a subject's journal; an unknown subject has an empty one."""
    rows = reads.read(
        "SELECT seq, chain FROM facts WHERE site_id = :site_id AND subject_id = :subject_id ORDER BY seq DESC LIMIT 1",
        site_id=site_id,
        subject_id=subject_id,
    )
    return Head(*rows[0]) if rows else Head(0, "")


def lines_after(reads: Reads, site_id: SiteId, subject_id: str, after: int) -> list[Row]:
    """Give `(seq, at, actor_id, body, chain)` of a subject in order, from `after` on."""
    return reads.read(
        "SELECT seq, at, actor_id, body, chain FROM facts"
        " WHERE site_id = :site_id AND subject_id = :subject_id AND seq > :after ORDER BY seq",
        site_id=site_id,
        subject_id=subject_id,
        after=after,
    )


def is_intact(reads: Reads, site_id: SiteId, subject_id: str) -> bool:
    """Recompute a subject's chain; false when a line is missing, doubled or altered."""
    chain, expected = "", 1
    for seq, at, actor_id, body, kept_chain in lines_after(reads, site_id, subject_id, 0):
        chain = link(chain, seq, at, actor_id, body.encode())
        if seq != expected or chain != kept_chain:
            return False
        expected += 1
    return True


def _append(work: Work, site_id: SiteId, subject_id: str, entry: Entry[F], body: str, chain: str) -> None:
    work.insert(
        "INSERT INTO facts (subject_id, seq, site_id, at, kind, actor_id, body, chain)"
        " VALUES (:subject_id, :seq, :site_id, :at, :kind, :actor_id, :body, :chain)",
        subject_id=subject_id,
        seq=entry.seq,
        site_id=site_id,
        at=entry.at,
        kind=type(entry.fact).__struct_config__.tag,
        actor_id=work.actor.id,
        body=body,
        chain=chain,
    )
