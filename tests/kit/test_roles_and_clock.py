"""Roles include one another in order, and the clock moves as it is told."""

import itertools

from floorwalker.kit.actors import Role
from floorwalker.kit.clock import Instant, MadeUpClock, WallClock


def test_each_role_includes_itself_and_what_stands_before_it() -> None:
    included = {(one, other) for one, other in itertools.product(Role, Role) if one.includes(other)}

    assert included == {
        (Role.AGENT, Role.AGENT),
        (Role.LEAD, Role.AGENT),
        (Role.LEAD, Role.LEAD),
        (Role.OWNER, Role.AGENT),
        (Role.OWNER, Role.LEAD),
        (Role.OWNER, Role.OWNER),
    }


def test_a_made_up_clock_stands_still_until_told() -> None:
    clock = MadeUpClock(Instant(1_000))
    assert clock.now() == clock.now()

    clock.advance(seconds=1.5)

    assert clock.now() == 2_500


def test_the_wall_clock_tells_milliseconds() -> None:
    assert 1_700_000_000_000 < WallClock().now() < 4_000_000_000_000
