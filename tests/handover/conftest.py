"""One afternoon in Shoe Shop for each test."""

import pytest

from tests.callbacks.night import Night
from tests.cast import Cast
from tests.handover.shop import Scene


@pytest.fixture
def scene(cast: Cast) -> Scene:
    """Let it be two on a Tuesday, three hours before closing, with Mia and Ada in a chat and Ben online."""
    return Scene(Night(cast, "2026-03-03 14:00").cast)
