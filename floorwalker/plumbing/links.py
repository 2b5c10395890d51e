"""Where a room keeps what is known of the links in its texts: each room in a table of its own, all of one shape."""

from dataclasses import dataclass

import msgspec

from floorwalker.kit.ids import SiteId
from floorwalker.kit.linked import Link
from floorwalker.plumbing.work import Reads, Work


@dataclass(frozen=True)
class KnownLinks:
    """What is known of links, by shop and address, in a table."""

    table: str

    def of(self, reads: Reads, site_id: SiteId) -> dict[str, Link]:
        """Give a shop's, by address."""
        rows = reads.read(
            f"SELECT url, verdict, failures, failing_since, checked_at FROM {self.table}"  # noqa: S608 - a room's own
            " WHERE site_id = :site_id",
            site_id=site_id,
        )
        return {row[0]: Link(*row) for row in rows}

    def keep(self, work: Work, site_id: SiteId, link: Link) -> None:
        """Keep what is known of one now."""
        work.write(
            f"INSERT INTO {self.table} (site_id, url, verdict, failures, failing_since, checked_at)"  # noqa: S608 - as above
            " VALUES (:site_id, :url, :verdict, :failures, :failing_since, :checked_at)"
            " ON CONFLICT (site_id, url) DO UPDATE SET verdict = excluded.verdict, failures = excluded.failures,"
            " failing_since = excluded.failing_since, checked_at = excluded.checked_at",
            **msgspec.structs.asdict(link),
            site_id=site_id,
        )
