"""Both columns of the house: the same store contract on SQLite and on PostgreSQL, with the same cast."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from floorwalker.kit.clock import MadeUpClock
from floorwalker.plumbing.database.connection import Connection
from floorwalker.plumbing.database.open import connector
from floorwalker.plumbing.migration import migrate
from tests.cast import NINE_O_CLOCK, Cast, Store, gather


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest) -> str | None:
    """Name the store as the setting does: nothing for SQLite."""
    return str(request.getfixturevalue("postgres_url")) if request.param == "postgresql" else None


@pytest.fixture
def connect(url: str | None, tmp_path: Path) -> Callable[[], Connection]:
    """Give what opens one more connection to a new store."""
    migrate(url, tmp_path)
    return connector(url, tmp_path)


@pytest.fixture
def node(connect: Callable[[], Connection]) -> Iterator[Callable[[], Cast]]:
    """Give what opens one more node on the same store, with everybody in it."""
    clock = MadeUpClock(NINE_O_CLOCK)
    first = Store(connect, clock)
    people = gather(first)
    opened: list[Store] = [first]

    def one_more() -> Cast:
        cast = Cast(connect, clock, people)
        opened.append(cast)
        return cast

    yield one_more
    for store in opened:
        store.connection.close()


@pytest.fixture
def cast(node: Callable[[], Cast]) -> Cast:
    """Give everybody a store on the engine of this test."""
    return node()
