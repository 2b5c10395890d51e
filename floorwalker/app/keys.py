"""The keys of a shop from the shell: what the console's page does, for scripts."""

from datetime import UTC, datetime

from floorwalker.app.people import choose_site, store_of
from floorwalker.app.settings import Settings
from floorwalker.customers import actions
from floorwalker.customers.model import IdentityKey
from floorwalker.customers.proofs.token import secret_of
from floorwalker.customers.proofs.webhook import webhook_secret_of
from floorwalker.customers.views import keys
from floorwalker.kit.actors import system_of
from floorwalker.plumbing import installation
from floorwalker.shops.views import all_sites


async def list_keys(settings: Settings, site_name: str | None) -> str:
    """Name a shop's keys, one a line, and whether each is live."""
    async with store_of(settings) as database:
        site = choose_site(await database.look(all_sites), site_name)
        return "\n".join(_line(key) for key in await database.look(keys, site.id)) or "no keys"


async def add_key(settings: Settings, site_name: str | None) -> str:
    """Give a shop another key; gives its name and what it signs with."""
    async with store_of(settings) as database:
        site = choose_site(await database.look(all_sites), site_name)
        house = system_of(site.id)
        key = await database.submit(actions.add_key, house)
        own = await database.submit(installation.secret_of, house)
    secrets = (secret_of(own, site.id, key.id), webhook_secret_of(own, site.id, key.id))
    return "kid {}\nsecret {}\nwebhook-secret {}".format(key.id, *secrets)


async def retire_key(settings: Settings, site_name: str | None, key: str) -> None:
    """Believe one of a shop's keys no more."""
    async with store_of(settings) as database:
        site = choose_site(await database.look(all_sites), site_name)
        await database.submit(actions.retire_key, system_of(site.id), key)


def _line(key: IdentityKey) -> str:
    return f"{key.id} added {_day(key.added_at)} {f'retired {_day(key.retired_at)}' if key.retired_at else 'live'}"


def _day(at: int) -> str:
    return datetime.fromtimestamp(at / 1000, UTC).date().isoformat()
