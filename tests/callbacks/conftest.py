"""One night in Shoe Shop for each test."""

from collections.abc import Callable

import pytest

from floorwalker.identity.actions import add_agent
from floorwalker.kit.actors import Role
from floorwalker.kit.ids import ConversationId
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


@pytest.fixture
def afternoon(cast: Cast) -> Night:
    """Let it be two on a Tuesday, three hours before closing."""
    return Night(cast, "2026-03-03 14:00")


@pytest.fixture
def talk(afternoon: Night) -> ConversationId:
    """Let Mia have asked, and Ada take care of her."""
    return afternoon.cast.talk()
