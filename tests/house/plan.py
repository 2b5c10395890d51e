"""The plan of the house, for the tests of its rules: which folders are rooms, and what people wrote."""

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

Build = Callable[[dict[str, str]], Path]
ROOT = Path(__file__).parents[2]
TECHNICAL_FLOORS = {"app", "edges", "plumbing", "kit"}
NOT_WRITTEN_BY_HAND = {"node_modules", "web_build", "built", "__pycache__"}


def rooms(house: Path) -> list[Path]:
    """List the rooms: every package of the house that is no technical floor."""
    packages = (sign.parent for sign in sorted(house.glob("floorwalker/*/__init__.py")))
    return [package for package in packages if package.name not in TECHNICAL_FLOORS]


def written(house: Path, folder: str, *suffixes: str) -> Iterator[Path]:
    """Yield the files of a folder that people wrote, at any depth."""
    for path in sorted((house / folder).rglob("*")):
        if path.suffix in suffixes and not NOT_WRITTEN_BY_HAND & set(path.parts):
            yield path


def parsed(path: Path) -> ast.Module:
    """Read a Python file as a tree."""
    return ast.parse(path.read_text(), str(path))
