"""Shops with as many agents as a measurement needs, made in the store before the server starts.

Through the actions behind `site add` and `agent add`, but without a password for each: hashing two hundred of
them on purpose takes half a minute, and sign-in is not what is measured.
"""

import asyncio
from pathlib import Path

import msgspec

from floorwalker.app.people import allow_origin
from floorwalker.app.settings import Settings
from floorwalker.identity.actions import add_agent, sign_in
from floorwalker.identity.model import Credentials
from floorwalker.kit.actors import Actor, Role, system_of
from floorwalker.kit.clock import WallClock
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.database import Database
from floorwalker.plumbing.database.open import open_database
from floorwalker.plumbing.migration import migrate
from floorwalker.shops.actions import add_site

ORIGIN = "https://shoes.example"
NO_PASSWORD = "nobody signs in with this"  # noqa: S105 (not a digest of anything)
FILE = "shops.json"
AGENTS_PER_SHOP = 42


class Shop(msgspec.Struct):
    """A shop's key for visitors, and a sign-in of each of its agents."""

    key: str
    sign_ins: list[str]


def hire(data: Path, agents: int, database_url: str | None = None) -> None:
    """Make the shops and leave word of them in the folder; no shop has more agents than a shop has."""
    migrate(database_url, data)
    sizes = [min(AGENTS_PER_SHOP, agents - first) for first in range(0, agents, AGENTS_PER_SHOP)] or [0]
    shops = asyncio.run(_hire(data, sizes, database_url))
    (data / FILE).write_bytes(msgspec.json.encode(shops))


def shops_of(data: Path) -> list[Shop]:
    """Read who was hired."""
    return msgspec.json.decode((data / FILE).read_bytes(), type=list[Shop])


def let_in(data: Path, origin: str) -> None:
    """Let pages from one more origin show the chat of the only shop, also while the server runs."""
    asyncio.run(allow_origin(Settings(data), None, origin))


async def _hire(data: Path, sizes: list[int], database_url: str | None) -> list[Shop]:
    database = open_database(database_url, data, WallClock(), lambda _: None)
    shops = [await _open_shop(database, number, size) for number, size in enumerate(sizes)]
    await database.close()
    return shops


async def _open_shop(database: Database, number: int, agents: int) -> Shop:
    site = await database.submit(add_site, system_of(SiteId("")), f"Shoe Shop {number}", [ORIGIN])
    owner = system_of(site.id)

    async def hire_one(agent_number: int) -> str:
        mail = f"agent-{agent_number}@shop-{number}.example"
        agent = await database.submit(add_agent, owner, f"Agent {agent_number}", mail, Role.AGENT, NO_PASSWORD)
        actor = Actor(site.id, "agent", agent.id, Role.AGENT)
        credentials = Credentials(agent.id, site.id, NO_PASSWORD)
        return await database.submit(sign_in, actor, credentials, "127.0.0.1", "load client")

    return Shop(site.key, await asyncio.gather(*map(hire_one, range(agents))))
