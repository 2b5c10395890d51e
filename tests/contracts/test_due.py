"""Due work: claimed by one worker for a while, tried again with growing pauses, parked where people see it."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from floorwalker.kit.clock import Instant
from floorwalker.plumbing.database.connection import Connection
from floorwalker.plumbing.due import (
    LEASE_MS,
    LONGEST_PAUSE_MS,
    MOST_TRIES,
    DueItem,
    cancel,
    claim,
    finish,
    next_at,
    parked,
    put_all_off,
    put_off,
    schedule,
)
from tests.cast import Cast

IN_A_MINUTE = 60.0


def mail_due(cast: Cast, *subjects: str) -> None:
    for subject in subjects or ("mia",):
        cast.do(schedule, cast.house, "mail", subject, Instant(cast.clock.now() + 60_000))
    cast.clock.advance(seconds=IN_A_MINUTE)


def claimed(cast: Cast, most: int = 10) -> list[DueItem]:
    return cast.do(claim, cast.house, most, ["mail"])


def test_nothing_is_done_before_it_is_due(cast: Cast) -> None:
    cast.do(schedule, cast.house, "mail", "mia", Instant(cast.clock.now() + 60_000))

    assert claimed(cast) == []
    assert cast.look(next_at, ["mail"]) == cast.clock.now() + 60_000


def test_what_is_claimed_cannot_be_claimed_twice(cast: Cast) -> None:
    mail_due(cast)

    assert [item.subject_id for item in claimed(cast)] == ["mia"]

    assert claimed(cast) == []


def test_only_the_kinds_that_are_asked_for_are_claimed(cast: Cast) -> None:
    mail_due(cast)

    assert cast.do(claim, cast.house, 10, ["webhook", "report"]) == []
    assert cast.do(claim, cast.house, 10, []) == []
    assert [item.kind for item in cast.do(claim, cast.house, 10, ["webhook", "mail"])] == ["mail"]


def test_two_workers_at_once_never_get_the_same(node: Callable[[], Cast]) -> None:
    workers = [node() for _ in range(3)]
    mail_due(workers[0], *[f"subject {number}" for number in range(30)])

    with ThreadPoolExecutor(3) as threads:
        shares = list(threads.map(claimed, workers))

    subjects = [item.subject_id for share in shares for item in share]
    assert len(subjects) == len(set(subjects)) > 0


def test_a_worker_who_died_loses_the_lease(cast: Cast) -> None:
    mail_due(cast)
    claimed(cast)
    cast.clock.advance(seconds=LEASE_MS / 1000)

    again = claimed(cast)

    assert [(item.subject_id, item.tries) for item in again] == [("mia", 1)]


def test_what_is_done_is_gone(cast: Cast) -> None:
    mail_due(cast)

    cast.do(finish, cast.house, claimed(cast)[0])

    cast.clock.advance(seconds=LEASE_MS)
    assert (claimed(cast), cast.look(next_at, ["mail"])) == ([], None)


def test_what_is_scheduled_anew_while_it_is_done_is_due_again(cast: Cast) -> None:
    mail_due(cast)
    [item] = claimed(cast)
    cast.do(schedule, cast.house, "mail", "mia", Instant(cast.clock.now() + 1_000))

    cast.do(finish, cast.house, item)

    cast.clock.advance(seconds=1)
    assert [item.subject_id for item in claimed(cast)] == ["mia"]


def test_scheduling_the_same_again_moves_it(cast: Cast) -> None:
    mail_due(cast)
    cast.do(schedule, cast.house, "mail", "mia", Instant(cast.clock.now() + 1_000))

    assert claimed(cast) == []


def test_what_was_cancelled_is_not_done(cast: Cast) -> None:
    mail_due(cast)

    cast.do(cancel, cast.house, "mail", "mia")

    assert claimed(cast) == []


def test_a_stranger_cancels_nothing(cast: Cast) -> None:
    mail_due(cast)

    cast.do(cancel, cast.carl, "mail", "mia")

    assert [item.subject_id for item in claimed(cast)] == ["mia"]


def test_each_failure_is_followed_by_a_longer_pause_until_it_is_parked(cast: Cast) -> None:
    mail_due(cast)
    pauses = []
    while items := claimed(cast):
        cast.do(put_off, cast.house, items[0], "the mail server is away")
        due_at = cast.look(next_at, ["mail"])
        if due_at is None:
            break
        pauses.append(due_at - cast.clock.now())
        cast.clock.advance(seconds=pauses[-1] / 1000)

    assert pauses == [min(LONGEST_PAUSE_MS, 1_000 * 2**tries) for tries in range(MOST_TRIES - 1)]
    assert cast.look(parked) == [("mail", "mia", "the mail server is away")]


def test_what_was_parked_and_is_scheduled_again_is_due_again(cast: Cast) -> None:
    mail_due(cast)
    for _ in range(MOST_TRIES):
        [item] = claimed(cast)
        cast.do(put_off, cast.house, item, "the mail server is away")
        cast.clock.advance(seconds=LONGEST_PAUSE_MS / 1000)
    assert len(cast.look(parked)) == 1

    mail_due(cast)

    assert (len(claimed(cast)), cast.look(parked)) == (1, [])


def test_due_work_survives_a_restart(node: Callable[[], Cast], connect: Callable[[], Connection]) -> None:
    before = node()
    mail_due(before)
    before.connection.close()

    after = Cast(connect, before.clock, before.people)

    assert [item.subject_id for item in claimed(after)] == ["mia"]
    after.connection.close()


def test_after_a_restart_everybody_gets_time_to_come_back(cast: Cast) -> None:
    mail_due(cast)

    cast.do(put_all_off, cast.house, "mail", Instant(cast.clock.now() + 5_000))

    assert claimed(cast) == []
    cast.clock.advance(seconds=5)
    assert [item.subject_id for item in claimed(cast)] == ["mia"]
