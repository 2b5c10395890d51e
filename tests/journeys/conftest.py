"""Shoe Shop open for business: Mia stands in the shop, Ada sits at her desk, each with a browser of their own."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from tests.journeys.agent import Agent
from tests.journeys.browser import PATIENCE_MS, Witness, chromium, new_browser
from tests.journeys.house import House, Premises, open_premises
from tests.journeys.shopper import Shopper

NewBrowser = Callable[..., BrowserContext]
OnDuty = Callable[[str], Agent]

expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def premises(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Premises]:
    """Open the shop's pages for all journeys."""
    with open_premises(tmp_path_factory.mktemp("premises")) as premises:
        yield premises


@pytest.fixture
def house(premises: Premises, tmp_path: Path) -> Iterator[House]:
    """Run a server on fresh data."""
    house = House(premises, tmp_path / "data")
    house.open()
    yield house
    house.kill()


# For one module only: while it runs there is an event loop in this thread, and other tests want their own.
@pytest.fixture(scope="module")
def chromium_here() -> Iterator[Browser]:
    """Run one Chromium for a module's journeys."""
    with chromium() as browser:
        yield browser


@pytest.fixture
def witness() -> Iterator[Witness]:
    """Hear what goes wrong in all browsers; whatever the journey, no exception may go uncaught."""
    witness = Witness()
    yield witness
    assert witness.faults == []


@pytest.fixture
def own_browser(chromium_here: Browser, witness: Witness) -> Iterator[NewBrowser]:
    """Give what gives somebody a browser of their own."""
    given: list[BrowserContext] = []

    def give(**wishes: object) -> BrowserContext:
        given.append(new_browser(chromium_here, witness, **wishes))
        return given[-1]

    yield give
    for context in given:
        context.close()


@pytest.fixture
def mia(house: House, own_browser: NewBrowser) -> Shopper:
    """Let Mia in by the shop's front door."""
    mia = Shopper(own_browser().new_page(), house.shop)
    mia.visits()
    return mia


@pytest.fixture
def on_duty(house: House, own_browser: NewBrowser) -> OnDuty:
    """Give what brings one of the staff to their desk, online."""

    def begin(name: str) -> Agent:
        agent = Agent(own_browser().new_page(), house.chat, name)
        agent.begins_work()
        return agent

    return begin


@pytest.fixture
def ada(on_duty: OnDuty) -> Agent:
    """Bring Ada to her desk."""
    return on_duty("Ada")
