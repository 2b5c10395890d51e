"""A server in the test's own process, by a clock of the test's choice."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web

from floorwalker.app.house import House, open_house
from floorwalker.app.server import make_app
from floorwalker.app.settings import Settings
from floorwalker.kit.clock import Clock


@asynccontextmanager
async def open_for_business(settings: Settings, clock: Clock | None = None) -> AsyncIterator[tuple[House, str]]:
    """Run a server at a port that the system chooses; gives the house and its address."""
    house = await open_house(settings, clock)
    runner = web.AppRunner(make_app(house), shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, settings.host, 0).start()
    try:
        yield house, f"http://{settings.host}:{runner.addresses[0][1]}"
    finally:
        await house.close()
        await runner.cleanup()
