"""Every action that an edge lets in has been tried by a stranger: somebody of another shop, or nobody."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.house.plan import ROOT, Build, parsed, rooms, written


def test_every_action_at_an_edge_has_a_stranger_test() -> None:
    assert untried_by_strangers(ROOT) == []


def test_an_action_without_stranger_test_is_noticed(build: Build) -> None:
    files = {
        "floorwalker/shops/__init__.py": "",
        "floorwalker/shops/actions.py": "def open(work): ...\ndef close(work): ...\ndef count(work): ...",
        "floorwalker/edges/console/shops.py": "from floorwalker.shops import actions\nactions.open, actions.close",
        "tests/shops/test_open.py": "def test_a_stranger_cannot_open():\n    open(work)",
    }

    house = build(files)

    assert untried_by_strangers(house) == ["shops.close"]


def untried_by_strangers(house: Path) -> list[str]:
    """List actions that an edge mentions and no test with a stranger in its name calls."""
    edges = written(house, "floorwalker/edges", ".py")
    let_in = {name for edge in edges for name in mentioned(parsed(edge))}
    return [
        f"{room.name}.{action}"
        for room in rooms(house)
        for action in actions(room)
        if action in let_in and action not in set(tried(house / "tests" / room.name))
    ]


def actions(room: Path) -> list[str]:
    """List the verbs of a room: its public functions that are handed a unit of work."""
    files = [*room.glob("actions.py"), *room.glob("actions/*.py")]
    functions = (node for path in files for node in parsed(path).body if isinstance(node, ast.FunctionDef))
    return [f.name for f in functions if f.name[0] != "_" and f.args.args and f.args.args[0].arg == "work"]


def tried(tests: Path) -> Iterator[str]:
    """Yield every name that a stranger's tests mention, in their bodies and their parameters."""
    for path in written(tests, "", ".py"):
        for test in ast.walk(parsed(path)):
            if isinstance(test, ast.FunctionDef | ast.AsyncFunctionDef) and "stranger" in test.name:
                yield from mentioned(test)


def mentioned(code: ast.AST) -> Iterator[str]:
    """Yield the names that a piece of code mentions."""
    for node in ast.walk(code):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
                yield name
