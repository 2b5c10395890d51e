"""The table of the shops' routing rules."""

import msgspec

from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.work import Reads, Work
from floorwalker.routing.model import Rules


def rules(reads: Reads, site_id: SiteId) -> Rules | None:
    """What a shop has chosen, if it has."""
    rows = reads.read("SELECT rules FROM routing_rules WHERE site_id = :site_id", site_id=site_id)
    return msgspec.json.decode(rows[0][0], type=Rules) if rows else None


def keep_rules(work: Work, site_id: SiteId, rules: Rules) -> None:
    """Keep what a shop has chosen."""
    work.write(
        "INSERT INTO routing_rules (site_id, rules) VALUES (:site_id, :rules)"
        " ON CONFLICT (site_id) DO UPDATE SET rules = excluded.rules",
        site_id=site_id,
        rules=msgspec.json.encode(rules).decode(),
    )
