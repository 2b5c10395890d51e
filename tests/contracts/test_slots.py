"""Times for calls on both engines: of several processes that give one away at once, one does."""

from floorwalker.callbacks.actions.asking import ask
from floorwalker.callbacks.model import SlotNotFree
from floorwalker.callbacks.views.desk import contact_rows
from floorwalker.kit.actors import Actor
from floorwalker.kit.clock import Instant
from floorwalker.plumbing.database.group_commit import Outcome
from tests.callbacks.night import Night, by_call
from tests.cast import Cast
from tests.contracts.test_races import Node, at_once
from tests.shops.planned import at

TEN = at("2026-03-03 10:00")


def ask_at(cast: Cast, who: Actor, slot: Instant = TEN, name: str = "contact-0001") -> Outcome:
    """Ask to be called at a time, and tell how it ended."""
    return cast.outcome_of(ask, who, by_call(slot, name), Instant(cast.clock.now() - 20_000))


def test_one_time_asked_for_at_two_processes_is_given_once(node: Node) -> None:
    here, there = node(), node()
    Night(here)

    outcomes = at_once(lambda: ask_at(here, here.mia), lambda: ask_at(there, there.max))

    assert [type(one.error) for one in outcomes if one.error] == [SlotNotFree]
    assert [row.starts_at for row in here.look(contact_rows, here.ada, "all")] == [TEN]


def test_one_form_sent_to_two_processes_is_one_contact(node: Node) -> None:
    here, there = node(), node()
    Night(here)

    outcomes = at_once(lambda: ask_at(here, here.mia), lambda: ask_at(there, there.mia))

    assert len({one.result for one in outcomes if one.error is None}) == 1
    assert len(here.look(contact_rows, here.ada, "all")) == 1


def test_two_times_asked_for_at_once_are_both_given(node: Node) -> None:
    here, there = node(), node()
    Night(here)

    outcomes = at_once(lambda: ask_at(here, here.mia), lambda: ask_at(there, there.max, at("2026-03-03 11:00")))

    assert [one.error for one in outcomes if one.error] == []
