"""Whatever people do, and whenever the power is cut: nobody is forgotten, closed on, or nudged twice."""

from collections.abc import Callable

from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.cast import Cast
from tests.routing.waiting_day import WaitingDay


def test_nobody_waits_in_vain_whenever_the_power_is_cut(new_cast: Callable[[], Cast]) -> None:
    day = type("Day", (WaitingDay,), {"new_cast": staticmethod(new_cast)})

    run_state_machine_as_test(day, settings=settings(max_examples=20, stateful_step_count=40, deadline=None))
