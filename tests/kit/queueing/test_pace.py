"""What a shop's own past makes of the pace that was supposed."""

from hypothesis import given
from hypothesis import strategies as st

from floorwalker.kit.queueing.pace import TYPICAL, AtLevel, Waits, learned_pace
from floorwalker.kit.queueing.predicted_wait import announced_wait

LEVELS = st.dictionaries(st.integers(1, 6), st.builds(AtLevel, st.floats(0, 10_000), st.integers(0, 2_000)))


def test_without_a_past_it_is_exactly_what_was_supposed() -> None:
    assert learned_pace(TYPICAL, {}, Waits()) == TYPICAL


def test_chats_take_the_time_of_their_agents_by_how_many_share_it() -> None:
    learned = learned_pace(TYPICAL, {1: AtLevel(600, 60), 2: AtLevel(300, 60)}, Waits())

    assert learned.handling_minutes == (10, 10, TYPICAL.handling_minutes[2])


def test_more_at_once_than_are_known_count_with_the_last() -> None:
    learned = learned_pace(TYPICAL, {3: AtLevel(100, 50), 5: AtLevel(60, 30)}, Waits())

    assert learned.handling_minutes[2] == 6


def test_a_few_chats_are_filled_up_to_fifty() -> None:
    learned = learned_pace(TYPICAL, {1: AtLevel(200, 10)}, Waits())

    assert learned.handling_minutes[0] == (200 + 40 * TYPICAL.handling_minutes[0]) / 50


def test_chats_that_took_no_time_make_no_endless_pace() -> None:
    assert learned_pace(TYPICAL, {1: AtLevel(1e-9, 60)}, Waits(1e-9, 60)).outflow([1]).slots_per_minute == 60


def test_patience_is_all_waiting_over_those_who_left() -> None:
    assert learned_pace(TYPICAL, {}, Waits(300, 100)).patience_minutes == 3


@given(LEVELS, st.floats(1.01, 5), st.integers(1, 3), st.integers(0, 5))
def test_a_slower_shop_announces_longer(levels: dict[int, AtLevel], slower: float, agents: int, ahead: int) -> None:
    more_time = {level: AtLevel(one.minutes * slower, one.ended) for level, one in levels.items()}

    usual, slow = (learned_pace(TYPICAL, seen, Waits()).outflow([3] * agents) for seen in (levels, more_time))

    assert announced_wait(slow, ahead) >= announced_wait(usual, ahead) - 1e-6
