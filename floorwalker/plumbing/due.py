"""Due work: what is to happen later, kept in the same transaction as its cause, so that timers survive restarts.

A row is claimed with a lease, done, and removed. A failure puts it off with growing pauses; after
`MOST_TRIES` it is parked, visible to `doctor`, and nothing is silently dropped.
"""

import msgspec

from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId, new_id
from floorwalker.plumbing.work import Reads, Work

LEASE_MS = 60_000
MOST_TRIES = 12
LONGEST_PAUSE_MS = 3_600_000
_ADD = (
    "INSERT INTO due (id, site_id, kind, subject_id, run_at, tries, lease_until)"
    " VALUES (:id, :site_id, :kind, :subject_id, :run_at, 0, 0)"
    " ON CONFLICT (kind, subject_id) DO UPDATE SET tries = 0, parked_because = NULL, run_at = "
)
_AT = _ADD + "excluded.run_at"
_AT_LATEST = _ADD + "CASE WHEN due.run_at < excluded.run_at THEN due.run_at ELSE excluded.run_at END"


class DueItem(msgspec.Struct, frozen=True):
    """One thing to do: its kind, the subject it is about, and how often it was tried."""

    id: str
    site_id: SiteId
    kind: str
    subject_id: str
    tries: int


def schedule(work: Work, kind: str, subject_id: str, run_at: Instant, *, site_id: SiteId | None = None) -> None:
    """Have something done at an instant; scheduling the same again moves it."""
    key = (kind, subject_id)
    work.take_back(_AT_LATEST, key)
    work.save(_AT, key, (new_id(), site_id or work.actor.site_id, kind, subject_id, run_at))


def schedule_by(work: Work, kind: str, subject_id: str, run_at: Instant) -> None:
    """Have something done at an instant at the latest; what is scheduled earlier stays."""
    key = (kind, subject_id)
    for statement in (_AT, _AT_LATEST):
        waiting = work.take_back(statement, key)
        if waiting is not None:
            *what, earlier = waiting
            work.save(statement, key, (*what, min(earlier, run_at)))
            return
    work.save(_AT_LATEST, key, (new_id(), work.actor.site_id, kind, subject_id, run_at))


def cancel(work: Work, kind: str, subject_id: str) -> None:
    """It need not be done any more."""
    work.write(
        "DELETE FROM due WHERE kind = :kind AND subject_id = :subject_id AND site_id = :site_id",
        kind=kind,
        subject_id=subject_id,
        site_id=work.actor.site_id,
    )


def claim(work: Work, most: int, kinds: list[str]) -> list[DueItem]:
    """Take what is due, of these kinds, and not leased by another worker; the lease is ours for a minute."""
    rows = work.read(
        "SELECT id, site_id, kind, subject_id, tries FROM due"
        " WHERE run_at <= :now AND lease_until <= :now AND parked_because IS NULL AND kind = ANY(:kinds)"
        " ORDER BY run_at LIMIT :most FOR UPDATE SKIP LOCKED",
        now=work.now,
        most=most,
        kinds=kinds,
    )
    items = [DueItem(*row) for row in rows]
    for item in items:
        work.write(
            "UPDATE due SET lease_until = :until, tries = tries + 1 WHERE id = :id",
            until=work.now + LEASE_MS,
            id=item.id,
        )
    return items


def finish(work: Work, item: DueItem) -> None:
    """It is done, unless it was scheduled anew while it was being done."""
    work.write("DELETE FROM due WHERE id = :id AND run_at <= :now", id=item.id, now=work.now)
    work.write("UPDATE due SET lease_until = 0 WHERE id = :id", id=item.id)


def put_off(work: Work, item: DueItem, because: str) -> None:
    """It failed: try later, or park it where people see it."""
    pause = min(LONGEST_PAUSE_MS, 1000 * 2**item.tries)
    work.write(
        "UPDATE due SET lease_until = 0, run_at = :run_at, last_error = :because,"
        " parked_because = CASE WHEN tries >= :most THEN :because ELSE NULL END WHERE id = :id",
        run_at=work.now + pause,
        because=because[:500],
        most=MOST_TRIES,
        id=item.id,
    )


def put_all_off(work: Work, kind: str, until: Instant) -> None:
    """Give everybody time to come back after a restart before this kind of work goes on."""
    work.write(
        "UPDATE due SET run_at = :until WHERE kind = :kind AND run_at < :until AND parked_because IS NULL",
        kind=kind,
        until=until,
    )


def next_at(reads: Reads, kinds: list[str]) -> Instant | None:
    """When the next thing of these kinds is due."""
    rows = reads.read(
        "SELECT MIN(run_at) FROM due WHERE parked_because IS NULL AND lease_until = 0 AND kind = ANY(:kinds)",
        kinds=kinds,
    )
    return Instant(rows[0][0]) if rows and rows[0][0] is not None else None


def parked(reads: Reads) -> list[tuple[str, str, str]]:
    """What failed for good: kind, subject, why."""
    rows = reads.read("SELECT kind, subject_id, parked_because FROM due WHERE parked_because IS NOT NULL")
    return [(kind, subject, why) for kind, subject, why in rows]
