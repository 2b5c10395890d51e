"""The number that a migration's file begins with is its name, so that the newest is known without reading any."""

import re
from pathlib import Path

from tests.house.plan import ROOT, Build

NAMED = re.compile(r'^revision = "(\w+)"$', re.MULTILINE)
STANDS_ON = re.compile(r'^down_revision = (?:"(\w+)"|None)$', re.MULTILINE)


def test_every_migration_bears_its_number_and_stands_on_the_one_before() -> None:
    assert misplaced(ROOT) == []


def test_a_migration_that_stands_elsewhere_is_noticed(build: Build) -> None:
    house = build(
        {
            "migrations/versions/0001_spine.py": 'revision = "0001"\ndown_revision = None\n',
            "migrations/versions/0002_prices.py": 'revision = "0002"\ndown_revision = "0001"\n',
            "migrations/versions/0003_carts.py": 'revision = "0003"\ndown_revision = "0001"\n',
        }
    )

    assert misplaced(house) == ["0003_carts.py"]


def misplaced(house: Path) -> list[str]:
    """Name the migrations that are called otherwise than their files, or do not follow the file before."""
    found, before = [], ""
    for path in sorted((house / "migrations" / "versions").glob("[0-9]*.py")):
        number, text = path.name.partition("_")[0], path.read_text()
        if NAMED.findall(text) != [number] or STANDS_ON.findall(text) != [before]:
            found.append(path.name)
        before = number
    return found
