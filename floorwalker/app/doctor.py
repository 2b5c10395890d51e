"""The doctor: looks at an installation and says in plain words what is wrong with it."""

import asyncio
import os
from collections.abc import AsyncIterator

import nats
from rich.console import Console
from rich.markup import escape

from floorwalker.app.house import WEB_BUILD
from floorwalker.app.settings import Settings
from floorwalker.availability.views import promise
from floorwalker.availability.views import reaction as learned_reaction
from floorwalker.kit.clock import WallClock
from floorwalker.kit.errors import in_one_line
from floorwalker.kit.ids import FileId
from floorwalker.plumbing.database.connection import StoreUnavailable
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.database.open import SQLITE_NAME, open_database
from floorwalker.plumbing.due import parked
from floorwalker.plumbing.files.files import FilesUnavailable
from floorwalker.plumbing.files.open import FOLDER_NAME, open_files
from floorwalker.plumbing.mail.failures import NotNow
from floorwalker.plumbing.mail.smtp import greet
from floorwalker.plumbing.mail.views import parked_mails, waiting
from floorwalker.plumbing.migration import is_current
from floorwalker.plumbing.work import Reads
from floorwalker.shops.model import Site
from floorwalker.shops.views import all_sites, plan

# Always the same file, so that looking often leaves one behind and not many.
TRIAL = FileId("00000000-0000-7000-8000-000000000000")
TRIAL_CONTENT = b"Written by floorwalker doctor, to see that files can be kept here. It may be removed.\n"


async def examine(settings: Settings) -> int:
    """Print each finding; gives 0 when nothing is wrong, else 1."""
    findings = [finding async for finding in _findings(settings)]
    console = Console()
    for finding in findings:
        console.print(f"[red]✗[/red] {escape(finding)}")
    if not findings:
        console.print("[green]✓[/green] Nothing is wrong.")
    return 1 if findings else 0


async def _findings(settings: Settings) -> AsyncIterator[str]:
    for findings in (
        _web_findings,
        _folder_findings,
        _store_findings,
        _files_findings,
        _mail_findings,
        _broker_findings,
    ):
        async for finding in findings(settings):
            yield finding


async def _web_findings(_: Settings) -> AsyncIterator[str]:
    for name in ("loader.js", "panel.html", "console.html"):
        if not (WEB_BUILD / name).exists():
            yield f"The web part {name} is not built. Run `make web`."


async def _folder_findings(settings: Settings) -> AsyncIterator[str]:
    if settings.database is None and settings.data.exists() and not os.access(settings.data, os.W_OK):
        yield f"The data folder {settings.data} cannot be written to."


async def _store_findings(settings: Settings) -> AsyncIterator[str]:
    if settings.database is None and not (settings.data / SQLITE_NAME).exists():
        yield f"There is no store in {settings.data} yet. Is --data right? `floorwalker migrate` makes one."
        return
    try:
        if not await asyncio.to_thread(is_current, settings.database, settings.data):
            yield "The store's tables are not in their present form. Run `floorwalker migrate`."
            return
        database = open_database(settings.database, settings.data, WallClock(), lambda _: None)
    except ValueError as error:
        yield f"The setting --database is wrong: {error}"
        return
    except (StoreUnavailable, OSError) as error:
        yield f"The store cannot be reached: {in_one_line(error)}"
        return
    for findings in (_site_findings, _due_findings, _post_findings):
        async for finding in findings(settings, database):
            yield finding
    await database.close()


async def _site_findings(_: Settings, database: Database) -> AsyncIterator[str]:
    sites = await database.look(all_sites)
    if not sites:
        yield "There is no site yet. Run `floorwalker site add NAME --origin https://your.shop`."
    for site in sites:
        if not site.origins:
            yield f"No page may show the widget of {site.name}: it has no origin."
        for finding in await database.look(_promise_findings, site):
            yield finding


def _promise_findings(reads: Reads, site: Site) -> list[str]:
    """What keeps a shop from offering chat as it says."""
    promised, opening, findings = promise(reads, site.id), plan(reads, site.id), []
    if opening.opens_next(reads.now) is None and not opening.is_open(reads.now):
        findings.append(
            f"{site.name} is closed for a year from now: its opening hours leave no time. No chat is offered."
        )
    if learned_reaction(reads, site.id).p_over(promised.seconds) > promised.risk / 2:
        findings.append(
            f"{site.name} promises an answer within {promised.seconds} s, and its agents are seldom that quick:"
            " no chat is offered. Promise more seconds with `floorwalker site promise`."
        )
    return findings


async def _due_findings(_: Settings, database: Database) -> AsyncIterator[str]:
    for kind, subject, why in await database.look(parked):
        yield f"Due work was given up: {kind} for {subject}: {why}"


async def _post_findings(settings: Settings, database: Database) -> AsyncIterator[str]:
    left = await database.look(waiting)
    if left.mails and settings.mail is None:
        yield f"Mails wait and nothing sends them: {left.mails}. Give a mail server with --mail."
    elif left.mails and left.server_words:
        yield f"Mails wait to be tried again: {left.mails}. What went wrong with the latest: {left.server_words}"
    for mail in await database.look(parked_mails):
        why = mail.server_words or "it was too late to send it"
        yield f"A mail was given up: {mail.purpose}, {mail.id}: {why}"


async def _files_findings(settings: Settings) -> AsyncIterator[str]:
    place = settings.files or settings.data / FOLDER_NAME
    try:
        files = open_files(settings.files, settings.data)
        await asyncio.to_thread(files.keep, TRIAL, TRIAL_CONTENT)
        if await asyncio.to_thread(files.content, TRIAL) != TRIAL_CONTENT:
            yield f"What is written to {place} does not come back from there."
    except ValueError as error:
        yield f"The setting --files is wrong: {error}"
    except FilesUnavailable as error:
        yield f"Files cannot be kept in {place}: {error.__cause__}"


async def _mail_findings(settings: Settings) -> AsyncIterator[str]:
    try:
        server = settings.mail_server()
    except ValueError as error:
        yield f"The setting --mail is wrong: {error}"
        return
    if server is None:
        return
    try:
        await greet(server)
    except NotNow as error:
        yield f"Mails cannot be sent through {server}: {error}"


async def _broker_findings(settings: Settings) -> AsyncIterator[str]:
    if settings.broker is None:
        return
    try:
        client = await nats.connect(settings.broker, connect_timeout=3, max_reconnect_attempts=1, allow_reconnect=False)
        await client.close()
    except (OSError, nats.errors.Error) as error:
        yield f"The broker at {settings.broker} cannot be reached: {error!r}"
