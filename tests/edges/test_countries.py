"""The holidays of all countries take half a second to read: nobody who is served may have to wait for it."""

import asyncio
import shutil
import threading
from pathlib import Path

import pytest

from floorwalker.app.settings import Settings
from floorwalker.kit.clock import MadeUpClock
from floorwalker.plumbing.database.open import SQLITE_NAME, connector
from floorwalker.shops.actions import choose_holidays
from floorwalker.shops.calendar import holiday
from tests.cast import NINE_O_CLOCK, People, Store
from tests.edges.front import Front, open_front


async def test_the_countries_are_listed_with_their_regions(front: Front) -> None:
    ada = await front.desk("Ada")

    told = {one["code"]: one["regions"] for one in (await ada.ask("ask_countries"))["countries"]}

    assert told["FI"] == [] or "01" in told["FI"]
    assert "BY" in told["DE"]


async def test_others_are_answered_while_the_countries_are_read(front: Front, monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading them takes half a second; here it takes until somebody else was served."""
    lea, ada, loop = await front.desk("Lea"), await front.desk("Ada"), asyncio.get_running_loop()
    served = asyncio.Event()

    def read_slowly() -> list[holiday.Country]:
        asyncio.run_coroutine_threadsafe(served.wait(), loop).result(10)
        return holiday.countries()

    monkeypatch.setattr("floorwalker.edges.console.hours.countries", read_slowly)
    choosing = asyncio.ensure_future(lea.ask("choose_holidays", place_id=None, country="FI", region=None, limits={}))
    await asyncio.sleep(0)
    assert (await ada.ask("go_online"))["type"] == "done"
    served.set()

    assert (await choosing)["type"] == "done"


@pytest.mark.parametrize("country", ["FI", None])
async def test_holidays_that_are_kept_are_read_before_the_house_opens(
    opening_scene: tuple[Path, People], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, country: str | None
) -> None:
    scene, people = opening_scene
    shutil.copy(scene, tmp_path / SQLITE_NAME)
    store = Store(connector(None, tmp_path), MadeUpClock(NINE_O_CLOCK))
    store.do(choose_holidays, people.staff["Lea"], people.fitters.id, country, None, {})
    store.connection.close()
    read: list[str] = []
    monkeypatch.setattr("floorwalker.app.house.countries", lambda: read.append(threading.current_thread().name))

    async with open_front(Settings(data=tmp_path), people):
        assert len(read) == (1 if country else 0)

    assert threading.main_thread().name not in read
