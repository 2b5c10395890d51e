"""The doctor: looks at an installation and says in plain words what is wrong with it."""

import asyncio
import os
from collections.abc import AsyncIterator

import nats
from rich.console import Console

from floorwalker.app.house import WEB_BUILD
from floorwalker.app.settings import Settings
from floorwalker.kit.clock import WallClock
from floorwalker.plumbing.database.connection import StoreUnavailable
from floorwalker.plumbing.database.open import open_database
from floorwalker.plumbing.due import parked
from floorwalker.plumbing.migration import is_current
from floorwalker.shops.views import all_sites


async def examine(settings: Settings) -> int:
    """Print each finding; gives 0 when nothing is wrong, else 1."""
    findings = [finding async for finding in _findings(settings)]
    console = Console()
    for finding in findings:
        console.print(f"[red]✗[/red] {finding}")
    if not findings:
        console.print("[green]✓[/green] Nothing is wrong.")
    return 1 if findings else 0


async def _findings(settings: Settings) -> AsyncIterator[str]:
    for name in ("loader.js", "panel.html", "console.html"):
        if not (WEB_BUILD / name).exists():
            yield f"The web part {name} is not built. Run `make web`."
    if settings.database is None and settings.data.exists() and not os.access(settings.data, os.W_OK):
        yield f"The data folder {settings.data} cannot be written to."
    async for finding in _store_findings(settings):
        yield finding
    if settings.broker is not None:
        async for finding in _broker_findings(settings.broker):
            yield finding


async def _store_findings(settings: Settings) -> AsyncIterator[str]:
    try:
        if not await asyncio.to_thread(is_current, settings.database, settings.data):
            yield "The store's tables are not in their present form. Run `floorwalker migrate`."
            return
        database = open_database(settings.database, settings.data, WallClock(), lambda _: None)
    except (StoreUnavailable, OSError) as error:
        yield f"The store cannot be reached: {error}"
        return
    sites = await database.look(all_sites)
    if not sites:
        yield "There is no site yet. Run `floorwalker site add NAME --origin https://your.shop`."
    for site in sites:
        if not site.origins:
            yield f"No page may show the widget of {site.name}: it has no origin."
    for kind, subject, why in await database.look(parked):
        yield f"Due work was given up: {kind} for {subject}: {why}"
    await database.close()


async def _broker_findings(url: str) -> AsyncIterator[str]:
    try:
        client = await nats.connect(url, connect_timeout=3, max_reconnect_attempts=1, allow_reconnect=False)
        await client.close()
    except (OSError, nats.errors.Error) as error:
        yield f"The broker at {url} cannot be reached: {error!r}"
