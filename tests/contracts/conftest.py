"""Both columns of the house: the same store contract on SQLite and on PostgreSQL, with the same cast."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from floorwalker.kit.clock import MadeUpClock
from floorwalker.plumbing.database.connection import Connection
from floorwalker.plumbing.database.open import connector
from tests.cast import NINE_O_CLOCK, Cast, People


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str | None:
    """Name an empty store as the setting does: nothing for SQLite."""
    return str(request.getfixturevalue("postgres_url")) if request.param == "postgresql" else None


@pytest.fixture
def connect(either_scene: tuple[str | None, People], tmp_path: Path) -> Callable[[], Connection]:
    """Give what opens one more connection to a store in which everybody has arrived."""
    url, _ = either_scene
    return connector(url, tmp_path)


@pytest.fixture
def node(connect: Callable[[], Connection], either_scene: tuple[str | None, People]) -> Iterator[Callable[[], Cast]]:
    """Give what opens one more node on the same store."""
    _, people = either_scene
    clock = MadeUpClock(NINE_O_CLOCK)
    opened: list[Cast] = []

    def one_more() -> Cast:
        opened.append(Cast(connect, clock, people))
        return opened[-1]

    yield one_more
    for cast in opened:
        cast.connection.close()


@pytest.fixture
def cast(node: Callable[[], Cast]) -> Cast:
    """Give everybody a store on the engine of this test."""
    return node()
