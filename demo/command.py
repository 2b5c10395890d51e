"""`floorwalker demo`: a small shop, the widget on it, the console, and sixty days of lived-in data."""

import asyncio
import shutil
from pathlib import Path
from random import Random
from typing import Annotated

import uvloop
from cyclopts import Parameter
from cyclopts.validators import Number
from rich.console import Console

from demo.lived_in import DAYS, Premises, live
from demo.people import STAFF
from demo.shop.app import make_shop
from floorwalker.app.logs import set_up_logs
from floorwalker.app.people import snippet, store_of
from floorwalker.app.server import listening, running, told_to_stop
from floorwalker.app.settings import Settings
from floorwalker.kit.clock import WallClock
from floorwalker.kit.ids import FileId, new_id
from floorwalker.plumbing.database.open import connector
from floorwalker.plumbing.files.files import Files
from floorwalker.plumbing.files.open import open_files
from floorwalker.plumbing.migration import migrate
from floorwalker.plumbing.passwords import digest_of
from floorwalker.shops.model import Site
from floorwalker.shops.views import all_sites

DEFAULT_PORT = 8080
DEFAULT_DATA = Path(".demo")
PASSWORD = "let me in please"  # noqa: S105 - printed for whoever tries the demo
SEED = 1909
LEADS_PAGES = {
    "Questions left": "contacts",
    "Staff": "people",
    "Opening hours": "opening-hours",
    "Waiting": "waiting",
    "Templates": "templates",
    "The shop's day": "availability",
}


def demo(
    *,
    data: Annotated[Path, Parameter(name="--data")] = DEFAULT_DATA,
    port: Annotated[int, Parameter(name="--port", validator=Number(gte=1, lte=65_534))] = DEFAULT_PORT,
    days: Annotated[int, Parameter(name="--days")] = DAYS,
    fresh: Annotated[bool, Parameter(name="--fresh", negative="")] = False,
) -> None:
    """Run the demo shop on PORT + 1, with the console and the widget on PORT."""
    set_up_logs()
    if fresh:
        shutil.rmtree(data, ignore_errors=True)
    uvloop.run(_run(Settings(data=data, port=port), days))


async def _run(settings: Settings, days: int) -> None:
    shop_port = settings.port + 1
    site = await _site(settings, [f"http://{host}:{shop_port}" for host in ("127.0.0.1", "localhost")], days)
    here = f"http://127.0.0.1:{settings.port}"
    shop = make_shop(snippet(here, site.key), here)
    async with running(settings), listening(shop, settings.host, shop_port):
        _tell(here, f"http://127.0.0.1:{shop_port}")
        await told_to_stop()


async def _site(settings: Settings, origins: list[str], days: int) -> Site:
    """Give the demo's shop, letting it live through its days the first time."""
    async with store_of(settings) as database:
        sites = await database.look(all_sites)
    return sites[0] if sites else await asyncio.to_thread(_live, settings, origins, days)


def _live(settings: Settings, origins: list[str], days: int) -> Site:
    migrate(settings.database, settings.data)
    premises = Premises(origins, digest_of(PASSWORD), _hang_portraits(open_files(settings.files, settings.data)))
    connection = connector(settings.database, settings.data)()
    site = live(connection, premises, until=WallClock().now(), chance=Random(SEED), days=days)
    connection.close()
    return site


def _hang_portraits(files: Files) -> dict[str, str]:
    """Put the staff's portraits where customers may see them; gives their addresses by first name."""
    addresses = {}
    for colleague in STAFF:
        file_id = FileId(new_id())
        files.keep(file_id, colleague.portrait.read_bytes())
        addresses[colleague.first_name] = f"/pictures/{file_id}"
    return addresses


def _tell(here: str, shop: str) -> None:
    say = Console(highlight=False).print
    say(f"\n[bold]The shop[/bold]     {shop}\n[bold]The console[/bold]  {here}/console/\n")
    for name, page in LEADS_PAGES.items():
        say(f"  {name:<16} {here}/console/{page}")
    say("")
    for colleague in STAFF:
        say(f"  {colleague.name:<16} {colleague.role:<6} {colleague.email:<30} {PASSWORD}")
    say("\nOpen the shop in one browser and the console in another. Ctrl+C ends it.\n")
