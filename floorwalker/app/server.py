"""The web server: all edges in one application."""

import asyncio
import gc
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, nullcontext

import structlog
from aiohttp import web

from floorwalker.app.house import House, open_house
from floorwalker.app.settings import Settings
from floorwalker.edges.console.routes import open_back_office
from floorwalker.edges.live.answers import answer, careful_headers, refusals
from floorwalker.edges.live.downloads import give_out, show_picture
from floorwalker.edges.live.premises import PREMISES
from floorwalker.edges.live.roll import ROLL
from floorwalker.edges.shop.answers import open_answer_door
from floorwalker.edges.shop.catalogue import open_catalogue
from floorwalker.edges.shop.orders import open_order_door
from floorwalker.edges.widget.routes import open_counter
from floorwalker.plumbing.lock import alone_in

# Few collections of the youngest objects: each stops the loop, and frames die young by themselves.
GARBAGE_THRESHOLD = 20_000
BACKLOG = 4_096

log = structlog.get_logger()


def make_app(house: House) -> web.Application:
    """Lay out every address of the house."""
    app = web.Application(middlewares=[refusals], client_max_size=house.premises.limits.largest_upload_bytes)
    app[PREMISES] = house.premises
    app[ROLL] = house.roll
    app.on_response_prepare.append(careful_headers)
    app.router.add_get("/health/live", health)
    app.router.add_get("/health/ready", health)
    app.router.add_get("/files/{file}", give_out)
    app.router.add_get("/pictures/{file}", show_picture)
    open_counter(app, house.states, house.looks, house.gate)
    open_back_office(app)
    open_catalogue(app)
    open_order_door(app)
    open_answer_door(app)
    build = house.premises.web_build
    for address, folder in (("/widget/assets", "widget-assets"), ("/console/assets", "console-assets")):
        if (build / folder).is_dir():
            app.router.add_static(address, build / folder)
    return app


async def serve(settings: Settings) -> None:
    """Run until told to stop."""
    async with running(settings) as port:
        log.info("open", host=settings.host, port=port)
        await told_to_stop()


@asynccontextmanager
async def running(settings: Settings) -> AsyncIterator[int]:
    """Open the house to the public at a port, and close it in order."""
    with alone_in(settings.data) if settings.database is None else nullcontext():
        house = await open_house(settings)
        async with listening(make_app(house), settings.host, settings.port) as port:
            _calm_garbage()
            yield port
            await house.close()


@asynccontextmanager
async def listening(app: web.Application, host: str, port: int) -> AsyncIterator[int]:
    """Answer at an address for as long as the block lasts; gives its port, which 0 leaves to the system."""
    runner = web.AppRunner(app, access_log=None, handle_signals=False, shutdown_timeout=3)
    await runner.setup()
    await web.TCPSite(runner, host, port, backlog=BACKLOG).start()
    try:
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


async def health(request: web.Request) -> web.Response:
    """Answer as soon as the house is open."""
    await request.app[PREMISES].database.look(lambda reads: reads.read("SELECT 1"))
    return answer({"status": "ok"})


async def told_to_stop() -> None:
    """Wait for the order to stop."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for order in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(order, stop.set)
    await stop.wait()


def _calm_garbage() -> None:
    gc.collect()
    gc.freeze()
    gc.set_threshold(GARBAGE_THRESHOLD, 50, 50)
