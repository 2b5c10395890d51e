"""Whatever agents do about their presence: their journal, read from the beginning, says who is here and with what."""

from collections.abc import Callable
from typing import Any, get_args

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from floorwalker.availability import actions
from floorwalker.availability.facts import PresenceFact
from floorwalker.availability.model import Presence, newcomer
from floorwalker.availability.views import board
from floorwalker.conversations.actions.ending import end
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import AgentId
from floorwalker.plumbing.trail import is_intact
from floorwalker.routing.actions import claim
from tests.cast import Cast
from tests.folding import facts_of

# Each may be refused.
DEEDS: dict[str, Callable[[Cast], object]] = {
    "come": lambda cast: cast.outcome_of(actions.go_online, cast.ada),
    "break": lambda cast: cast.outcome_of(actions.go_away, cast.ada, "break"),
    "finish": lambda cast: cast.outcome_of(actions.finish_chats, cast.ada, "end_of_shift"),
    "too much": lambda cast: cast.outcome_of(actions.ask_for_help, cast.ada),
    "helped": lambda cast: cast.outcome_of(actions.give_help, cast.ben, AgentId(cast.ada.id)),
    "relief over": lambda cast: cast.outcome_of(actions.end_relief, cast.house, AgentId(cast.ada.id)),
    "six slots": lambda cast: cast.outcome_of(actions.set_slots, cast.ada, 6),
    "missed": lambda cast: cast.outcome_of(actions.miss, cast.house, AgentId(cast.ada.id)),
    "comes back": lambda cast: cast.outcome_of(actions.come_back, cast.house, AgentId(cast.ada.id), "wrote"),
    "gone": lambda cast: cast.outcome_of(actions.lose, cast.house, AgentId(cast.ada.id)),
    "pulse": lambda cast: cast.outcome_of(actions.pulse, cast.ada),
    "chat": lambda cast: cast.outcome_of(claim, cast.ada, cast.mia_asks()),
    "chat ends": lambda cast: cast.outcome_of(end, cast.mia, cast.mia_asks()),
    "by phone": lambda cast: cast.outcome_of(
        actions.stay_by_phone, cast.house, AgentId(cast.ada.id), Instant(cast.clock.now() + 600_000)
    ),
    "no phone": lambda cast: cast.outcome_of(actions.leave_phone, cast.house, AgentId(cast.ada.id)),
    "minutes": lambda cast: cast.clock.advance(seconds=100),
    "relief": lambda cast: cast.clock.advance(seconds=601),
}
ALL_THAT_CAN_BE = [
    "come",
    "by phone",
    "no phone",
    "six slots",
    "chat",
    "too much",
    "helped",
    "finish",
    "chat ends",
    "come",
    "break",
]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=st.lists(st.sampled_from(sorted(DEEDS)), max_size=20))
def test_the_journal_leads_to_who_is_here(new_cast: Callable[[], Cast], deeds: list[str]) -> None:
    cast = new_cast()

    for deed in deeds:
        DEEDS[deed](cast)
        assert folded(cast) == said(kept(cast)), deed

    assert cast.look(is_intact, cast.shoe_shop.id, cast.ada.id)
    cast.connection.close()


def test_each_fact_about_presence_makes_what_is_kept(cast: Cast) -> None:
    for deed in ALL_THAT_CAN_BE:
        DEEDS[deed](cast)
        assert folded(cast) == said(kept(cast)), deed

    assert {type(fact) for fact, _ in facts_of(cast, cast.ada.id, PresenceFact)} == set(get_args(PresenceFact))


def test_who_missed_a_customer_while_finishing_is_away_once(cast: Cast) -> None:
    for deed in ["come", "chat", "finish", "missed", "chat ends"]:
        DEEDS[deed](cast)

    last, before = [type(fact).__name__ for fact, _ in reversed(facts_of(cast, cast.ada.id, PresenceFact))][:2]
    assert (before, last) == ("AgentFinishesChats", "AgentWentAway")


def folded(cast: Cast) -> Presence:
    """Work out from Ada's journal alone what she said of herself."""
    state = newcomer(AgentId(cast.ada.id))
    for fact, _ in facts_of(cast, cast.ada.id, PresenceFact):
        state = fact.changed(state)
    return state


def kept(cast: Cast) -> Presence:
    """Give what is kept of Ada."""
    rows: dict[Any, Presence] = {one.agent_id: one for one in cast.look(board, cast.shoe_shop.id)}
    return rows.get(cast.ada.id, newcomer(AgentId(cast.ada.id)))


def said(presence: Presence) -> Presence:
    """Leave out times, which the facts' lines tell, the pulse, which is no fact, and chats, which have facts."""
    nothing = Instant(0)
    return replace(presence, open_chats=0, last_pulse_at=nothing, idle_since=nothing, missed_at=nothing)
