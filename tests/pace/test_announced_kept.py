"""Whether customers were answered by when they were told, by the version of the pace that told it."""

from floorwalker.conversations.facts import WaitAnnounced
from floorwalker.kit.clock import Instant
from floorwalker.pace.measures.announced_kept import Kept, announced_kept
from floorwalker.routing.actions import announce_wait
from tests.cast import Cast
from tests.pace.shop_days import kept_of, leave, pass_seconds, take_care, wait_to_be_told


def figure(cast: Cast) -> dict[int, Kept]:
    return cast.look(announced_kept, cast.shoe_shop.id, Instant(0), Instant(cast.clock.now() + 1))


def test_answered_in_time_is_kept(cast: Cast) -> None:
    cast.come_online(cast.ada)
    waiting = wait_to_be_told(cast, 60, version=3)
    pass_seconds(cast, 60)
    take_care(cast, waiting, 30)

    assert figure(cast) == {3: Kept(1, 1)}


def test_answered_a_second_late_is_not(cast: Cast) -> None:
    cast.come_online(cast.ada)
    waiting = wait_to_be_told(cast, 60)
    pass_seconds(cast, 61)
    take_care(cast, waiting, 30)

    assert figure(cast) == {0: Kept(1, 0)}
    assert kept_of(cast) == (1, 0)


def test_the_first_word_counts_and_later_ones_mend_nothing(cast: Cast) -> None:
    cast.come_online(cast.ada)
    waiting = wait_to_be_told(cast, 60, version=1)
    pass_seconds(cast, 61)
    later = Instant(cast.clock.now() + 600_000)
    cast.do(announce_wait, cast.house, waiting, WaitAnnounced(1, later, is_longer=True, version=2))
    take_care(cast, waiting, 30)

    assert figure(cast) == {1: Kept(1, 0)}


def test_who_left_before_says_nothing_and_who_left_after_says_it_was_broken(cast: Cast) -> None:
    leave(cast, wait_to_be_told(cast, 60))
    assert figure(cast) == {}

    waiting = wait_to_be_told(cast, 60)
    cast.clock.advance(seconds=61)
    leave(cast, waiting)

    assert figure(cast)[0] == Kept(1, 0)


def test_who_still_waits_and_who_was_told_nothing_is_left_out(cast: Cast) -> None:
    cast.talk()
    wait_to_be_told(cast, 60)
    cast.clock.advance(seconds=90)

    assert figure(cast) == {}


def test_a_stranger_sees_none_of_it(cast: Cast) -> None:
    cast.come_online(cast.ada)
    take_care(cast, wait_to_be_told(cast, 60), 30)

    assert cast.look(announced_kept, cast.hat_shop.id, Instant(0), Instant(cast.clock.now() + 1)) == {}
