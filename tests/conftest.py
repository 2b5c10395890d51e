"""What every test run shares: the engines, and how browsers and made-up input behave in it."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = ["tests.engines", "tests.bucket", "tests.cast"]

HERE = Path(__file__).parent
# What takes minutes: the browsers wait now and then, which leaves time for made-up days beside them.
SLOWEST_FIRST = ("days", "journeys", "chaos", "play", "demo", "app")

# A machine's busy moment is not a mistake of the code, so no example has a time limit of its own. The same examples
# each time, so that what passed once passes again; the search for new ones is FLOORWALKER_LONG's.
settings.register_profile("floorwalker", deadline=None, derandomize=True)
settings.register_profile("long", deadline=None, max_examples=1_000)
settings.load_profile("long" if os.environ.get("FLOORWALKER_LONG") else "floorwalker")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let long files begin first, lest one worker be left with them in the end; each worker takes whole files."""
    items.sort(key=_turn)


def _turn(item: pytest.Item) -> int:
    folder = item.path.relative_to(HERE).parts[0]
    return SLOWEST_FIRST.index(folder) if folder in SLOWEST_FIRST else len(SLOWEST_FIRST)
