"""The house keeps its pulse while it is open, and begins by asking for how long there was none."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from floorwalker.app.people import add_site, store_of
from floorwalker.app.pulse import Pulse
from floorwalker.app.settings import Settings
from floorwalker.availability.measures.downtime import down
from floorwalker.kit.clock import Instant, MadeUpClock
from floorwalker.plumbing.installation import last_beat
from floorwalker.shops.views import all_sites
from tests.cast import NINE_O_CLOCK
from tests.play.house import open_for_business


@pytest.fixture
async def settings(tmp_path: Path) -> Settings:
    """Give a shop a store of its own."""
    chosen = Settings(tmp_path)
    await add_site(chosen, "Shoe Shop", [], "en", "#1f6a58", "https://chat.example")
    return chosen


async def test_a_house_that_was_shut_for_the_night_says_so_in_the_morning(settings: Settings) -> None:
    clock = MadeUpClock(NINE_O_CLOCK)
    async with opened(settings, clock):
        clock.advance(seconds=600)
    shut_at = clock.now()
    clock.advance(seconds=3_600)

    async with opened(settings, clock):
        assert await downtimes(settings) == [(shut_at, clock.now())]


async def test_a_new_installation_was_never_down(settings: Settings) -> None:
    async with opened(settings, MadeUpClock(NINE_O_CLOCK)):
        assert await downtimes(settings) == []


async def test_a_restart_in_a_few_seconds_is_no_downtime(settings: Settings) -> None:
    clock = MadeUpClock(NINE_O_CLOCK)
    for _ in range(3):
        async with opened(settings, clock):
            clock.advance(seconds=20)
        clock.advance(seconds=20)

    assert await downtimes(settings) == []


async def test_a_beat_that_cannot_be_kept_ends_nothing(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    clock = MadeUpClock(NINE_O_CLOCK)
    async with open_for_business(settings, clock) as (house, _):
        monkeypatch.setattr("floorwalker.app.pulse.beat", refuse)
        clock.advance(seconds=15)

        await Pulse(house.database).beat()

    async with store_of(settings) as database:
        assert await database.look(last_beat) == NINE_O_CLOCK


@asynccontextmanager
async def opened(settings: Settings, clock: MadeUpClock) -> AsyncIterator[None]:
    async with open_for_business(settings, clock):
        yield


async def downtimes(settings: Settings) -> list[tuple[Instant, Instant]]:
    async with store_of(settings) as database:
        [site] = await database.look(all_sites)
        found = await database.look(down, site.id, Instant(0), Instant(NINE_O_CLOCK + 10**9))
        return [(one.begins_at, one.ends_at) for one in found]


def refuse(_work: object) -> None:
    """Fail as a full disk does."""
    raise OSError("no space left")
