"""A file is named by what it holds; a name that fits anything gathers everything."""

import re
from pathlib import Path

from tests.house.plan import ROOT, Build, written

EMPTY_NAMES = re.compile(r"(^|[_-])(services?|managers?|utils?|helpers?|misc|common)\d*$", re.IGNORECASE)
FOLDERS = ("floorwalker", "migrations", "tests", "tools", "web", "demo", "bench", "evaluations")


def test_nothing_is_called_service_manager_utils_or_helpers() -> None:
    assert empty_names(ROOT) == []


def test_an_empty_name_is_noticed(build: Build) -> None:
    house = build({"floorwalker/shops/shop_service2.py": "", "web/ui/helpers/dates.ts": "", "tools/lock.py": ""})

    assert empty_names(house) == ["floorwalker/shops/shop_service2.py", "web/ui/helpers/dates.ts"]


def empty_names(house: Path) -> list[str]:
    """List files that themselves, or whose folder, say nothing by their name."""
    files = (path for folder in FOLDERS for path in written(house, folder, ".py", ".ts", ".svelte", ".css"))
    inside = (path.relative_to(house) for path in files)
    return [str(path) for path in inside if any(map(EMPTY_NAMES.search, path.with_suffix("").parts))]
