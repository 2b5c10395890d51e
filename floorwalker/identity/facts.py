"""What happened to the staff and their sign-ins."""

from floorwalker.kit.actors import Role
from floorwalker.kit.facts import Fact
from floorwalker.kit.ids import AgentId, BranchId, SignInId, TeamId


class AgentAdded(Fact, frozen=True, tag="agent_added"):
    """Somebody joined the staff."""

    role: Role


class RoleChanged(Fact, frozen=True, tag="role_changed"):
    """Somebody may do more or less from now on."""

    role: Role


class AbilitiesSet(Fact, frozen=True, tag="abilities_set"):
    """This is what an agent is good for from now on: skills, languages, the branch where they stand."""

    skills: tuple[str, ...]
    languages: tuple[str, ...]
    branch_id: BranchId | None


class AgentJoinedTeam(Fact, frozen=True, tag="agent_joined_team"):
    """An agent is of this team from now on."""

    team_id: TeamId


class AgentLeftTeam(Fact, frozen=True, tag="agent_left_team"):
    """An agent is of this team no longer; what they owe for it is for others to take over."""

    team_id: TeamId


class PasswordChanged(Fact, frozen=True, tag="password_changed"):
    """An agent chose another password; all their other sign-ins ended with it."""


class AgentSuspended(Fact, frozen=True, tag="agent_suspended"):
    """An agent may not come in until restored."""


class AgentRestored(Fact, frozen=True, tag="agent_restored"):
    """A suspended agent may come in again."""


class SignedIn(Fact, frozen=True, tag="signed_in"):
    """An agent proved who they are."""

    sign_in_id: SignInId


class SignInsEnded(Fact, frozen=True, tag="sign_ins_ended"):
    """These sign-ins are no longer valid; live connections that came with them must close."""

    agent_id: AgentId
    sign_in_ids: tuple[SignInId, ...]
