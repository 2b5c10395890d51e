"""A shop with as many agents as a measurement needs, made in the store before the server starts.

Through the actions behind `site add` and `agent add`, but without a password for each: hashing two hundred of
them on purpose takes half a minute, and sign-in is not what is measured.
"""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import msgspec

from floorwalker.identity.actions import add_agent, sign_in
from floorwalker.identity.model import Credentials
from floorwalker.kit.actors import Actor, Role, system_of
from floorwalker.kit.clock import WallClock
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.open import open_database
from floorwalker.plumbing.migration import migrate
from floorwalker.shops.actions import add_site

ORIGIN = "https://shoes.example"
NO_PASSWORD = "nobody signs in with this"  # noqa: S105 (not a digest of anything)
FILE = "staff.json"


class Staff(msgspec.Struct):
    """The shop's key for visitors and a sign-in of each agent."""

    site_key: str
    sign_ins: list[str]


def hire(data: Path, agents: int, database_url: str | None = None, origins: Sequence[str] = (ORIGIN,)) -> None:
    """Make the shop and leave word of it in the folder."""
    migrate(database_url, data)
    staff = asyncio.run(_hire(data, agents, database_url, origins))
    (data / FILE).write_bytes(msgspec.json.encode(staff))


def staff_of(data: Path) -> Staff:
    """Read who was hired."""
    return msgspec.json.decode((data / FILE).read_bytes(), type=Staff)


async def _hire(data: Path, agents: int, database_url: str | None, origins: Sequence[str]) -> Staff:
    database = open_database(database_url, data, WallClock(), lambda _: None)
    site = await database.submit(add_site, system_of(SiteId("")), "Shoe Shop", list(origins))
    owner = system_of(site.id)

    async def hire_one(number: int) -> str:
        mail = f"agent-{number}@shoes.example"
        agent = await database.submit(add_agent, owner, f"Agent {number}", mail, Role.AGENT, NO_PASSWORD)
        actor = Actor(site.id, "agent", agent.id, Role.AGENT)
        credentials = Credentials(agent.id, site.id, NO_PASSWORD)
        return await database.submit(sign_in, actor, credentials, "127.0.0.1", "load client")

    sign_ins = await asyncio.gather(*map(hire_one, range(agents)))
    await database.close()
    return Staff(site.key, sign_ins)
