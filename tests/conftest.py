"""What every test run shares: the engines, and how browsers and made-up input behave in it."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = ["tests.engines", "tests.bucket", "tests.cast"]

JOURNEYS = Path(__file__).parent / "journeys"

# A machine's busy moment is not a mistake of the code, so no example has a time limit of its own. The same examples
# each time, so that what passed once passes again; the search for new ones is FLOORWALKER_LONG's.
settings.register_profile("floorwalker", deadline=None, derandomize=True)
settings.register_profile("long", deadline=None, max_examples=1_000)
settings.load_profile("long" if os.environ.get("FLOORWALKER_LONG") else "floorwalker")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep all browser journeys on one worker: two browsers on two cores only slow each other."""
    for item in items:
        if item.path.is_relative_to(JOURNEYS):
            item.add_marker(pytest.mark.xdist_group("journeys"))
