"""Whatever is done about the staff: the journal of an agent says what they may, whether they may come in, and where."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from floorwalker.identity import actions, facts, views
from floorwalker.identity.model import Abilities
from floorwalker.kit.actors import Role
from floorwalker.kit.ids import SignInId, TeamId
from tests.cast import Cast
from tests.folding import facts_of

IDENTITY = (
    facts.AgentAdded,
    facts.RoleChanged,
    facts.AbilitiesSet,
    facts.AgentSuspended,
    facts.AgentRestored,
    facts.AgentJoinedTeam,
    facts.AgentLeftTeam,
    facts.SignedIn,
    facts.SignInsEnded,
)


def sign_in(cast: Cast) -> None:
    """Have Ada sign in once more, unless she may not."""
    found = cast.look(views.credentials, "ada@shoes.example", "192.0.2.1")
    if found is not None:
        cast.do(actions.sign_in, cast.house, found, "192.0.2.1", "Firefox")


# Each may be refused.
DEEDS: dict[str, Callable[[Cast], object]] = {
    "lead": lambda cast: cast.outcome_of(actions.change_role, cast.olga, cast.ada.id, Role.LEAD),
    "agent": lambda cast: cast.outcome_of(actions.change_role, cast.olga, cast.ada.id, Role.AGENT),
    "skis": lambda cast: cast.outcome_of(actions.set_abilities, cast.lea, cast.ada.id, ("skis",), ("fi",)),
    "nothing": lambda cast: cast.outcome_of(actions.set_abilities, cast.lea, cast.ada.id, (), ()),
    "suspend": lambda cast: cast.outcome_of(actions.suspend, cast.olga, cast.ada.id),
    "restore": lambda cast: cast.outcome_of(actions.restore, cast.olga, cast.ada.id),
    "fitter": lambda cast: cast.outcome_of(actions.join_team, cast.olga, cast.ada.id, cast.fitters.id),
    "no fitter": lambda cast: cast.outcome_of(actions.leave_team, cast.olga, cast.ada.id, cast.fitters.id),
    "sign in": sign_in,
    "sign out": lambda cast: cast.outcome_of(actions.sign_out, cast.ada),
    "everywhere": lambda cast: cast.outcome_of(actions.end_all_sign_ins, cast.olga, cast.ada.id),
    "password": lambda cast: cast.outcome_of(actions.change_password, cast.ada, "another digest"),
}
ALL_THAT_CAN_BE = [
    "lead", "skis", "fitter", "no fitter", "sign in", "password", "suspend", "restore", "sign in", "everywhere",
]  # fmt: skip


@dataclass(frozen=True)
class Standing:
    """What a shop has decided about one of its staff."""

    role: Role | None = None
    is_suspended: bool = False
    abilities: Abilities = field(default_factory=Abilities)
    sign_ins: frozenset[SignInId] = frozenset()
    teams: frozenset[TeamId] = frozenset()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=st.lists(st.sampled_from(sorted(DEEDS)), max_size=12))
def test_the_journal_leads_to_what_somebody_may(new_cast: Callable[[], Cast], deeds: list[str]) -> None:
    cast = new_cast()

    for deed in deeds:
        DEEDS[deed](cast)
        assert folded(cast) == kept(cast), deed

    cast.connection.close()


def test_each_fact_about_the_staff_makes_what_is_kept(cast: Cast) -> None:
    for deed in ALL_THAT_CAN_BE:
        DEEDS[deed](cast)
        assert folded(cast) == kept(cast), deed

    assert {type(fact) for fact, _ in facts_of(cast, cast.ada.id, *IDENTITY)} == set(IDENTITY)


def folded(cast: Cast) -> Standing:
    """Work out from Ada's journal alone what was decided."""
    state = Standing()
    for fact, _ in facts_of(cast, cast.ada.id, *IDENTITY):
        state = replace(after(state, fact), teams=teams_after(state.teams, fact))
    return state


def after(state: Standing, fact: object) -> Standing:
    """Give what one more fact makes of it."""
    match fact:
        case facts.AgentAdded(role=role) | facts.RoleChanged(role=role):
            return replace(state, role=role)
        case facts.AbilitiesSet():
            return replace(state, abilities=Abilities(fact.skills, fact.languages, fact.branch_id))
        case facts.AgentSuspended() | facts.AgentRestored():
            return replace(state, is_suspended=isinstance(fact, facts.AgentSuspended))
        case _:
            begun, ended = getattr(fact, "sign_in_id", None), getattr(fact, "sign_in_ids", ())
            return replace(state, sign_ins=(state.sign_ins | ({begun} if begun else set())) - set(ended))


def teams_after(teams: frozenset[TeamId], fact: object) -> frozenset[TeamId]:
    """Give the teams that one more fact leaves somebody in."""
    if isinstance(fact, facts.AgentJoinedTeam):
        return teams | {fact.team_id}
    return teams - {fact.team_id} if isinstance(fact, facts.AgentLeftTeam) else teams


def kept(cast: Cast) -> Standing:
    """Give what is kept of Ada."""
    ada = cast.look(views.agent, cast.shoe_shop.id, cast.ada.id)
    able = cast.look(views.abilities, cast.shoe_shop.id).get(ada.id, Abilities())
    valid = frozenset(one.id for one in cast.look(views.sign_ins, cast.ada))
    teams = cast.look(views.members, cast.shoe_shop.id).get(ada.id, frozenset())
    return Standing(ada.role, ada.is_suspended, able, valid, teams)
