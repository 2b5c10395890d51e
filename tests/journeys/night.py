"""Shoe Shop by night: a house in this process, whose clock runs as ours does and can be put to the morning."""

import asyncio
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext

from floorwalker.app.house import House, open_house
from floorwalker.app.server import listening, make_app
from floorwalker.app.settings import Settings
from floorwalker.callbacks.actions.watching import set_contact_settings
from floorwalker.callbacks.model import ContactSettings
from floorwalker.kit.actors import system_of
from floorwalker.kit.clock import Instant, WallClock
from floorwalker.shops.actions import set_hours
from floorwalker.shops.views import all_sites
from tests.journeys.house import Premises
from tests.mail.far_post import FarPost
from tests.shops.planned import HELSINKI, at

OFFICE_HOURS = ["09:00-17:00"] * 7
SHOPS_MAILBOX = "help@shoes.example"


class ShiftedClock:
    """Our clock, put to another time and running on from there."""

    def __init__(self, wall: str) -> None:
        self._ahead_ms = 0
        self.put_to(wall)

    def put_to(self, wall: str) -> None:
        """Let it be this time in Helsinki."""
        self._ahead_ms = at(wall) - WallClock().now()

    def now(self) -> Instant:
        """Tell the present instant."""
        return Instant(WallClock().now() + self._ahead_ms)


@dataclass
class Night:
    """What a journey by night needs."""

    shop: str
    chat: str
    clock: ShiftedClock
    far_post: FarPost

    def set_clock_of(self, browser: BrowserContext) -> None:
        """Put a browser's clock to the hour it is here, and let it run on."""
        browser.clock.install(time=datetime.fromtimestamp(self.clock.now() / 1000, UTC))


@contextmanager
def open_night(premises: Premises, data: Path, wall: str) -> Iterator[Night]:
    """Run the house at this time of Helsinki, with a mail server at the far end."""
    shutil.copytree(premises.opening_scene, data)
    far_post, clock = FarPost(), ShiftedClock(wall)
    far_post.open()
    settings = Settings(data=data, port=premises.chat_port, mail=far_post.url)
    is_open, is_over = threading.Event(), asyncio.Event()
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=lambda: loop.run_until_complete(_serve(settings, clock, is_open.set, is_over)))
    thread.start()
    assert is_open.wait(30)
    try:
        yield Night(premises.shop, f"http://127.0.0.1:{premises.chat_port}", clock, far_post)
    finally:
        loop.call_soon_threadsafe(is_over.set)
        thread.join(30)
        loop.close()
        far_post.close()


async def _serve(settings: Settings, clock: ShiftedClock, opened: Callable[[], Any], is_over: asyncio.Event) -> None:
    house = await open_house(settings, clock)
    await _keep_hours(house)
    async with listening(make_app(house), settings.host, settings.port):
        opened()
        await is_over.wait()
        await house.close()


async def _keep_hours(house: House) -> None:
    [site] = await house.database.look(all_sites)
    shop = system_of(site.id)
    await house.database.submit(set_hours, shop, None, HELSINKI, OFFICE_HOURS)
    await house.database.submit(set_contact_settings, shop, ContactSettings(mailbox=SHOPS_MAILBOX))
