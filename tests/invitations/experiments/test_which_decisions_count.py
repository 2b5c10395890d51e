"""Of each person the first decision in thirty days counts, whatever rule it was of."""

import msgspec

from floorwalker.invitations.experiments.arms import Split, arm_of
from floorwalker.invitations.experiments.units import COUNTS_ALONE_MS, counted
from floorwalker.kit.clock import Instant


class Decision(msgspec.Struct, frozen=True):
    """Whose, and when."""

    person: str
    at: Instant


def decided(person: str, at: int) -> Decision:
    return Decision(person, Instant(at))


def test_the_first_of_thirty_days_counts_however_they_are_told() -> None:
    first, second = decided("mia", 1_000), decided("mia", 1_000 + COUNTS_ALONE_MS - 1)
    next_month, of_max = decided("mia", 1_000 + COUNTS_ALONE_MS), decided("max", 2_000)

    assert list(counted([next_month, second, of_max, first])) == [first, of_max, next_month]


def test_who_is_left_alone_for_good_says_nothing_of_who_is_a_ghost() -> None:
    people = [f"visitor {number}" for number in range(20_000)]
    cart, door = Split(b"cart", b"shop"), Split(b"door", b"shop")

    ghosts = [one for one in people if arm_of(one, "cart", cart) == "ghost"]
    of_both = [one for one in ghosts if arm_of(one, "door", door) == "ghost"]
    held_out = {one for one in people if arm_of(one, "cart", cart) == "holdout"}

    assert held_out == {one for one in people if arm_of(one, "door", door) == "holdout"}
    assert 0.17 < len(of_both) / len(ghosts) < 0.23
