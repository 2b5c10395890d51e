"""One agent's working days: there at opening, away in pauses, gone without a word now and then, home after the last."""

import asyncio
from random import Random

from evaluations.days.agent import Agent
from evaluations.days.chance import arrivals
from evaluations.days.parameters import Agents
from evaluations.days.rota import Day, Opened
from evaluations.days.shop import OpenShop
from floorwalker.kit.ids import AgentId

STAYS_FOR_QUEUE_SECONDS = 180.0


class Worker:
    """Somebody who works here. `turn`, from 0 to 1, is when in a shift they pause, so that not all do at once."""

    def __init__(self, shop: OpenShop, agent_id: AgentId, chance: Random, habits: Agents, turn: float) -> None:
        self._shop, self._id, self._chance, self._habits, self._turn = shop, agent_id, chance, habits, turn

    async def work(self, day: Day) -> None:
        """Work from opening to closing."""
        for opened in day.opened:
            await self._shift(opened, is_last=opened == day.opened[-1])

    async def _shift(self, opened: Opened, *, is_last: bool) -> None:
        await self._until(opened.begins - 60 * self._chance.random())
        agent = await self._arrive()
        for at, what in self._moments(opened):
            await self._until(at)
            if what == "dropout":
                await agent.gone()
                await asyncio.sleep(self._habits.dropout_lasts.draw(self._chance))
                agent = await self._arrive()
            elif self._shop.loop.time() < opened.ends - self._habits.pause_seconds:
                await agent.finish("break")
                await asyncio.sleep(self._habits.pause_seconds)
                await agent.come_online()
        await self._until(opened.ends)
        while agent.queue and self._shop.loop.time() < opened.ends + STAYS_FOR_QUEUE_SECONDS:
            await agent.next_news(opened.ends + STAYS_FOR_QUEUE_SECONDS)
        await agent.finish("end_of_shift" if is_last else "break")
        await agent.__aexit__(None, None, None)

    def _moments(self, opened: Opened) -> list[tuple[float, str]]:
        pause = opened.begins + self._turn * (opened.ends - opened.begins)
        drops = arrivals(self._chance, opened.begins, opened.ends, 1 / self._habits.dropout_every_hours)
        return sorted([(pause, "pause"), *((at, "dropout") for at in drops)])

    async def _arrive(self) -> Agent:
        agent = Agent(self._shop, self._id, self._chance, self._habits)
        await agent.__aenter__()
        await agent.present()
        await agent.begin()
        return agent

    async def _until(self, at: float) -> None:
        await asyncio.sleep(max(0.0, at - self._shop.loop.time()))
