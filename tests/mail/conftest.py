"""A mail server at the far end, and processes of the house on SQLite or on both engines."""

import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest

from floorwalker.kit.clock import MadeUpClock
from floorwalker.plumbing.database.open import SQLITE_NAME
from floorwalker.plumbing.mail.mail import Caps
from tests.cast import A_MINUTE_PAST, NINE_O_CLOCK, People
from tests.mail.far_post import FarPost
from tests.mail.station import Station, open_station

OpenStation = Callable[[], Station]


@pytest.fixture
def far_post() -> Iterator[FarPost]:
    """Give a mail server that takes everything."""
    far = FarPost()
    far.open()
    yield far
    far.close()


@pytest.fixture
def caps() -> Caps:
    """Give how many mails may leave in an hour; a test may say fewer."""
    return Caps()


@pytest.fixture
async def station(
    opening_scene: tuple[Path, People], tmp_path: Path, far_post: FarPost, caps: Caps
) -> AsyncIterator[Station]:
    """Give one process on SQLite."""
    scene, people = opening_scene
    shutil.copy(scene, tmp_path / SQLITE_NAME)
    opened = open_station(None, tmp_path, MadeUpClock(A_MINUTE_PAST), people, far_post.url, caps)
    yield opened
    await opened.close()


@pytest.fixture
async def another(
    either_scene: tuple[str | None, People], tmp_path: Path, far_post: FarPost, caps: Caps
) -> AsyncIterator[OpenStation]:
    """Give what opens one more process on the same store, whichever engine it is."""
    url, people = either_scene
    clock = MadeUpClock(NINE_O_CLOCK)
    opened: list[Station] = []

    def one_more() -> Station:
        opened.append(open_station(url, tmp_path, clock, people, far_post.url, caps))
        return opened[-1]

    yield one_more
    for one in opened:
        await one.close()
