"""Two days in the real house, with the people that the thirty days of `make evaluate` are made with."""

import pytest

from evaluations.days.parameters import Parameters, Shop
from evaluations.days.play import Lived, live
from evaluations.days.report import ENDS, FULL_LOAD, IN_TIME, UNANSWERED, USABLE, ends_of, in_time, unanswered, usable

pytestmark = pytest.mark.timeout(600)


@pytest.fixture(scope="module")
def lived() -> Lived:
    """Let two days pass: one as planned, one at four fifths of it; and two more in which promises are kept."""
    return live(Parameters(shop=Shop(last_days=2)), 2)


def test_nearly_everybody_is_answered_within_a_minute(lived: Lived) -> None:
    assert IN_TIME.holds(in_time([one for one in lived.chats if not one.is_spam]), None)


def test_hardly_anybody_is_left_unanswered(lived: Lived) -> None:
    assert UNANSWERED.holds(unanswered([one for one in lived.chats if not one.is_spam]), None)


def test_a_chat_is_offered_nearly_always_at_full_load(lived: Lived) -> None:
    assert USABLE.holds(usable(lived.offered, FULL_LOAD), None)


def test_nobody_has_more_chats_than_slots(lived: Lived) -> None:
    assert lived.over_capacity <= 0


def test_everything_ends_in_one_of_five_ways(lived: Lived) -> None:
    assert set(ends_of(lived)) <= set(ENDS)
    assert sum(lived.contacts.values()) > 0


def test_nobody_waits_long_without_something_being_done(lived: Lived) -> None:
    assert [one.talk.id for one in lived.chats if one.is_left_alone] == []
    assert any("nudge" in one.steps for one in lived.chats)
