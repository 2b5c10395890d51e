"""A shop that is founded gives customers to agents at once, as an owner could have chosen; one that is there stays."""

from pathlib import Path

from floorwalker.app.people import add_site, choose_routing, store_of
from floorwalker.app.settings import Settings
from floorwalker.kit.actors import system_of
from floorwalker.kit.clock import Instant
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.trail import latest_of_subject
from floorwalker.routing.model import AT_FOUNDING, BY_HAND
from floorwalker.routing.views import rules
from floorwalker.shops.actions import add_site as take_in_site
from floorwalker.shops.views import all_sites


async def founded(settings: Settings, name: str) -> SiteId:
    await add_site(settings, name, ["https://shoes.example"], "en", "#1d5c4d", "https://chat.example")
    async with store_of(settings) as database:
        return next(site.id for site in await database.look(all_sites) if site.name == name)


async def test_a_new_shop_gives_customers_to_who_has_least_to_do_and_its_journal_says_so(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)

    site_id = await founded(settings, "Shoe Shop")

    async with store_of(settings) as database:
        assert await database.look(rules, site_id) == AT_FOUNDING
        [told] = await database.look(latest_of_subject, site_id, site_id, 1, Instant(0))
    assert AT_FOUNDING.strategy == "least_loaded"
    assert '"routing_chosen"' in told


async def test_a_shop_that_is_there_keeps_what_it_has(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    async with store_of(settings) as database:
        old = await database.submit(take_in_site, system_of(SiteId("")), "Hat Shop", ["https://hats.example"])

    await founded(settings, "Shoe Shop")

    async with store_of(settings) as database:
        assert await database.look(rules, old.id) == BY_HAND


async def test_an_owner_may_go_back_to_taking_by_hand(tmp_path: Path) -> None:
    settings = Settings(data=tmp_path)
    site_id = await founded(settings, "Shoe Shop")

    await choose_routing(settings, None, BY_HAND)

    async with store_of(settings) as database:
        assert await database.look(rules, site_id) == BY_HAND
