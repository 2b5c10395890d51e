"""What can be done about staff and sign-ins."""

from floorwalker.identity import store, views
from floorwalker.identity.facts import (
    AbilitiesSet,
    AgentAdded,
    AgentJoinedTeam,
    AgentLeftTeam,
    AgentRestored,
    AgentSuspended,
    PasswordChanged,
    RoleChanged,
    SignedIn,
    SignInsEnded,
)
from floorwalker.identity.model import (
    SIGN_IN_LASTS_MS,
    Abilities,
    Agent,
    Credentials,
    EmailTaken,
    LastOwner,
    NotInTeam,
    SignIn,
    clean_email,
    clean_languages,
    clean_skills,
)
from floorwalker.kit.actors import Role, require
from floorwalker.kit.clock import Instant
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import AgentId, SignInId, new_id
from floorwalker.kit.text import clean_name
from floorwalker.plumbing.due import schedule
from floorwalker.plumbing.journal import tell
from floorwalker.plumbing.mail.mailbox import clean_address
from floorwalker.plumbing.secrets import digest_of, new_token
from floorwalker.plumbing.work import Work
from floorwalker.shops.model import Team
from floorwalker.shops.views import branch as branch_of
from floorwalker.shops.views import team as team_of

SUSPENDED = "agent_suspended"
"""Due at once when somebody is kept out: what they owe to customers is for others to take over."""
SIGNED_OUT = "agent_signed_out"
"""Due at once when sign-ins of somebody end: what was bound to them ends too."""
LEFT_TEAM = "agent_left_team"
"""Due at once when somebody is taken out of a team: what they owe for it is for the team to take over."""


def add_agent(
    work: Work,
    name: str,
    email: str,
    role: Role,
    password_digest: str,
    teams: tuple[str, ...] = (),
    picture: str | None = None,
) -> Agent:
    """Take somebody into the staff of the actor's shop."""
    require(work.actor, Role.OWNER)
    site_id = work.actor.site_id
    agent = Agent(AgentId(new_id()), site_id, clean_name(name), _reachable(email), role, picture, False)
    if store.is_email_taken(work, agent.email):
        raise EmailTaken
    joined = [team_of(work, site_id, team_id) for team_id in teams]
    store.add_agent(work, agent, password_digest)
    tell(work, agent.id, AgentAdded(role=role))
    for team in joined:
        _join(work, agent, team)
    return agent


def change_role(work: Work, agent_id: str, role: Role) -> None:
    """Let somebody do more or less; their live connections are made anew with it."""
    require(work.actor, Role.OWNER)
    agent = views.agent(work, work.actor.site_id, agent_id)
    if role is not Role.OWNER:
        _keep_an_owner(work, agent)
    store.set_role(work, agent.site_id, agent.id, role)
    tell(work, agent.id, RoleChanged(role=role), concerns=(agent.id, agent.site_id))


def set_abilities(
    work: Work, agent_id: str, skills: tuple[str, ...], languages: tuple[str, ...], branch: str | None = None
) -> None:
    """Say what somebody is good for: which customers they are given follows from it."""
    require(work.actor, Role.LEAD)
    agent = views.agent(work, work.actor.site_id, agent_id)
    branch_id = branch_of(work, agent.site_id, branch).id if branch is not None else None
    able = Abilities(clean_skills(skills), clean_languages(languages), branch_id)
    store.keep_abilities(work, agent.site_id, agent.id, able)
    fact = AbilitiesSet(skills=able.skills, languages=able.languages, branch_id=able.branch_id)
    tell(work, agent.id, fact, concerns=(agent.site_id,))


def join_team(work: Work, agent_id: str, team_id: str) -> None:
    """Put somebody into a team; who is in it already stays."""
    require(work.actor, Role.OWNER)
    agent = views.agent(work, work.actor.site_id, agent_id)
    _join(work, agent, team_of(work, agent.site_id, team_id))


def leave_team(work: Work, agent_id: str, team_id: str) -> None:
    """Take somebody out of a team. Their chats stay theirs; what they owe for the team falls to others of it."""
    require(work.actor, Role.OWNER)
    agent = views.agent(work, work.actor.site_id, agent_id)
    team = team_of(work, agent.site_id, team_id)
    if not store.leave_team(work, agent.site_id, team.id, agent.id):
        raise NotInTeam
    tell(work, agent.id, AgentLeftTeam(team_id=team.id), concerns=(agent.site_id,))
    schedule(work, LEFT_TEAM, agent.id, work.now)


def suspend(work: Work, agent_id: str) -> None:
    """Keep somebody out, at once, everywhere."""
    require(work.actor, Role.OWNER)
    agent = views.agent(work, work.actor.site_id, agent_id)
    _keep_an_owner(work, agent)
    store.set_suspended(work, agent.site_id, agent.id, suspended=True)
    tell(work, agent.id, AgentSuspended(), concerns=(agent.site_id,))
    schedule(work, SUSPENDED, agent.id, work.now)
    _end(work, agent.id, keep=None)


def restore(work: Work, agent_id: str) -> None:
    """Let a suspended agent come in again."""
    require(work.actor, Role.OWNER)
    agent = views.agent(work, work.actor.site_id, agent_id)
    store.set_suspended(work, agent.site_id, agent.id, suspended=False)
    tell(work, agent.id, AgentRestored(), concerns=(agent.site_id,))


def sign_in(work: Work, credentials: Credentials, address: str, browser: str) -> str:
    """Begin a sign-in for somebody whose password was right; gives the token for their browser."""
    token = new_token()
    begun = SignIn(
        id=SignInId(new_id()),
        agent_id=credentials.agent_id,
        site_id=credentials.site_id,
        address=address,
        browser=browser[:200],
        created_at=work.now,
        last_seen_at=work.now,
        expires_at=Instant(work.now + SIGN_IN_LASTS_MS),
    )
    store.add_sign_in(work, begun, digest_of(token))
    tell(work, begun.agent_id, SignedIn(sign_in_id=begun.id), site_id=begun.site_id)
    return token


def use_sign_in(work: Work) -> None:
    """Remember when the actor's sign-in was last used, so that they recognise the ones they do not."""
    store.see_sign_in(work, work.actor.site_id, work.actor.sign_in_id or "")


def refuse_sign_in(work: Work, email: str, address: str) -> None:
    """Remember that somebody guessed wrong."""
    store.add_refusal(work, digest_of(clean_email(email)), address)


def sign_out(work: Work) -> None:
    """End the sign-in the actor came with."""
    end_sign_in(work, work.actor.sign_in_id or "")


def end_sign_in(work: Work, sign_in_id: str) -> None:
    """End one of the actor's own sign-ins."""
    mine = views.sign_ins(work, work.actor)
    if sign_in_id not in {one.id for one in mine}:
        raise NotFound
    _revoke(work, AgentId(work.actor.id), [SignInId(sign_in_id)])


def end_all_sign_ins(work: Work, agent_id: str) -> None:
    """Sign somebody out everywhere."""
    require(work.actor, Role.OWNER)
    agent = views.agent(work, work.actor.site_id, agent_id)
    _end(work, agent.id, keep=None)


def change_password(work: Work, password_digest: str) -> None:
    """Choose another password; every other sign-in of the actor ends."""
    agent = views.agent(work, work.actor.site_id, work.actor.id)
    store.set_password(work, agent.site_id, agent.id, password_digest)
    tell(work, agent.id, PasswordChanged())
    _end(work, agent.id, keep=work.actor.sign_in_id)


def _join(work: Work, agent: Agent, team: Team) -> None:
    if store.join_team(work, agent.site_id, team.id, agent.id):
        tell(work, agent.id, AgentJoinedTeam(team_id=team.id), concerns=(agent.site_id,))


def _reachable(email: str) -> str:
    """Refuse what no mail could reach; kept is the form in which somebody types it to sign in."""
    clean_address(email)
    return clean_email(email)


def _end(work: Work, agent_id: AgentId, *, keep: str | None) -> None:
    valid = store.valid_sign_ins(work, work.actor.site_id, agent_id, work.now)
    _revoke(work, agent_id, [one.id for one in valid if one.id != keep])


def _revoke(work: Work, agent_id: AgentId, sign_in_ids: list[SignInId]) -> None:
    if not sign_in_ids:
        return
    for sign_in_id in sign_in_ids:
        store.revoke_sign_in(work, work.actor.site_id, sign_in_id)
    ended = SignInsEnded(agent_id=agent_id, sign_in_ids=tuple(sign_in_ids))
    tell(work, agent_id, ended, concerns=(agent_id,))
    schedule(work, SIGNED_OUT, agent_id, work.now)


def _keep_an_owner(work: Work, leaving: Agent) -> None:
    others = [
        one
        for one in views.agents(work, leaving.site_id)
        if one.role is Role.OWNER and not one.is_suspended and one.id != leaving.id
    ]
    if leaving.role is Role.OWNER and not others:
        raise LastOwner
