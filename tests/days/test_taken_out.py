"""What holds a day together is taken out, piece by piece, and each time it shows; with all in place nothing does."""

from functools import cache
from typing import get_args

import msgspec
import pytest

from evaluations.days.parameters import Agents, Parameters, Shop
from evaluations.days.play import Lived, live
from floorwalker.app.errands import DUE
from floorwalker.availability.actions import GONE
from floorwalker.availability.model import Presence
from floorwalker.conversations.actions import ending
from floorwalker.conversations.actions.minding import LOOK_AFTER
from floorwalker.conversations.facts import StatedReason
from floorwalker.routing.actions import PICK_UP

pytestmark = pytest.mark.timeout(300)

# Two hours with too few people, who are careless, overlook much and reach for more than they can hold.
BUSY = Parameters(
    agents=Agents(overlooked=0.1, careless_closes=0.2, hands_over_now=0.5, eager=1.0),
    shop=Shop(agents=2, loads=(1.0,), weekdays="09:00-10:30", contacts_while_closed=0, last_days=0),
)
# The same people, who vanish without a word far more often than people do.
VANISHING = msgspec.structs.replace(BUSY, agents=msgspec.structs.replace(BUSY.agents, dropout_every_hours=1.0))


@cache
def with_all_in_place() -> Lived:
    """Let the two hours pass as the house is."""
    return live(BUSY, 1)


def test_with_all_in_place_it_holds_together() -> None:
    lived = with_all_in_place()

    assert closed_on(lived) == 0
    assert lived.over_capacity == 0
    assert left_alone(lived) == 0
    assert lived.kinds["conversation_queued"] > 0


def test_the_same_seed_gives_the_same_hours() -> None:
    once, again = with_all_in_place(), live(BUSY, 1)

    assert (again.kinds, again.seen) == (once.kinds, once.seen)
    assert sorted(one.clocks.first_substantive_ms or 0 for one in again.chats) == sorted(
        one.clocks.first_substantive_ms or 0 for one in once.chats
    )


def test_without_the_closing_guard_customers_are_closed_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ending, "COUNT_AS_UNANSWERED", frozenset(get_args(StatedReason)))

    assert closed_on(live(BUSY, 1)) > 0


def test_without_the_cap_somebody_has_more_chats_than_slots(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Presence, "has_free_slot", lambda _presence, _now: True)

    assert live(BUSY, 1).over_capacity > 0


def test_without_the_waiting_timer_customers_are_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(DUE, LOOK_AFTER)

    assert left_alone(live(BUSY, 1)) > 0


def test_without_the_picking_up_timer_nobody_is_given_back(monkeypatch: pytest.MonkeyPatch) -> None:
    assert given_back(with_all_in_place()) > 0

    monkeypatch.delitem(DUE, PICK_UP)

    assert given_back(live(BUSY, 1)) == 0


def test_without_the_timer_of_the_gone_whoever_vanishes_keeps_their_customers(monkeypatch: pytest.MonkeyPatch) -> None:
    assert taken_back_from_the_gone(live(VANISHING, 1)) > 0

    monkeypatch.delitem(DUE, GONE)

    assert taken_back_from_the_gone(live(VANISHING, 1)) == 0


def closed_on(lived: Lived) -> int:
    return sum(one.is_closed_on for one in lived.chats)


def left_alone(lived: Lived) -> int:
    return sum(one.is_left_alone for one in lived.chats)


def given_back(lived: Lived) -> int:
    return sum("not_picked_up" in one.passed_on for one in lived.chats)


def taken_back_from_the_gone(lived: Lived) -> int:
    return sum("agent_gone" in one.passed_on for one in lived.chats)
