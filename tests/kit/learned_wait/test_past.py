"""The past of a queue is lived through in its order, and the present is looked at in the same way."""

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from floorwalker.kit.learned_wait.past import LATELY, Ended, Stood, found_now, lived_through
from floorwalker.kit.learned_wait.watch import Customer

ANYBODY = Customer("", False, ("in turn",))
FIRST = Customer("", True, ("put back",))


def stood(name: str, began_at: float, ended_at: float, customer: Customer = ANYBODY, **more: object) -> Stood:
    return Stood(name, customer, began_at, ended_at, True, "monday", ended_at - began_at, True, **more)


def test_each_finds_whoever_waits_before_them() -> None:
    found = lived_through([stood("mia", 0, 100), stood("max", 50, 120), stood("moa", 110, 130)], [])

    assert [one.moment.ahead for one in found] == [0, 1, 1]
    assert [one.seconds for one in found] == [100, 70, 20]


def test_who_goes_first_has_only_their_like_before_them() -> None:
    found = lived_through([stood("mia", 0, 100), stood("max", 50, 120, FIRST)], [])

    assert [one.moment.ahead for one in found] == [0, 0]


def test_agents_and_ends_are_those_of_late() -> None:
    [found] = lived_through([stood("mia", 1_000, 1_100)], [Ended("ada", 990), Ended("ada", 500), Ended("ben", 10)])

    assert (found.moment.agents, found.moment.ended_last_minute, found.moment.ended_in_ten_minutes) == (1, 1, 2)


def test_after_an_hour_nobody_remembers_how_long_the_last_one_waited() -> None:
    late = stood("max", LATELY + 200, LATELY + 300)

    assert lived_through([stood("mia", 0, 300), late], [])[1].moment.last_waited_seconds == 300
    assert lived_through([stood("mia", 0, 100), late], [])[1].moment.last_waited_seconds == 0


def test_who_is_not_to_be_learned_from_stands_in_the_way_all_the_same() -> None:
    unknown = replace(stood("mia", 0, 100), seconds=None)

    [found] = lived_through([unknown, stood("max", 50, 120)], [])

    assert found.moment.ahead == 1


TIMES = st.tuples(st.integers(0, 3_000), st.integers(1, 900))


@given(st.lists(TIMES, min_size=1, max_size=12), st.lists(st.integers(0, 3_900), max_size=12))
def test_now_is_seen_as_it_will_be_learned_from(waits: list[tuple[int, int]], ends: list[int]) -> None:
    past = [stood(f"{n}", at + n / 100, at + n / 100 + long) for n, (at, long) in enumerate(waits)]
    ended = [Ended("ada", at + 0.5) for at in ends]
    last = max(past, key=lambda one: one.began_at)

    taught = {one.name: case for one, case in zip(past, lived_through(past, ended), strict=True)}[last.name]

    before = [one for one in past if one.name != last.name and one.ended_at <= last.began_at]
    ahead = [replace(one, ended_at=float("inf")) for one in past if one.began_at < last.began_at < one.ended_at]
    assert found_now(before, ended, ahead, last.customer, last.began_at) == taught.moment
