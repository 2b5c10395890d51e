"""One night in Shoe Shop for each test."""

import pytest

from tests.callbacks.night import Night
from tests.cast import Cast


@pytest.fixture
def night(cast: Cast) -> Night:
    """Give a Monday evening at ten, with the shop closed until Tuesday at nine."""
    return Night(cast)
