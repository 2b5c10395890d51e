"""What a waiting customer is told, and when anew."""

from hypothesis import given
from hypothesis import strategies as st

from floorwalker.conversations.facts import WaitAnnounced
from floorwalker.conversations.model import Told
from floorwalker.kit.clock import Instant
from floorwalker.routing.strategies.foretold import foretold
from floorwalker.routing.strategies.telling import announcement, announcements
from tests.routing.strategies.boards import NOW, ago, board, here, waits

A_MINUTE_LEFT = Told(3, Instant(NOW + 60_000))


def test_the_first_announcement_tells_place_and_time() -> None:
    assert announcement(None, 2, 90, NOW) == WaitAnnounced(2, Instant(NOW + 90_000))


def test_a_place_gained_is_told() -> None:
    assert announcement(A_MINUTE_LEFT, 2, 60, NOW) == WaitAnnounced(2, A_MINUTE_LEFT.answer_by)


def test_a_trembling_time_is_not_told() -> None:
    assert announcement(A_MINUTE_LEFT, 3, 50, NOW) is None
    assert announcement(A_MINUTE_LEFT, 4, 100, NOW) is None


def test_much_sooner_is_told() -> None:
    assert announcement(A_MINUTE_LEFT, 3, 40, NOW) == WaitAnnounced(3, Instant(NOW + 40_000))


def test_much_longer_is_told_and_said_to_be_longer() -> None:
    assert announcement(A_MINUTE_LEFT, 5, 300, NOW) == WaitAnnounced(3, Instant(NOW + 300_000), is_longer=True)


def test_a_time_that_has_run_out_is_told_anew() -> None:
    assert announcement(Told(1, ago(1)), 1, 30, NOW) == WaitAnnounced(1, Instant(NOW + 30_000), is_longer=True)


@given(st.lists(st.tuples(st.integers(1, 9), st.floats(0, 900), st.integers(0, 60)), max_size=20))
def test_what_is_shown_never_grows_but_where_it_is_said_so(days: list[tuple[int, float, int]]) -> None:
    told, now = None, NOW
    for place, wait_seconds, passes in days:
        fact = announcement(told, place, wait_seconds, now)
        if fact and told and not fact.is_longer:
            assert (fact.place, fact.answer_by) <= (told.place, told.answer_by) or fact.place < told.place
            assert fact.answer_by <= told.answer_by
        assert fact is None or told is None or fact.place <= told.place
        told, now = Told(fact.place, fact.answer_by) if fact else told, Instant(now + passes * 1000)


def test_the_wait_grows_with_the_place() -> None:
    full = [here(name, 3, 3) for name in ("ada", "ben", "lea")]

    waits_seconds = [one.wait_seconds for one in foretold(board(*map(waits, "abcd"), *full))]

    assert waits_seconds == sorted(waits_seconds)
    assert waits_seconds[0] > 20


def test_with_room_it_is_the_time_to_the_first_word() -> None:
    [expected] = foretold(board(waits(), here("ada")))

    assert 10 < expected.wait_seconds < 20


def test_a_queue_for_another_language_is_none_of_theirs() -> None:
    finnish, swedish = here("ada", 1, 1, languages=frozenset({"fi"})), here("ben", 1, 1, languages=frozenset({"sv"}))

    moment = board(waits("a"), waits("b"), waits("c", language="sv"), finnish, swedish)

    assert [one.place for one in foretold(moment)] == [1, 2, 1]


def test_where_nobody_is_here_nothing_is_promised() -> None:
    assert foretold(board(waits())) == []


def test_who_has_just_come_is_not_told_that_they_wait() -> None:
    assert announcements(board(waits(seconds=2), here("ada"))) == []
    assert len(announcements(board(waits(seconds=3), here("ada")))) == 1
