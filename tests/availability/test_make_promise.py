"""A shop says within which time it answers, how surely, and in how much of its hours."""

import pytest

from floorwalker.availability.actions import make_promise
from floorwalker.availability.offering.promise import NotAPromise, Promise
from floorwalker.availability.views import promise
from floorwalker.kit.errors import NotAllowed
from tests.cast import Cast


def test_until_it_says_otherwise_a_shop_promises_what_is_usual(cast: Cast) -> None:
    assert cast.look(promise, cast.shoe_shop.id) == Promise(seconds=30, risk=0.2, goal_percent=90, when_shut="message")


def test_a_lead_makes_another_promise(cast: Cast) -> None:
    cast.do(make_promise, cast.lea, 60, 0.1, 95, "hidden")

    assert cast.look(promise, cast.shoe_shop.id) == Promise(60, 0.1, 95, "hidden")


@pytest.mark.parametrize(
    ("seconds", "risk", "goal"),
    [(0, 0.2, 90), (4_000, 0.2, 90), (30, 0, 90), (30, 1, 90), (30, 0.2, 0), (30, 0.2, 101)],
)
def test_what_cannot_be_kept_or_broken_is_no_promise(cast: Cast, seconds: int, risk: float, goal: int) -> None:
    with pytest.raises(NotAPromise):
        cast.do(make_promise, cast.lea, seconds, risk, goal, "message")


def test_an_agent_promises_nothing_for_the_shop(cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        cast.do(make_promise, cast.ada, 60, 0.1, 95, "message")


def test_a_strangers_promise_is_their_own(cast: Cast) -> None:
    cast.do(make_promise, cast.carl, 600, 0.5, 10, "hidden")

    assert cast.look(promise, cast.shoe_shop.id) == Promise()
