"""Tables of the shops, their teams, branches and hours."""

import msgspec

from floorwalker.kit.ids import BranchId, SiteId, TeamId
from floorwalker.plumbing.work import Reads, Work
from floorwalker.shops.calendar.own_hours import OwnHours
from floorwalker.shops.model import Branch, Site, Team, WaitRules, Welcome


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


def add_branch(work: Work, site_id: SiteId, branch: Branch) -> None:
    """Keep a new branch."""
    work.write(
        "INSERT INTO branches (id, site_id, name, city) VALUES (:branch_id, :site_id, :name, :city)",
        branch_id=branch.id,
        site_id=site_id,
        name=branch.name,
        city=branch.city,
    )


def branches(reads: Reads, site_id: SiteId) -> list[Branch]:
    """All branches of a shop by name."""
    rows = reads.read("SELECT id, name, city FROM branches WHERE site_id = :site_id ORDER BY name", site_id=site_id)
    return [Branch(BranchId(branch_id), name, city) for branch_id, name, city in rows]


def hold_site(work: Work, site_id: SiteId) -> None:
    """Hold a shop for this unit of work, so that its hours are changed by one after the other."""
    work.read("SELECT id FROM sites WHERE id = :site_id FOR UPDATE", site_id=site_id)


def own_hours(reads: Reads, site_id: SiteId, place_id: str) -> OwnHours:
    """Load what a place says of its hours; nothing, if it said nothing."""
    rows = reads.read(
        "SELECT hours FROM own_hours WHERE site_id = :site_id AND place_id = :place_id",
        site_id=site_id,
        place_id=place_id,
    )
    return msgspec.json.decode(rows[0][0], type=OwnHours) if rows else OwnHours()


def keep_own_hours(work: Work, site_id: SiteId, place_id: str, hours: OwnHours) -> None:
    """Keep what a place says of its hours."""
    work.write(
        "INSERT INTO own_hours (site_id, place_id, hours) VALUES (:site_id, :place_id, :hours)"
        " ON CONFLICT (site_id, place_id) DO UPDATE SET hours = excluded.hours",
        site_id=site_id,
        place_id=place_id,
        hours=msgspec.json.encode(hours).decode(),
    )


def add_reason(work: Work, site_id: SiteId, place_id: str, day: str, reason: str) -> None:
    """Keep why a day is an exception."""
    work.write(
        "INSERT INTO exception_reasons (site_id, place_id, day, reason) VALUES (:site_id, :place_id, :day, :reason)",
        site_id=site_id,
        place_id=place_id,
        day=day,
        reason=reason,
    )


def reasons(reads: Reads, site_id: SiteId, place_id: str) -> dict[str, str]:
    """Why a place's days are exceptions, by day."""
    rows = reads.read(
        "SELECT day, reason FROM exception_reasons WHERE site_id = :site_id AND place_id = :place_id ORDER BY day",
        site_id=site_id,
        place_id=place_id,
    )
    return dict(rows)


def remove_reason(work: Work, site_id: SiteId, place_id: str, day: str) -> None:
    """Keep no longer why a day is an exception."""
    work.write(
        "DELETE FROM exception_reasons WHERE site_id = :site_id AND place_id = :place_id AND day = :day",
        site_id=site_id,
        place_id=place_id,
        day=day,
    )


def remove_reasons(work: Work, site_id: SiteId, place_id: str) -> None:
    """Keep no longer why any of a place's days are exceptions."""
    work.write(
        "DELETE FROM exception_reasons WHERE site_id = :site_id AND place_id = :place_id",
        site_id=site_id,
        place_id=place_id,
    )


def wait_rules(reads: Reads, site_id: SiteId) -> WaitRules:
    """What a shop does about unanswered messages, and when; the usual, if it said nothing."""
    rows = reads.read("SELECT rules FROM wait_rules WHERE site_id = :site_id", site_id=site_id)
    return msgspec.json.decode(rows[0][0], type=WaitRules) if rows else WaitRules()


def keep_wait_rules(work: Work, site_id: SiteId, rules: WaitRules) -> None:
    """Keep what a shop does about unanswered messages."""
    work.write(
        "INSERT INTO wait_rules (site_id, rules) VALUES (:site_id, :rules)"
        " ON CONFLICT (site_id) DO UPDATE SET rules = excluded.rules",
        site_id=site_id,
        rules=msgspec.json.encode(rules).decode(),
    )


def welcomes(reads: Reads, site_id: SiteId) -> list[Welcome]:
    """What a shop has said about its welcomes, by language."""
    rows = reads.read(
        "SELECT language, is_on, text FROM welcomes WHERE site_id = :site_id ORDER BY language", site_id=site_id
    )
    return [Welcome(language, bool(is_on), text) for language, is_on, text in rows]


def keep_welcome(work: Work, site_id: SiteId, welcome: Welcome) -> None:
    """Keep a shop's welcome in one language."""
    work.write(
        "INSERT INTO welcomes (site_id, language, is_on, text) VALUES (:site_id, :language, :is_on, :text)"
        " ON CONFLICT (site_id, language) DO UPDATE SET is_on = excluded.is_on, text = excluded.text",
        site_id=site_id,
        language=welcome.language,
        is_on=int(welcome.is_on),
        text=welcome.text,
    )
