"""A whole running house for each test of its edges."""

import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest

from floorwalker.app.settings import Settings
from floorwalker.edges.live.premises import Limits
from floorwalker.plumbing.database.open import SQLITE_NAME
from tests.cast import People
from tests.edges.front import Front, open_front

OpenFront = Callable[[], AbstractAsyncContextManager[Front]]


@pytest.fixture
def limits() -> Limits:
    """Give what one stranger may ask for; a test may ask for less or more."""
    return Limits()


@pytest.fixture
def files() -> str | None:
    """Give where files lie; a test may say elsewhere than in the data folder."""
    return None


@pytest.fixture
async def front(
    opening_scene: tuple[Path, People], tmp_path: Path, limits: Limits, files: str | None
) -> AsyncIterator[Front]:
    """Give a running house on SQLite."""
    scene, people = opening_scene
    shutil.copy(scene, tmp_path / SQLITE_NAME)
    async with open_front(Settings(data=tmp_path, limits=limits, files=files), people) as opened:
        yield opened


@pytest.fixture
def opened_again(either_scene: tuple[str | None, People], tmp_path: Path) -> OpenFront:
    """Give what opens one house on each engine, and the same again when it is closed."""
    url, people = either_scene
    return lambda: open_front(Settings(data=tmp_path, database=url), people)


@pytest.fixture
async def either_front(opened_again: OpenFront) -> AsyncIterator[Front]:
    """Give a running house on each engine."""
    async with opened_again() as opened:
        yield opened
