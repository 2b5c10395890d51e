"""One afternoon for each test."""

import pytest

from tests.cast import Cast
from tests.statements.stating import Afternoon


@pytest.fixture
def afternoon(cast: Cast) -> Afternoon:
    """Let it be two on a Tuesday, three hours before closing."""
    return Afternoon(cast, "2026-03-03 14:00")
