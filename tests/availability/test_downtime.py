"""Seconds in which no server ran: told once by the first that runs again, and counted as not offered for that cause."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from floorwalker.availability import store
from floorwalker.availability.actions import go_away, go_online
from floorwalker.availability.facts import ServerWasDown
from floorwalker.availability.measures.day import day_for
from floorwalker.availability.measures.downtime import down
from floorwalker.availability.measures.today import Today, today
from floorwalker.availability.model import DOWN_AFTER_MS, Downtime
from floorwalker.availability.reactions import note_downtime
from floorwalker.kit.clock import Instant
from tests.availability.floor import keep_office_hours, pass_time, weighed
from tests.cast import Cast
from tests.examples import examples
from tests.folding import facts_of

HOUR = 3_600
DEEDS: dict[str, Callable[[Cast], object]] = {
    "ten minutes": lambda cast: pass_time(cast, cast.ada, minutes=10),
    "away": lambda cast: (cast.outcome_of(go_away, cast.ada, "break"), weighed(cast)),
    "back": lambda cast: (cast.do(go_online, cast.ada), weighed(cast)),
    "restart": lambda cast: go_down(cast, seconds=20),
    "crash": lambda cast: go_down(cast, seconds=300),
    "night": lambda cast: go_down(cast, seconds=15 * HOUR),
}


def test_what_was_offered_last_ends_with_the_last_sign_of_life(cast: Cast) -> None:
    a_morning_with_a_crash(cast)

    day = measured(cast)
    assert day.missing == {"nobody_here": 60, "server_down": 1_800}
    assert day.offered_seconds == 20 * 60 + 10 * 60
    assert day.offered_seconds + sum(day.missing.values()) == day.past_seconds


def test_the_day_shows_it_as_a_spell_and_among_what_kept_chat_away(cast: Cast) -> None:
    a_morning_with_a_crash(cast)

    day = cast.look(day_for, cast.lea, None)
    at_work = [(one.cause, (one.ends_at - one.begins_at) / 60_000) for one in day.spells if one.is_open]
    assert at_work == [("nobody_here", 1), ("free_slot", 20), ("server_down", 30), ("free_slot", 10)]
    assert next((one.cause, one.seconds, one.times) for one in day.missed) == ("server_down", 1_800, 1)


def test_several_servers_that_come_at_once_tell_it_once(cast: Cast) -> None:
    died_at = cast.clock.now()
    cast.clock.advance(seconds=600)

    for _ in range(3):
        cast.do(note_downtime, cast.house, died_at)

    assert [fact.since for fact, _ in facts_of(cast, subject(cast), ServerWasDown)] == [died_at]


def test_one_that_died_while_it_started_leaves_no_second_untold(cast: Cast) -> None:
    died_at = cast.clock.now()
    cast.clock.advance(seconds=600)
    cast.do(note_downtime, cast.house, died_at)
    known_until = cast.clock.now()
    cast.clock.advance(seconds=120)

    cast.do(note_downtime, cast.house, died_at)

    assert [fact.since for fact, _ in facts_of(cast, subject(cast), ServerWasDown)] == [died_at, known_until]


@pytest.mark.parametrize(("gap_ms", "told"), [(0, 0), (DOWN_AFTER_MS, 0), (DOWN_AFTER_MS + 1, 1)])
def test_a_restart_is_no_downtime(cast: Cast, gap_ms: int, told: int) -> None:
    died_at = cast.clock.now()
    cast.clock.advance(seconds=gap_ms / 1000)

    cast.do(note_downtime, cast.house, died_at)

    assert len(facts_of(cast, subject(cast), ServerWasDown)) == told


def test_a_clock_that_was_set_back_makes_no_downtime(cast: Cast) -> None:
    cast.do(note_downtime, cast.house, Instant(cast.clock.now() + 600_000))

    assert facts_of(cast, subject(cast), ServerWasDown) == []


def test_what_began_the_day_before_counts_for_each_day_with_its_part(cast: Cast) -> None:
    keep_office_hours(cast)
    weighed(cast)
    go_down(cast, seconds=24 * HOUR)

    before, after = cast.look(day_for, cast.lea, "2026-03-02"), cast.look(day_for, cast.lea, None)

    assert sum(one.seconds for one in before.missed if one.cause == "server_down") == 8 * HOUR - 60
    assert sum(one.seconds for one in after.missed if one.cause == "server_down") == 60


def test_a_stranger_knows_of_their_own_shop_only(cast: Cast) -> None:
    go_down(cast, seconds=600)

    assert len(cast.look(down, cast.shoe_shop.id, Instant(0), cast.clock.now())) == 1
    assert cast.look(down, cast.hat_shop.id, Instant(0), cast.clock.now()) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=examples(25))
@given(deeds=st.lists(st.sampled_from(sorted(DEEDS)), max_size=8))
def test_whatever_a_day_is_made_of_each_second_is_counted_once(new_cast: Callable[[], Cast], deeds: list[str]) -> None:
    cast = new_cast()
    keep_office_hours(cast)
    weighed(cast)

    for deed in deeds:
        DEEDS[deed](cast)
        day = measured(cast)
        assert day.offered_seconds + sum(day.missing.values()) == pytest.approx(day.past_seconds), deed
        assert folded(cast) == cast.do(store.held_downtime, cast.house, cast.shoe_shop.id), deed

    told = facts_of(cast, subject(cast), ServerWasDown)
    assert len(told) == sum(deed in {"crash", "night"} for deed in deeds)
    cast.connection.close()


def test_each_downtime_makes_what_is_known_of_them(cast: Cast) -> None:
    for seconds in (600, 20, 300):
        go_down(cast, seconds=seconds)
        assert folded(cast) == cast.do(store.held_downtime, cast.house, cast.shoe_shop.id)

    assert folded(cast).known_until == cast.clock.now()


def a_morning_with_a_crash(cast: Cast) -> None:
    """A minute with nobody, Ada for twenty, half an hour without a server, and Ada for ten minutes more."""
    keep_office_hours(cast)
    cast.come_online(cast.ada)
    weighed(cast)
    pass_time(cast, cast.ada, minutes=20)
    go_down(cast, seconds=1_800)
    pass_time(cast, cast.ada, minutes=10)


def go_down(cast: Cast, seconds: float) -> None:
    """Let the only server die, and another one start after this time; agents' browsers come back at once."""
    died_at = cast.clock.now()
    cast.clock.advance(seconds=seconds)
    cast.do(note_downtime, cast.house, died_at)


def measured(cast: Cast) -> Today:
    found = cast.look(today, cast.shoe_shop.id)
    assert found is not None
    return found


def subject(cast: Cast) -> str:
    return store.downtime_subject(cast.shoe_shop.id)


def folded(cast: Cast) -> Downtime:
    """Work out from the journal alone what is known."""
    state = Downtime()
    for fact, at in facts_of(cast, subject(cast), ServerWasDown):
        state = fact.changed(state, at)
    return state
