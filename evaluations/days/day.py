"""Days as they happen: doors open and close, agents come, pause and go, customers come by chance."""

import asyncio
from collections import Counter
from collections.abc import Coroutine
from random import Random
from typing import Any

from evaluations.days.chance import around_one, arrivals
from evaluations.days.clerk import Clerk
from evaluations.days.launcher import look
from evaluations.days.parameters import Parameters
from evaluations.days.rota import Day, Opened
from evaluations.days.shop import OpenShop
from evaluations.days.shopper import Shopper
from evaluations.days.words import LANGUAGES
from evaluations.days.worker import Worker
from floorwalker.app.floor_watch import LookKeeper
from floorwalker.availability.views import offer
from floorwalker.kit.ids import AgentId

BEFORE_OPENING_SECONDS = 120.0


class Town:
    """Everybody who comes to the shop, over many days. `seen` counts what launchers told those who came to ask."""

    def __init__(self, shop: OpenShop, parameters: Parameters) -> None:
        self._shop, self._parameters = shop, parameters
        self.loop = shop.loop
        self._chance = Random(f"{parameters.seed}/town")
        self._staff = [self._worker(number, agent_id) for number, agent_id in enumerate(shop.on_duty)]
        self._keeper = LookKeeper(shop.house.database, shop.house.looks)
        self._clerks = [self._clerk(number, agent_id) for number, agent_id in enumerate(shop.cookies)]
        self._abroad: set[asyncio.Task[None]] = set()
        self.seen: Counter[str] = Counter()

    async def live(self, day: Day) -> None:
        """Let one day pass, from midnight to midnight."""
        if day.load:
            self._send(self._come_while_closed(day))
        if day.opened:
            await self._until(day.opened[0].begins - BEFORE_OPENING_SECONDS)
            await self._shop.sign_in_everybody()
            shifts = [asyncio.ensure_future(worker.work(day)) for worker in self._staff]
            rate = self._per_hour(day)
            for opened in day.opened:
                self._send(self._come(opened, rate))
                self._send(self._look_around(opened, rate))
                for clerk in self._clerks:
                    self._send(clerk.work(opened))
            await asyncio.gather(*shifts)
        await self._until(day.ends)
        self._raise_what_went_wrong()

    async def settle(self) -> None:
        """Let everybody who is still about come to an end."""
        await asyncio.gather(*self._abroad)
        self._raise_what_went_wrong()

    def _per_hour(self, day: Day) -> float:
        """Some days are busier than others of the same load."""
        shop = self._parameters.shop
        return shop.chats_per_hour * day.load * around_one(self._chance, shop.variation)

    async def _come(self, opened: Opened, per_hour: float) -> None:
        for at in arrivals(self._chance, opened.begins, opened.ends, per_hour):
            await self._until(at)
            self._send(self._visit())

    async def _visit(self) -> None:
        chance = Random(self._chance.random())
        language, habits = chance.choice(LANGUAGES), self._parameters.shoppers
        state = await look(self._shop, language, chance.randrange(100))
        self.seen[state] += 1
        if state == "available":
            await Shopper(self._shop, chance, habits, language).chat()
        elif chance.random() < habits.leaves_a_message:
            await Shopper(self._shop, chance, habits, language).leave_message("busy")

    async def _come_while_closed(self, day: Day) -> None:
        """Over half of all contacts come outside hours; these people find a form."""
        per_hour = self._parameters.shop.contacts_while_closed / 24
        for at in list(arrivals(self._chance, day.begins, day.ends, per_hour)):
            if not any(one.begins <= at < one.ends for one in day.opened):
                await self._until(at)
                chance = Random(self._chance.random())
                language, habits = chance.choice(LANGUAGES), self._parameters.shoppers
                self._send(Shopper(self._shop, chance, habits, language).leave_message("closed"))

    async def _look_around(self, opened: Opened, per_hour: float) -> None:
        """Most people only look at pages; their launchers ask once a minute, and are counted without a socket."""
        shop = self._parameters.shop
        visitors = round(per_hour / 60 / shop.clicks_per_minute * self._parameters.shoppers.looks_per_minute)
        await self._until(opened.begins)
        while self.loop.time() < opened.ends:
            cause = self._shop.house.database.look_now(offer, self._shop.site.id).cause
            for _ in range(visitors):
                self._shop.house.looks.count(self._shop.site.id, self.loop.now(), cause)
            await self._keeper.write_down()
            await asyncio.sleep(60)

    def _worker(self, number: int, agent_id: AgentId) -> Worker:
        chance = Random(f"{self._parameters.seed}/agent/{number}")
        return Worker(self._shop, agent_id, chance, self._parameters.agents, (number + 0.5) / len(self._shop.on_duty))

    def _clerk(self, number: int, agent_id: AgentId) -> Clerk:
        return Clerk(self._shop, agent_id, Random(f"{self._parameters.seed}/clerk/{number}"))

    def _send(self, errand: Coroutine[Any, Any, None]) -> None:
        self._abroad.add(asyncio.ensure_future(errand))

    def _raise_what_went_wrong(self) -> None:
        done = {task for task in self._abroad if task.done()}
        self._abroad -= done
        for task in done:
            task.result()
        if self._shop.failures:
            raise self._shop.failures[0]

    async def _until(self, at: float) -> None:
        await asyncio.sleep(max(0.0, at - self.loop.time()))
