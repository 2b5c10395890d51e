"""Servers that are killed and come back late say for how long nobody could chat; one of two that is killed does not."""

import asyncio

import pytest

from floorwalker.app.people import add_site, store_of
from floorwalker.availability.measures.downtime import down
from floorwalker.kit.actors import system_of
from floorwalker.kit.clock import Instant, WallClock
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.work import Work
from floorwalker.shops.calendar.plan import Span
from floorwalker.shops.views import all_sites
from tests.chaos.installation import Installation

AN_HOUR_MS = 3_600_000


@pytest.mark.timeout(240)
async def test_a_power_cut_of_an_hour_is_told_once_when_the_servers_are_back(installation: Installation) -> None:
    await add_site(installation.settings, "Shoe Shop", [], "en", "#1f6a58", "https://chat.example")
    for node in installation.nodes:
        node.kill()
    died_at = Instant(WallClock().now() - AN_HOUR_MS)
    async with store_of(installation.settings) as database:
        await database.submit(pulse_stopped, system_of(SiteId("")), died_at)

    await asyncio.gather(*[asyncio.to_thread(node.start) for node in installation.nodes])

    [span] = await downtimes(installation)
    assert span.begins_at == died_at
    assert AN_HOUR_MS <= span.ends_at - died_at < AN_HOUR_MS + 60_000


@pytest.mark.timeout(240)
async def test_while_another_one_runs_nothing_was_down(on_postgres: Installation) -> None:
    await add_site(on_postgres.settings, "Shoe Shop", [], "en", "#1f6a58", "https://chat.example")
    staying, going = on_postgres.nodes

    going.kill()
    await asyncio.to_thread(going.start)

    assert await downtimes(on_postgres) == []
    assert staying.pid


async def downtimes(installation: Installation) -> list[Span]:
    """Give all times in which the shop knows that no server ran."""
    async with store_of(installation.settings) as database:
        [site] = await database.look(all_sites)
        return await database.look(down, site.id, Instant(0), WallClock().now())


def pulse_stopped(work: Work, at: Instant) -> None:
    """Let the last sign of life be as old as it would be if the power had come back late."""
    work.write("UPDATE installation SET value = :at WHERE name = 'pulse'", at=str(at))
