"""The trace leads from each requirement to the test that shows it, and the test is really there."""

import ast
import re
from pathlib import Path

from tests.house.plan import ROOT, Build, parsed

PYTHON_TEST = re.compile(r"(tests/[\w/]+\.py)::(\w+)")
WEB_TEST = re.compile(r"web/[\w/.-]+\.test\.ts")
ROW = re.compile(r"^\|\s*([A-J]\d+|T\d\.\d+)\s*\|(.*)\|\s*$", re.MULTILINE)


def test_every_test_named_in_the_trace_exists() -> None:
    assert lost_tests(ROOT) == []


def test_every_requirement_in_the_trace_has_its_test_or_its_reason() -> None:
    assert unshown_requirements(ROOT) == []


def test_each_requirement_stands_in_the_trace_once() -> None:
    assert doubled_requirements(ROOT) == []


def test_a_lost_test_and_an_unshown_requirement_are_noticed(build: Build) -> None:
    rows = [
        "| A1 | chat | `tests/a/test_b.py::test_c` |",
        "| T1.2 | mail | `tests/a/test_b.py::test_d` |",
        "| A2 | wait |  |",
        "| A3 | type | `web/ui/a.test.ts` |",
        "| T1.2 | mail again | Not built. |",
    ]

    house = build({"docs/TRACE.md": "\n".join(rows), "tests/a/test_b.py": "def test_c(): ..."})

    assert lost_tests(house) == ["tests/a/test_b.py::test_d", "web/ui/a.test.ts"]
    assert unshown_requirements(house) == ["A2"]
    assert doubled_requirements(house) == ["T1.2"]


def lost_tests(house: Path) -> list[str]:
    """List tests that the trace names and nobody wrote."""
    trace = (house / "docs" / "TRACE.md").read_text()
    python = [f"{file}::{test}" for file, test in PYTHON_TEST.findall(trace) if test not in tests_of(house / file)]
    return python + [file for file in WEB_TEST.findall(trace) if not (house / file).exists()]


def tests_of(path: Path) -> set[str]:
    """Name the tests of a file, methods too."""
    nodes = ast.walk(parsed(path)) if path.exists() else ()
    return {node.name for node in nodes if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)}


def unshown_requirements(house: Path) -> list[str]:
    """List requirements whose row ends in an empty cell: neither a test nor a sentence."""
    rows = ROW.findall((house / "docs" / "TRACE.md").read_text())
    return [name for name, cells in rows if not cells.split("|")[-1].strip()]


def doubled_requirements(house: Path) -> list[str]:
    """List requirements that have more than one row, of which one says something else."""
    names = [name for name, _ in ROW.findall((house / "docs" / "TRACE.md").read_text())]
    return sorted({name for name in names if names.count(name) > 1})
