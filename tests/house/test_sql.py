"""Only stores speak SQL, and a store never forgets whose rows it touches."""

from pathlib import Path

from tests.house.plan import ROOT, Build, rooms, written
from tests.house.sql import shared_tables, statements, tables

MIGRATION = 'TABLES = """CREATE TABLE agents (\n  id TEXT, site_id TEXT\n);\nCREATE TABLE due (id TEXT);"""'


def test_only_stores_and_plumbing_speak_sql() -> None:
    assert sql_outside_stores(ROOT) == []


def test_sql_in_an_action_is_noticed(build: Build) -> None:
    house = build({"floorwalker/shops/actions.py": '"""Select a row from it."""\nrun("SELECT id FROM shops")'})

    assert sql_outside_stores(house) == ["floorwalker/shops/actions.py"]


def test_every_store_statement_names_its_site() -> None:
    assert statements_without_site(ROOT) == []


def test_a_statement_that_forgets_its_site_is_noticed(build: Build) -> None:
    store = 'FILTER = "{}"\nwork.row(f"SELECT id FROM agents WHERE {{FILTER}}")\nwork.row("SELECT id FROM due")'
    house = build({"floorwalker/shops/__init__.py": "", "migrations/0001.py": MIGRATION})

    build({"floorwalker/shops/store.py": store.format("site_id = :site_id")})
    assert statements_without_site(house) == []
    build({"floorwalker/shops/store.py": store.format("id = :id")})
    assert statements_without_site(house) == ["shops: SELECT id FROM agents WHERE id = :id"]


def sql_outside_stores(house: Path) -> list[str]:
    """List files that hold a statement though they are neither a store nor plumbing."""
    files = [path for path in written(house, "floorwalker", ".py") if "plumbing" not in path.parts]
    strangers = (path for path in files if path.stem != "store" and path.parent.name != "store")
    return [str(path.relative_to(house)) for path in strangers if any(statements(path))]


def statements_without_site(house: Path) -> list[str]:
    """List store statements that touch a site's table without naming the site."""
    shared = shared_tables(house)
    stores = ((room, path) for room in rooms(house) for path in [*room.glob("store.py"), *room.glob("store/*.py")])
    spoken = ((room.name, text) for room, path in stores for text in statements(path))
    return [f"{room}: {text}" for room, text in spoken if tables(text) - shared and "site_id" not in text]
