"""Where goods are fetched from, how each reading of a whole file went, and which team is best for which group."""

import msgspec

from floorwalker.catalogue.model import Feed, GroupTeam, Problem, Run
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.connection import Row
from floorwalker.plumbing.work import Reads, Work

_encode = msgspec.json.Encoder().encode
_decode_problems = msgspec.json.Decoder(tuple[Problem, ...]).decode
_RUN = (
    "SELECT id, way, began_at, ended_at, outcome, kept, removed, troubles, problems FROM catalogue_runs"
    " WHERE site_id = :site_id"
)


def feed(reads: Reads, site_id: SiteId) -> Feed:
    """Where a shop's goods are fetched from; nowhere until it says so."""
    rows = reads.read(
        "SELECT address, every_hours, picture_origins FROM catalogue_feeds WHERE site_id = :site_id", site_id=site_id
    )
    return Feed(rows[0][0], rows[0][1], tuple(rows[0][2].split())) if rows else Feed()


def set_feed(work: Work, chosen: Feed) -> None:
    """Keep where goods are fetched from now on."""
    work.write(
        "INSERT INTO catalogue_feeds (site_id, address, every_hours, picture_origins)"
        " VALUES (:site_id, :address, :every_hours, :picture_origins) ON CONFLICT (site_id) DO UPDATE SET"
        " address = excluded.address, every_hours = excluded.every_hours, picture_origins = excluded.picture_origins",
        site_id=work.actor.site_id,
        address=chosen.address,
        every_hours=chosen.every_hours,
        picture_origins=" ".join(chosen.picture_origins),
    )


def keep_run(work: Work, run: Run) -> None:
    """Keep how a reading goes, or went."""
    work.write(
        "INSERT INTO catalogue_runs (id, site_id, way, began_at, ended_at, outcome, kept, removed, troubles, problems)"
        " VALUES (:id, :site_id, :way, :began_at, :ended_at, :outcome, :kept, :removed, :troubles, :problems)"
        " ON CONFLICT (id) DO UPDATE SET ended_at = excluded.ended_at, outcome = excluded.outcome,"
        " kept = excluded.kept, removed = excluded.removed, troubles = excluded.troubles, problems = excluded.problems",
        **{**msgspec.structs.asdict(run), "problems": _encode(run.problems).decode()},
        site_id=work.actor.site_id,
    )


def run(reads: Reads, site_id: SiteId, run_id: str) -> Run | None:
    """One reading of a whole file."""
    rows = reads.read(f"{_RUN} AND id = :id", site_id=site_id, id=run_id)
    return _run(rows[0]) if rows else None


def runs(reads: Reads, site_id: SiteId, most: int) -> list[Run]:
    """The last readings, the newest first."""
    rows = reads.read(f"{_RUN} ORDER BY began_at DESC, id DESC LIMIT :most", site_id=site_id, most=most)
    return [_run(row) for row in rows]


def group_teams(reads: Reads, site_id: SiteId) -> list[GroupTeam]:
    """Which team is best for which group of goods."""
    rows = reads.read(
        "SELECT product_group, team_id FROM catalogue_groups WHERE site_id = :site_id ORDER BY product_group",
        site_id=site_id,
    )
    return [GroupTeam(*row) for row in rows]


def set_group_teams(work: Work, chosen: list[GroupTeam]) -> None:
    """Keep which team is best for which group, and forget what was chosen before."""
    site_id = work.actor.site_id
    work.write("DELETE FROM catalogue_groups WHERE site_id = :site_id", site_id=site_id)
    for one in chosen:
        work.write(
            "INSERT INTO catalogue_groups (site_id, product_group, team_id)"
            " VALUES (:site_id, :product_group, :team_id)",
            site_id=site_id,
            product_group=one.group,
            team_id=one.team_id,
        )


def first_heard(work: Work, webhook_id: str, since: int) -> bool:
    """Keep that a webhook was heard, and forget those of long ago; false where it was heard before."""
    site_id = work.actor.site_id
    work.write(
        "DELETE FROM webhooks_heard WHERE site_id = :site_id AND heard_at < :since", site_id=site_id, since=since
    )
    added = work.write(
        "INSERT INTO webhooks_heard (site_id, webhook_id, heard_at) VALUES (:site_id, :webhook_id, :now)"
        " ON CONFLICT (site_id, webhook_id) DO NOTHING",
        site_id=site_id,
        webhook_id=webhook_id,
        now=work.now,
    )
    return added == 1


def _run(row: Row) -> Run:
    run_id, way, began_at, ended_at, outcome, kept, removed, troubles, problems = row
    return Run(run_id, way, began_at, ended_at, outcome, kept, removed, troubles, _decode_problems(problems))
