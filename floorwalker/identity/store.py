"""Tables of the staff and their sign-ins."""

import msgspec

from floorwalker.identity.model import Abilities, Agent, Credentials, SignIn
from floorwalker.kit.actors import Role
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId, SignInId, SiteId, TeamId
from floorwalker.plumbing.work import Reads, Work

_AGENT = "id, site_id, name, email, role, picture, is_suspended"
_SIGN_IN = "id, agent_id, site_id, address, browser, created_at, last_seen_at, expires_at"


def add_agent(work: Work, agent: Agent, password_digest: str) -> None:
    """Keep a new agent."""
    work.write(
        "INSERT INTO agents (id, site_id, name, email, role, password_digest, picture, is_suspended, created_at)"
        " VALUES (:agent_id, :site_id, :name, :email, :role, :password_digest, :picture, 0, :now)",
        agent_id=agent.id,
        site_id=agent.site_id,
        name=agent.name,
        email=agent.email,
        role=agent.role.value,
        password_digest=password_digest,
        picture=agent.picture,
        now=work.now,
    )


def join_team(work: Work, site_id: SiteId, team_id: TeamId, agent_id: AgentId) -> bool:
    """Keep that an agent is in a team; tells whether that is new."""
    joined = work.write(
        "INSERT INTO team_members (site_id, team_id, agent_id) VALUES (:site_id, :team_id, :agent_id)"
        " ON CONFLICT (team_id, agent_id) DO NOTHING",
        site_id=site_id,
        team_id=team_id,
        agent_id=agent_id,
    )
    return joined > 0


def leave_team(work: Work, site_id: SiteId, team_id: TeamId, agent_id: AgentId) -> bool:
    """Keep that an agent is in a team no longer; tells whether they were."""
    left = work.write(
        "DELETE FROM team_members WHERE site_id = :site_id AND team_id = :team_id AND agent_id = :agent_id",
        site_id=site_id,
        team_id=team_id,
        agent_id=agent_id,
    )
    return left > 0


def agent(reads: Reads, site_id: SiteId, agent_id: str) -> Agent | None:
    """Load one agent of this shop."""
    rows = reads.read(
        f"SELECT {_AGENT} FROM agents WHERE site_id = :site_id AND id = :agent_id",  # noqa: S608 - our columns
        site_id=site_id,
        agent_id=agent_id,
    )
    return _agent(rows[0]) if rows else None


def agents(reads: Reads, site_id: SiteId) -> list[Agent]:
    """All agents of this shop by name."""
    rows = reads.read(
        f"SELECT {_AGENT} FROM agents WHERE site_id = :site_id ORDER BY name",  # noqa: S608 - our columns
        site_id=site_id,
    )
    return [_agent(row) for row in rows]


def team_ids(reads: Reads, site_id: SiteId) -> list[tuple[AgentId, TeamId]]:
    """Who is in which team."""
    rows = reads.read("SELECT agent_id, team_id FROM team_members WHERE site_id = :site_id", site_id=site_id)
    return [(AgentId(agent_id), TeamId(team_id)) for agent_id, team_id in rows]


def keep_abilities(work: Work, site_id: SiteId, agent_id: AgentId, abilities: Abilities) -> None:
    """Keep what an agent is good for."""
    work.write(
        "INSERT INTO abilities (agent_id, site_id, abilities) VALUES (:agent_id, :site_id, :abilities)"
        " ON CONFLICT (agent_id) DO UPDATE SET abilities = excluded.abilities",
        agent_id=agent_id,
        site_id=site_id,
        abilities=msgspec.json.encode(abilities).decode(),
    )


def abilities(reads: Reads, site_id: SiteId) -> dict[AgentId, Abilities]:
    """What each agent is good for, of those of whom it was said."""
    rows = reads.read("SELECT agent_id, abilities FROM abilities WHERE site_id = :site_id", site_id=site_id)
    return {AgentId(agent_id): msgspec.json.decode(kept, type=Abilities) for agent_id, kept in rows}


def credentials(reads: Reads, email: str) -> Credentials | None:
    """What to check a password against; nobody suspended. Addresses are unique over all sites (site_id)."""
    rows = reads.read(
        "SELECT id, site_id, password_digest FROM agents WHERE email = :email AND is_suspended = 0",
        email=email,
    )
    return Credentials(*rows[0]) if rows else None


def is_email_taken(reads: Reads, email: str) -> bool:
    """Whether an address belongs to an agent of any site (site_id)."""
    return bool(reads.read("SELECT site_id FROM agents WHERE email = :email", email=email))


def is_picture(reads: Reads, address: str) -> bool:
    """Whether any agent's picture is here; pictures are public, so no site_id narrows it."""
    return bool(reads.read("SELECT site_id FROM agents WHERE picture = :address", address=address))


def set_role(work: Work, site_id: SiteId, agent_id: AgentId, role: Role) -> None:
    """Keep what an agent may do."""
    work.write(
        "UPDATE agents SET role = :role WHERE site_id = :site_id AND id = :agent_id",
        role=role.value,
        site_id=site_id,
        agent_id=agent_id,
    )


def set_suspended(work: Work, site_id: SiteId, agent_id: AgentId, *, suspended: bool) -> None:
    """Keep whether an agent may come in."""
    work.write(
        "UPDATE agents SET is_suspended = :suspended WHERE site_id = :site_id AND id = :agent_id",
        suspended=int(suspended),
        site_id=site_id,
        agent_id=agent_id,
    )


def set_password(work: Work, site_id: SiteId, agent_id: AgentId, password_digest: str) -> None:
    """Keep another password."""
    work.write(
        "UPDATE agents SET password_digest = :digest WHERE site_id = :site_id AND id = :agent_id",
        digest=password_digest,
        site_id=site_id,
        agent_id=agent_id,
    )


def add_sign_in(work: Work, sign_in: SignIn, token_digest: str) -> None:
    """Keep a new sign-in."""
    work.write(
        "INSERT INTO sign_ins"
        " (id, site_id, agent_id, token_digest, address, browser, created_at, expires_at, last_seen_at)"
        " VALUES (:sign_in_id, :site_id, :agent_id, :token_digest, :address, :browser, :now, :expires_at, :now)",
        sign_in_id=sign_in.id,
        site_id=sign_in.site_id,
        agent_id=sign_in.agent_id,
        token_digest=token_digest,
        address=sign_in.address,
        browser=sign_in.browser,
        now=work.now,
        expires_at=sign_in.expires_at,
    )


def sign_in_by_token(reads: Reads, token_digest: str, now: Instant) -> SignIn | None:
    """Find a valid sign-in of whatever site; the row says which (site_id)."""
    rows = reads.read(
        f"SELECT {_SIGN_IN} FROM sign_ins"  # noqa: S608 - our columns
        " WHERE token_digest = :token_digest AND revoked_at IS NULL AND expires_at > :now",
        token_digest=token_digest,
        now=now,
    )
    return SignIn(*rows[0]) if rows else None


def sign_in_addresses(reads: Reads, site_id: SiteId, now: Instant) -> list[str]:
    """From where a shop's staff is signed in."""
    rows = reads.read(
        "SELECT DISTINCT address FROM sign_ins WHERE site_id = :site_id AND revoked_at IS NULL AND expires_at > :now",
        site_id=site_id,
        now=now,
    )
    return [address for (address,) in rows]


def valid_sign_ins(reads: Reads, site_id: SiteId, agent_id: AgentId, now: Instant) -> list[SignIn]:
    """All valid sign-ins of one agent, newest first."""
    rows = reads.read(
        f"SELECT {_SIGN_IN} FROM sign_ins"  # noqa: S608 - our columns
        " WHERE site_id = :site_id AND agent_id = :agent_id AND revoked_at IS NULL AND expires_at > :now"
        " ORDER BY created_at DESC",
        site_id=site_id,
        agent_id=agent_id,
        now=now,
    )
    return [SignIn(*row) for row in rows]


def count_sign_ins(reads: Reads, site_id: SiteId, now: Instant) -> dict[AgentId, int]:
    """How many valid sign-ins each agent has."""
    rows = reads.read(
        "SELECT agent_id, COUNT(*) FROM sign_ins"
        " WHERE site_id = :site_id AND revoked_at IS NULL AND expires_at > :now GROUP BY agent_id",
        site_id=site_id,
        now=now,
    )
    return {AgentId(agent_id): count for agent_id, count in rows}


def revoke_sign_in(work: Work, site_id: SiteId, sign_in_id: SignInId) -> None:
    """Keep that a sign-in is over."""
    work.write(
        "UPDATE sign_ins SET revoked_at = :now WHERE site_id = :site_id AND id = :sign_in_id",
        now=work.now,
        site_id=site_id,
        sign_in_id=sign_in_id,
    )


def see_sign_in(work: Work, site_id: SiteId, sign_in_id: str) -> None:
    """Keep that a sign-in was just used."""
    work.save(
        "UPDATE sign_ins SET last_seen_at = :now WHERE site_id = :site_id AND id = :sign_in_id",
        sign_in_id,
        (work.now, site_id, sign_in_id),
    )


def add_refusal(work: Work, name_digest: str, address: str) -> None:
    """Keep that somebody guessed wrong; no site_id, since nobody was found."""
    work.write(
        "INSERT INTO refused_sign_ins (name_digest, address, at) VALUES (:name_digest, :address, :now)",
        name_digest=name_digest,
        address=address,
        now=work.now,
    )


def count_refusals(reads: Reads, name_digest: str, address: str, since: Instant) -> tuple[int, int]:
    """How often this name, and this address, were refused lately (over all sites: no site_id)."""
    rows = reads.read(
        "SELECT COALESCE(SUM(CASE WHEN name_digest = :name_digest THEN 1 ELSE 0 END), 0),"
        " COALESCE(SUM(CASE WHEN address = :address THEN 1 ELSE 0 END), 0)"
        " FROM refused_sign_ins WHERE at > :since",
        name_digest=name_digest,
        address=address,
        since=since,
    )
    return int(rows[0][0]), int(rows[0][1])


def _agent(row: tuple[str, str, str, str, str, str | None, int]) -> Agent:
    agent_id, site_id, name, email, role, picture, is_suspended = row
    return Agent(AgentId(agent_id), SiteId(site_id), name, email, Role(role), picture, bool(is_suspended))
