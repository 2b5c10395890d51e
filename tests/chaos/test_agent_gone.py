"""An agent whose console is gone: their customers are back in the queue, where a colleague takes them."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from floorwalker.app.play.agent import Agent
from floorwalker.app.play.doors import Doors
from floorwalker.app.play.findings import Findings
from floorwalker.app.play.shop import throw_away_shop
from floorwalker.app.play.talk import Talk
from floorwalker.app.play.visitor import Visitor
from floorwalker.app.settings import Settings
from floorwalker.availability.model import GONE_AFTER_MS
from floorwalker.kit.clock import MadeUpClock, WallClock
from tests.play.house import open_for_business


async def test_the_customers_of_an_agent_who_is_gone_are_taken_by_a_colleague(tmp_path: Path) -> None:
    settings, clock = Settings(tmp_path / "data"), MadeUpClock(WallClock().now())
    async with (
        open_for_business(settings, clock) as (house, url),
        throw_away_shop(settings, "Shoe Shop", 2) as shop,
        Doors([url]) as doors,
        Visitor(doors, shop.key) as mia,
    ):
        ada, ben = (Agent(doors, email, shop.password) for email in shop.staff.values())
        async with at_work(ada):
            before = Talk(mia, ada)
            await before.open("Do you have it in blue?")
            await before.say("agent", "I will look.")

        clock.advance(seconds=GONE_AFTER_MS / 1000 + 1)
        await house.courier.run_once()
        async with at_work(ben):
            after = Talk(mia, ben)
            after.said = before.said
            await after.open("Are you still there?")
            await after.say("agent", "I am Ben, and yes, in blue too.")

            assert await after.end() == Findings()


@asynccontextmanager
async def at_work(agent: Agent) -> AsyncIterator[None]:
    """Let an agent be there for a while, and then be gone without a word."""
    await agent.sign_in()
    async with agent:
        await agent.begin()
        yield
