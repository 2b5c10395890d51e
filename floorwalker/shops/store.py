"""Tables of the shops."""

from floorwalker.kit.ids import SiteId, TeamId
from floorwalker.plumbing.work import Reads, Work
from floorwalker.shops.model import Site, Team


def add_site(work: Work, site: Site) -> None:
    """Keep a new shop."""
    work.write(
        "INSERT INTO sites (id, site_key, name, language, colour, created_at)"
        " VALUES (:site_id, :site_key, :name, :language, :colour, :now)",
        site_id=site.id,
        site_key=site.key,
        name=site.name,
        language=site.language,
        colour=site.colour,
        now=work.now,
    )


def add_origin(work: Work, site_id: SiteId, origin: str) -> int:
    """Keep an origin; 0 when it was there already."""
    return work.write(
        "INSERT INTO site_origins (site_id, origin) VALUES (:site_id, :origin)"
        " ON CONFLICT (site_id, origin) DO NOTHING",
        site_id=site_id,
        origin=origin,
    )


def add_team(work: Work, site_id: SiteId, team: Team) -> None:
    """Keep a new team."""
    work.write(
        "INSERT INTO teams (id, site_id, name) VALUES (:team_id, :site_id, :name)",
        team_id=team.id,
        site_id=site_id,
        name=team.name,
    )


def site_ids(reads: Reads) -> list[SiteId]:
    """All shops, oldest first."""
    return [SiteId(row[0]) for row in reads.read("SELECT id AS site_id FROM sites ORDER BY created_at, id")]


def id_by_key(reads: Reads, key: str) -> SiteId | None:
    """Find the shop whose pages carry this key."""
    rows = reads.read("SELECT id AS site_id FROM sites WHERE site_key = :key", key=key)
    return SiteId(rows[0][0]) if rows else None


def site(reads: Reads, site_id: SiteId) -> Site | None:
    """Load a shop with its origins."""
    rows = reads.read("SELECT site_key, name, language, colour FROM sites WHERE id = :site_id", site_id=site_id)
    origins = reads.read("SELECT origin FROM site_origins WHERE site_id = :site_id", site_id=site_id)
    if not rows:
        return None
    key, name, language, colour = rows[0]
    return Site(site_id, key, name, language, colour, frozenset(origin for (origin,) in origins))


def teams(reads: Reads, site_id: SiteId) -> list[Team]:
    """All teams of a shop by name."""
    rows = reads.read("SELECT id, name FROM teams WHERE site_id = :site_id ORDER BY name", site_id=site_id)
    return [Team(TeamId(team_id), name) for team_id, name in rows]
