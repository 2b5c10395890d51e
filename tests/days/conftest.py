"""Made-up days run the whole house, which says nothing of how well each room is tested."""

from collections.abc import Iterator

import pytest
from coverage import Coverage


@pytest.fixture(scope="module", autouse=True)
def _unmeasured() -> Iterator[None]:
    """Leave days out of the coverage, for tracing makes them twice as long; the rooms' own tests are measured."""
    measuring = Coverage.current()
    if measuring:
        measuring.stop()
    yield
    if measuring:
        measuring.start()
