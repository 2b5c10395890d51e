"""A store is brought to its present form, and who finds it there needs nothing of what brought it."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from bench.ports import quiet_port
from floorwalker.plumbing.database.connection import StoreUnavailable
from floorwalker.plumbing.database.open import SQLITE_NAME
from floorwalker.plumbing.migration import is_current, migrate
from floorwalker.plumbing.upgrade import upgrade

OLDER = "UPDATE alembic_version SET version_num = '0001'"
HEAVY = "{'alembic', 'sqlalchemy'} & set(sys.modules)"


def test_a_store_is_current_once_it_was_migrated(url: str | None, tmp_path: Path) -> None:
    before = is_current(url, tmp_path)

    migrate(url, tmp_path)
    migrate(url, tmp_path)

    assert not before
    assert is_current(url, tmp_path)


def test_asking_makes_no_store(tmp_path: Path) -> None:
    assert not is_current(None, tmp_path / "data")

    assert not (tmp_path / "data").exists()


def test_a_store_of_an_older_version_is_not_current(url: str | None, tmp_path: Path) -> None:
    migrate(url, tmp_path)

    change(url, tmp_path, OLDER)

    assert not is_current(url, tmp_path)


def test_whoever_opens_a_current_store_does_not_load_what_migrates(url: str | None, tmp_path: Path) -> None:
    migrate(url, tmp_path)
    opening = (
        "import sys; from pathlib import Path; import floorwalker.app.cli;"
        " from floorwalker.plumbing.migration import migrate;"
        f" migrate({url!r}, Path({str(tmp_path)!r})); sys.exit(bool({HEAVY}))"
    )

    assert subprocess.run([sys.executable, "-c", opening], check=False).returncode == 0


def change(url: str | None, data: Path, statement: str) -> None:
    """Change a store behind the house's back."""
    if url is None:
        with sqlite3.connect(data / SQLITE_NAME) as connection:
            connection.execute(statement)
        connection.close()
    else:
        with psycopg.connect(url) as postgres:
            postgres.execute(statement.encode())


def test_what_the_migrating_cannot_reach_is_unavailable_as_for_everybody_else(tmp_path: Path) -> None:
    port = quiet_port()

    for address in (f"sqlite:///{tmp_path}/absent/store", f"postgresql+psycopg://x@127.0.0.1:{port}/x"):
        with pytest.raises(StoreUnavailable):
            upgrade(address, tmp_path)
