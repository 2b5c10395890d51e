"""Each way of choosing among those who have room."""

import pytest

from floorwalker.routing.model import weight
from floorwalker.routing.strategies import least_loaded, longest_idle
from tests.routing.strategies.boards import ago, here


def test_the_least_loaded_is_not_who_has_the_fewest_chats() -> None:
    three_quiet, one_heavy = here("ada", 4, 3, load=0.6), here("ben", 4, 1, load=1.3)

    assert least_loaded.choose([three_quiet, one_heavy]).agent_id == "ada"


def test_of_equally_loaded_whoever_has_been_idle_longest_is_next() -> None:
    assert least_loaded.choose([here("ada", idle_since=ago(10)), here("ben", idle_since=ago(60))]).agent_id == "ben"


def test_the_longest_idle_is_next_however_much_there_is_to_do() -> None:
    busy, fresh = here("ada", 4, 3, load=3.0, idle_since=ago(60)), here("ben", idle_since=ago(10))

    assert longest_idle.choose([busy, fresh]).agent_id == "ada"


@pytest.mark.parametrize(
    ("quiet_seconds", "is_waiting", "is_heavy", "weighs"),
    [
        (0, True, False, 1.0),
        (500, True, False, 1.0),
        (0, True, True, 1.3),
        (0, False, False, 1.0),
        (150, False, False, 0.6),
        (300, False, False, 0.2),
        (9_000, False, True, 0.2),
    ],
)
def test_a_chat_weighs_what_it_takes(quiet_seconds: int, *, is_waiting: bool, is_heavy: bool, weighs: float) -> None:
    assert weight(quiet_seconds * 1000, is_waiting=is_waiting, is_heavy=is_heavy) == pytest.approx(weighs)
