"""A shop's keys from the shell."""

from pathlib import Path

import pytest

from floorwalker.app.keys import add_key, list_keys, retire_key
from floorwalker.app.people import add_site, store_of
from floorwalker.app.settings import Settings
from floorwalker.customers.model import TwoKeysLive
from floorwalker.customers.proofs.token import secret_of
from floorwalker.kit.actors import system_of
from floorwalker.kit.errors import NotFound
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing import installation
from floorwalker.shops.views import all_sites


@pytest.fixture
async def settings(tmp_path: Path) -> Settings:
    made = Settings(data=tmp_path)
    await add_site(made, "Shoe Shop", ["https://shoes.example"], "en", "#1d5c4d", "https://chat.example")
    return made


async def test_a_key_is_made_named_and_retired(settings: Settings) -> None:
    assert await list_keys(settings, None) == "no keys"

    key = (await add_key(settings, None)).split()[1]
    assert (await list_keys(settings, "Shoe Shop")).split()[::3] == [key, "live"]

    await retire_key(settings, None, key)
    assert "retired" in await list_keys(settings, None)


async def test_what_it_prints_is_what_the_server_believes(settings: Settings) -> None:
    _, key, _, secret, *_ = (await add_key(settings, None)).split()

    async with store_of(settings) as database:
        (site,) = await database.look(all_sites)
        house = await database.submit(installation.secret_of, system_of(SiteId("")))
    assert secret_of(house, site.id, key) == secret


async def test_a_third_key_and_an_unknown_one_are_refused(settings: Settings) -> None:
    await add_key(settings, None)
    await add_key(settings, None)

    with pytest.raises(TwoKeysLive):
        await add_key(settings, None)
    with pytest.raises(NotFound):
        await retire_key(settings, None, "k9")
    with pytest.raises(NotFound):
        await list_keys(settings, "Hat Shop")
