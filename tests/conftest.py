"""What every test run shares: the engines, and how browsers and made-up input behave in it."""

from pathlib import Path

import pytest
from hypothesis import settings

pytest_plugins = ["tests.engines", "tests.bucket", "tests.cast"]

JOURNEYS = Path(__file__).parent / "journeys"

# A machine's busy moment is not a mistake of the code, so no example has a time limit of its own.
settings.register_profile("floorwalker", deadline=None)
settings.load_profile("floorwalker")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep all browser journeys on one worker: two browsers on two cores only slow each other."""
    for item in items:
        if item.path.is_relative_to(JOURNEYS):
            item.add_marker(pytest.mark.xdist_group("journeys"))
