"""A throw-away shop with staff, made in the store by the same actions as `site add` and `agent add`."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from floorwalker.app.people import store_of
from floorwalker.app.settings import Settings
from floorwalker.identity.actions import add_agent, suspend
from floorwalker.kit.actors import Role, system_of
from floorwalker.kit.ids import AgentId, SiteId
from floorwalker.plumbing.passwords import digest_of
from floorwalker.plumbing.secrets import new_token
from floorwalker.shops.actions import add_site

ORIGIN = "https://throw-away.invalid"


@dataclass(frozen=True, slots=True)
class Shop:
    """What visitors need to come in (the key) and agents to sign in (an address each, and one password)."""

    site_id: SiteId
    key: str
    staff: dict[AgentId, str]
    password: str


@asynccontextmanager
async def throw_away_shop(settings: Settings, name: str, agents: int) -> AsyncIterator[Shop]:
    """Take in a shop, also while a server runs on the store; afterwards nobody can sign in there any more."""
    shop = await _take_in(settings, name, agents)
    try:
        yield shop
    finally:
        await _let_go(settings, shop)


async def _take_in(settings: Settings, name: str, agents: int) -> Shop:
    password = new_token()
    digest = await asyncio.to_thread(digest_of, password)
    async with store_of(settings) as database:
        site = await database.submit(add_site, system_of(SiteId("")), name, [ORIGIN])
        owner = system_of(site.id)
        staff = {}
        for number in range(1, agents + 1):
            email = f"agent-{number}@{site.key}.invalid"
            agent = await database.submit(add_agent, owner, f"Agent {number}", email, Role.AGENT, digest)
            staff[agent.id] = email
    return Shop(site.id, site.key, staff, password)


async def _let_go(settings: Settings, shop: Shop) -> None:
    async with store_of(settings) as database:
        for agent_id in shop.staff:
            await database.submit(suspend, system_of(shop.site_id), agent_id)
