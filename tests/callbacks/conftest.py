"""One night in Shoe Shop for each test."""

from collections.abc import Callable

import pytest

from floorwalker.identity.actions import add_agent
from floorwalker.kit.actors import Role
from tests.callbacks.night import Night
from tests.cast import Cast


@pytest.fixture
def night(cast: Cast) -> Night:
    """Give a Monday evening at ten, with the shop closed until Tuesday at nine."""
    return Night(cast)


@pytest.fixture
def join_fitters(cast: Cast) -> Callable[[str], str]:
    """Give what takes somebody into the team of fitters; their id comes back."""

    def join(name: str) -> str:
        email, teams = f"{name.lower()}@shoes.example", (cast.fitters.id,)
        return cast.do(add_agent, cast.olga, name, email, Role.AGENT, "digest", teams).id

    return join
