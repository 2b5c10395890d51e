"""Installations on both stores."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chaos.installation import Installation, installed


@pytest.fixture
def on_sqlite(tmp_path: Path) -> Iterator[Installation]:
    """Run one node, which keeps everything in its folder."""
    with installed("SQLite", tmp_path / "data", None, None, nodes=1) as installation:
        yield installation


@pytest.fixture
def on_postgres(tmp_path: Path, postgres_url: str, nats_url: str) -> Iterator[Installation]:
    """Run two nodes on one PostgreSQL database; parties may come in at either."""
    with installed("PostgreSQL", tmp_path / "data", postgres_url, nats_url, nodes=2) as installation:
        yield installation


@pytest.fixture(params=["on_sqlite", "on_postgres"])
def installation(request: pytest.FixtureRequest) -> Installation:
    """Run an installation, once on each store."""
    found: Installation = request.getfixturevalue(request.param)
    return found
