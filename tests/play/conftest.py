"""Servers on both stores for whole plays."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.play.server import Server, running


@pytest.fixture(params=["sqlite", "postgres"])
def server(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Server]:
    """Run a server, once on each store."""
    database = request.getfixturevalue("postgres_url") if request.param == "postgres" else None
    with running(Server(tmp_path / "data", database=database)) as started:
        yield started
