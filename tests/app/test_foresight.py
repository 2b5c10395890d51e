"""Foresight looks people up soon after they came, those of one moment together."""

import asyncio
from collections.abc import AsyncIterator
from typing import cast

import pytest

from floorwalker.app.foresight import Foresight
from floorwalker.crm.actions.looking_up import look_up_waiting
from floorwalker.kit.clock import Instant
from floorwalker.kit.facts import Entry, Told
from floorwalker.kit.ids import SiteId
from floorwalker.plumbing.database.database import Database
from floorwalker.visitors.facts import VisitorIntroduced
from tests.patience import until

SHOES = SiteId("shoe-shop")


class Asked:
    """Stands in for the store: it remembers what was asked of it."""

    def __init__(self) -> None:
        self.units: list[tuple[object, ...]] = []

    async def submit(self, *unit: object) -> None:
        """Take a unit of work."""
        self.units.append(unit)


@pytest.fixture
def store() -> Asked:
    return Asked()


@pytest.fixture
async def foresight(store: Asked) -> AsyncIterator[Foresight]:
    """Give somebody who makes rounds."""
    foresight = Foresight(cast("Database", store))
    rounds = asyncio.ensure_future(foresight.make_rounds())
    yield foresight
    rounds.cancel()
    await rounds


def came(who: str) -> Told:
    return Told(SHOES, who, (), Entry(1, Instant(0), VisitorIntroduced(has_name=True, has_mail=False)))


async def test_whoever_came_within_a_moment_is_looked_up_together(foresight: Foresight, store: Asked) -> None:
    for _ in range(2):
        store.units.clear()
        foresight.hear(came("mia"))
        foresight.hear(came("max"))

        await until(lambda: bool(store.units))

        [(action, house, people)] = store.units
        assert (action, people) == (look_up_waiting, ["max", "mia"])
        assert getattr(house, "site_id", None) == SHOES
