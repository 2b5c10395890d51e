"""The real house in made-up time: a shop is taken in, its server listens on a port, and its rounds lose no time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from math import ceil
from pathlib import Path
from unittest.mock import patch

from aiohttp import web

from evaluations.days.made_up_time import HereAndNow, MadeUpTime
from evaluations.days.parameters import Parameters
from evaluations.days.rota import week
from floorwalker.app.courier import MOST_AT_ONCE
from floorwalker.app.errands import DUE
from floorwalker.app.house import House, open_house
from floorwalker.app.play.doors import Doors
from floorwalker.app.server import make_app
from floorwalker.app.settings import Settings
from floorwalker.conversations.views import sites_with_queue
from floorwalker.edges.live.premises import Limits
from floorwalker.identity.actions import add_agent, sign_in
from floorwalker.identity.views import credentials
from floorwalker.kit.actors import Actor, Role, system_of
from floorwalker.kit.ids import AgentId, SiteId
from floorwalker.pace.actions import LEARN
from floorwalker.plumbing.due import next_at
from floorwalker.routing.actions import choose_rules
from floorwalker.routing.model import Rules
from floorwalker.shops.actions import add_site, choose_holidays, set_hours
from floorwalker.shops.model import Site

HERE = "127.0.0.1"
ORIGIN = "https://made-up.example"
NO_PASSWORD = "nobody signs in with one"  # noqa: S105 - it is none
AS_OFTEN_AS_THEY_LIKE = Limits(
    frames_per_second=1e9, frames_at_once=1e9, arrivals_per_minute=1e9, contacts_per_hour=1e9
)
DONE_BY_LOOKING_AHEAD = {
    "Courier",
    "Messenger",
    "Usher",
    "Roll",
    "Doorkeeper",
    "LookKeeper",
    "Pulse",
    "ShopFloor",
    "Indexer",
}
"""Rounds that look every few seconds and mostly find nothing; here whoever matters looks when there is something."""


@dataclass
class OpenShop:
    """A shop that people may come to."""

    loop: MadeUpTime
    house: House
    site: Site
    data: Path
    url: str
    doors: Doors
    cookies: dict[AgentId, str]
    emails: dict[AgentId, str]
    on_duty: list[AgentId]
    failures: list[BaseException] = field(default_factory=list)

    async def sign_in_everybody(self) -> None:
        """Let the staff sign in, as they do every morning."""
        for agent_id, email in self.emails.items():
            self.cookies[agent_id] = await _sign_in(self.house, system_of(self.site.id), email)


@asynccontextmanager
async def open_shop(loop: MadeUpTime, data: Path, parameters: Parameters) -> AsyncIterator[OpenShop]:
    """Open the house with one shop and its staff, of whom nobody is there yet."""
    settings = Settings(data=data, limits=AS_OFTEN_AS_THEY_LIKE)
    with patch("floorwalker.plumbing.database.writer.SideThread", HereAndNow):
        house = await open_house(settings, loop)
    Rounds(loop, house).replace()
    runner = web.AppRunner(make_app(house), access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, HERE, 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        async with Doors([url]) as doors:
            shop = await _take_in(loop, house, data, url, doors, parameters)
            yield shop
    finally:
        loop.look_ahead = float
        await house.close()
        await runner.cleanup()


class Rounds:
    """Does what the house's rounds would do, at the very instants at which they would, and skips looking in vain."""

    def __init__(self, loop: MadeUpTime, house: House) -> None:
        self._loop = loop
        self._house = house
        self._courier_looked = self._usher_looked = -1

    def replace(self) -> None:
        """Send home whoever makes rounds of looking, and look ahead in their stead."""
        for task in self._house.rounds:
            if getattr(task.get_coro(), "__qualname__", "").partition(".")[0] in DONE_BY_LOOKING_AHEAD:
                task.cancel()
        self._loop.look_ahead = self._before

    def _before(self, target: float) -> float:
        """Have the courier look when something is due and the usher while somebody waits, if that comes before."""
        return self._usher_before(self._courier_before(target))

    def _courier_before(self, target: float) -> float:
        due_at = self._house.database.look_now(next_at, [*DUE, LEARN])
        if due_at is None:
            return target
        tick = max(ceil(self._loop.at(due_at)), self._courier_looked + 1, ceil(self._loop.time()))
        if tick > target:
            return target
        self._courier_looked = tick
        self._loop.call_at(tick, lambda: asyncio.ensure_future(self._run_errands()))
        return tick

    def _usher_before(self, target: float) -> float:
        """The usher looks every other second."""
        tick = max(self._usher_looked + 2, 2 * ceil(self._loop.time() / 2))
        if tick > target or not self._house.database.look_now(sites_with_queue):
            return target
        self._usher_looked = tick
        self._loop.call_at(tick, lambda: asyncio.ensure_future(self._house.usher.go_round()))
        return tick

    async def _run_errands(self) -> None:
        while await self._house.courier.run_once() == MOST_AT_ONCE:
            """There may be more."""
        await self._house.messenger.set_out()
        await self._house.messenger.all_back()


async def _take_in(
    loop: MadeUpTime, house: House, data: Path, url: str, doors: Doors, parameters: Parameters
) -> OpenShop:
    site = await house.database.submit(add_site, system_of(SiteId("")), "Made-up Shop", [ORIGIN])
    owner, cookies, emails = system_of(site.id), {}, {}
    for number in range(1, parameters.shop.agents + 2):
        name, email = f"Agent {number}", f"agent-{number}@{site.key}.example"
        role = Role.LEAD if number == parameters.shop.agents + 1 else Role.AGENT
        agent = await house.database.submit(add_agent, owner, name, email, role, NO_PASSWORD)
        cookies[agent.id] = await _sign_in(house, owner, email)
        emails[agent.id] = email
    await house.database.submit(set_hours, owner, None, parameters.shop.zone, week(parameters.shop))
    await house.database.submit(choose_holidays, owner, None, parameters.shop.country, None, {})
    await house.database.submit(choose_rules, owner, Rules(strategy="least_loaded"))
    return OpenShop(loop, house, site, data, url, doors, cookies, emails, [*cookies][:-1])


async def _sign_in(house: House, owner: Actor, email: str) -> str:
    found = await house.database.look(credentials, email, HERE)
    assert found is not None
    return await house.database.submit(sign_in, owner, found, HERE, "a browser")
