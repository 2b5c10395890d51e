"""Some days from the first to the last, and what is measured of them."""

import shutil
import tempfile
from datetime import date
from pathlib import Path

import msgspec

from evaluations.days.day import Town
from evaluations.days.ledger import Ledger, Served
from evaluations.days.made_up_time import MadeUpTime, run
from evaluations.days.offered import Offered, offered_on
from evaluations.days.parameters import Parameters
from evaluations.days.promptness import Promptness
from evaluations.days.rota import Day, days, midnight
from evaluations.days.shop import open_shop
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.database import Database
from floorwalker.shops.views import plan

IN_MEMORY = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it


class Lived(msgspec.Struct, frozen=True):
    """What the facts say of some days."""

    parameters: Parameters
    days: int
    opened_days: int
    chats: list[Served]
    over_capacity: int
    offered: list[Offered]
    kinds: dict[str, int]
    seen: dict[str, int]
    contacts: dict[str, int]
    promptness: Promptness


def live(parameters: Parameters, count: int) -> Lived:
    """Let some days pass in a house of their own; its store is in memory where the system allows it."""
    data = Path(tempfile.mkdtemp(prefix="floorwalker-days-", dir=IN_MEMORY if IN_MEMORY.is_dir() else None))
    try:
        return run(first_midnight(parameters), lambda loop: _live(loop, data, parameters, count))
    finally:
        shutil.rmtree(data)


def first_midnight(parameters: Parameters) -> Instant:
    """Give when the first day begins."""
    return midnight(date.fromisoformat(parameters.shop.first_day), parameters.shop.zone)


async def _live(loop: MadeUpTime, data: Path, parameters: Parameters, count: int) -> Lived:
    async with open_shop(loop, data, parameters) as shop:
        hours = await shop.house.database.look(plan, shop.site.id)
        lived = list(days(loop, hours, parameters.shop, count))
        town = Town(shop, parameters)
        for day in lived:
            await town.live(day)
        await town.settle()
        return await _measured(shop.house.database, shop.site.id, Ledger(data), parameters, lived, town)


async def _measured(
    database: Database, site_id: SiteId, ledger: Ledger, parameters: Parameters, lived: list[Day], town: Town
) -> Lived:
    loop = town.loop
    opened = [day for day in lived if day.opened and day.load]
    return Lived(
        parameters=parameters,
        days=sum(1 for day in lived if day.load),
        opened_days=len(opened),
        chats=ledger.chats(),
        over_capacity=ledger.most_over_capacity(parameters.agents.slots),
        offered=[await database.look(offered_on, site_id, day, loop) for day in opened],
        kinds=dict(ledger.kinds()),
        seen=dict(town.seen),
        contacts=dict(ledger.contacts()),
        promptness=ledger.promptness(),
    )
