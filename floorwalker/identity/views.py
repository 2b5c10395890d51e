"""Staff and sign-ins as others see them."""

from floorwalker.identity import store
from floorwalker.identity.model import (
    MOST_REFUSALS_PER_ADDRESS,
    MOST_REFUSALS_PER_NAME,
    REFUSALS_WITHIN_MS,
    Abilities,
    Agent,
    Credentials,
    PersonRow,
    SignIn,
    TooManySignIns,
    clean_email,
)
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound, NotSignedIn
from floorwalker.kit.facts import Person
from floorwalker.kit.ids import AgentId, SiteId, TeamId
from floorwalker.plumbing.secrets import digest_of
from floorwalker.plumbing.work import Reads


def agent(reads: Reads, site_id: SiteId, agent_id: str) -> Agent:
    """One of this shop's staff; another shop's is not there."""
    found = store.agent(reads, site_id, agent_id)
    if found is None:
        raise NotFound
    return found


def agents(reads: Reads, site_id: SiteId) -> list[Agent]:
    """Everybody of this shop's staff, by name."""
    return store.agents(reads, site_id)


def abilities(reads: Reads, site_id: SiteId) -> dict[AgentId, Abilities]:
    """What each of the staff is good for, of those of whom it was said."""
    return store.abilities(reads, site_id)


def members(reads: Reads, site_id: SiteId) -> dict[AgentId, frozenset[TeamId]]:
    """In which teams each of the staff is."""
    pairs = store.team_ids(reads, site_id)
    return {agent_id: frozenset(team for one, team in pairs if one == agent_id) for agent_id, _ in pairs}


def person(reads: Reads, site_id: SiteId, agent_id: str) -> Person:
    """A colleague as a customer sees them."""
    found = agent(reads, site_id, agent_id)
    return Person(found.id, found.name, found.picture)


def is_picture(reads: Reads, address: str) -> bool:
    """Whether this is the address of the picture of one of the staff, of whatever site."""
    return store.is_picture(reads, address)


def credentials(reads: Reads, email: str, address: str) -> Credentials | None:
    """What to check a password against; refuses while somebody is guessing."""
    name = clean_email(email)
    since = Instant(reads.now - REFUSALS_WITHIN_MS)
    by_name, by_address = store.count_refusals(reads, digest_of(name), address, since)
    if by_name >= MOST_REFUSALS_PER_NAME or by_address >= MOST_REFUSALS_PER_ADDRESS:
        raise TooManySignIns
    return store.credentials(reads, name)


def who_is(reads: Reads, token: str) -> Actor:
    """Whose sign-in this token proves."""
    sign_in = store.sign_in_by_token(reads, digest_of(token), reads.now)
    found = store.agent(reads, sign_in.site_id, sign_in.agent_id) if sign_in else None
    if sign_in is None or found is None or found.is_suspended:
        raise NotSignedIn
    return Actor(found.site_id, "agent", found.id, found.role, sign_in.id)


def is_still_valid(reads: Reads, actor: Actor) -> bool:
    """Whether the sign-in and role that a live connection came with still hold."""
    return is_still_signed_in(reads, actor) and agent(reads, actor.site_id, actor.id).role is actor.role


def is_still_signed_in(reads: Reads, actor: Actor) -> bool:
    """Whether the sign-in that a live connection came with still holds, whatever the role is by now."""
    found = store.agent(reads, actor.site_id, actor.id)
    if found is None or found.is_suspended:
        return False
    return any(
        sign_in.id == actor.sign_in_id for sign_in in store.valid_sign_ins(reads, actor.site_id, found.id, reads.now)
    )


def sign_ins(reads: Reads, actor: Actor) -> list[SignIn]:
    """Where this agent is signed in."""
    return store.valid_sign_ins(reads, actor.site_id, AgentId(actor.id), reads.now)


def addresses_of_staff(reads: Reads, site_id: SiteId) -> list[str]:
    """The network addresses from which somebody of the staff is signed in now; no customer may be shut out by one."""
    return store.sign_in_addresses(reads, site_id, reads.now)


def people(reads: Reads, site_id: SiteId) -> list[PersonRow]:
    """The people page."""
    counts = store.count_sign_ins(reads, site_id, reads.now)
    teams, able = members(reads, site_id), store.abilities(reads, site_id)
    return [
        PersonRow(
            id=one.id,
            name=one.name,
            email=one.email,
            role=one.role,
            is_suspended=one.is_suspended,
            teams=sorted(teams.get(one.id, ())),
            sign_ins=counts.get(one.id, 0),
            abilities=able.get(one.id, Abilities()),
        )
        for one in store.agents(reads, site_id)
    ]
