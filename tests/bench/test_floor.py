"""The floor is bare but honest: what it acknowledges is stored, and it is not Floorwalker in disguise."""

import ast
import sqlite3
from pathlib import Path

import pytest

from bench.servers import bare, load

FLOOR = Path("bench/floor")


@pytest.mark.parametrize("module", ["picows_server", "aiohttp_server"])
def test_every_acknowledged_message_is_stored_once(module: str) -> None:
    with bare(module) as server:
        measured = load(server, conversations=30, seconds=0.3)
        store = sqlite3.connect(server.data / "floor.sqlite")
        stored, different = store.execute("SELECT count(*), count(DISTINCT text) FROM messages").fetchone()
        store.close()

    assert measured["messages"] > 100
    assert measured["lost"] == measured["doubled"] == measured["out_of_order"] == 0
    assert stored == different == measured["messages"]


def test_paced_load_keeps_its_pace() -> None:
    with bare("picows_server") as server:
        measured = load(server, conversations=10, seconds=1, rate=200)

    assert measured["messages_per_s"] == pytest.approx(200, rel=0.1)
    assert measured["ack_p50_ms"] <= measured["ack_p99_ms"]


def test_the_floor_imports_nothing_of_floorwalker() -> None:
    trees = [ast.parse(path.read_text()) for path in FLOOR.glob("*.py")]

    imported = {
        name
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else [a.name for a in node.names])
    }

    assert imported, "the floor was not found"
    assert not [name for name in imported if name.startswith("floorwalker")]
