"""`floorwalker site pace` tells what was learned of a shop, and says so where it is nothing yet."""

import json
from pathlib import Path

from floorwalker.app.people import add_site, store_of
from floorwalker.app.settings import Settings
from floorwalker.app.shop_pace import tell_pace
from floorwalker.kit.actors import system_of
from floorwalker.kit.queueing.pace import AtLevel, Waits
from floorwalker.pace.actions import learn_pace
from floorwalker.pace.model import Past
from floorwalker.shops.views import all_sites


async def opened(data: Path) -> Settings:
    settings = Settings(data=data)
    await add_site(settings, "Shoe Shop", ["https://shoes.example"], "en", "#1d5c4d", "https://chat.example")
    return settings


async def test_a_new_shop_has_a_typical_pace_and_has_announced_nothing(tmp_path: Path) -> None:
    settings = await opened(tmp_path)

    words, known = await tell_pace(settings, None, as_json=False), await tell_pace(settings, None, as_json=True)

    assert "a typical shop's, nothing is learned yet" in words
    assert "none is known yet" in words
    assert json.loads(known)["handling_seconds"] == [410, 512, 615]
    assert json.loads(known)["announced_kept_share"] is None


async def test_what_was_learned_is_told_with_its_version(tmp_path: Path) -> None:
    settings = await opened(tmp_path)
    async with store_of(settings) as database:
        [site] = await database.look(all_sites)
        await database.submit(learn_pace, system_of(site.id), Past({1: AtLevel(600, 60)}, Waits(300, 100), 150, 0, 0))

    known = json.loads(await tell_pace(settings, "Shoe Shop", as_json=True))

    assert (known["version"], known["waits_version"], known["chats"], known["waits"]) == (1, 0, 60, 150)
    assert (known["handling_seconds"][0], known["patience_seconds"]) == (600, 180)
