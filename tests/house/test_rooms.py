"""A room is known by its sign and its doors, so that knowing one room is knowing all."""

import ast
import configparser
from pathlib import Path

from tests.house.plan import ROOT, Build, parsed, rooms

DOORS = {"__init__", "model", "facts", "store", "views", "actions", "reactions"}
SIGN = ("Life cycle", "Invariants")


def test_every_room_has_its_sign() -> None:
    assert rooms_without_sign(ROOT) == []


def test_a_missing_sign_is_noticed(build: Build) -> None:
    house = build({"floorwalker/shops/__init__.py": '"""Shops. Invariants: none."""'})

    assert rooms_without_sign(house) == ["shops"]


def test_a_room_has_the_usual_files_or_folders_named_by_content() -> None:
    assert unusual_doors(ROOT) == []


def test_an_unusual_file_is_noticed(build: Build) -> None:
    house = build({"floorwalker/shops/__init__.py": "", "floorwalker/shops/prices.py": ""})

    assert unusual_doors(house) == ["shops/prices.py"]


def test_every_room_is_drawn_in_the_contract() -> None:
    plan = configparser.ConfigParser()
    plan.read(ROOT / ".importlinter")

    drawn = plan["importlinter:contract:room"]["containers"].split()

    assert {f"floorwalker.{room.name}" for room in rooms(ROOT)} - set(drawn) == set()


def rooms_without_sign(house: Path) -> list[str]:
    """List rooms whose __init__ does not tell life cycle and invariants, or holds more than its sign."""
    return [room.name for room in rooms(house) if not is_sign(parsed(room / "__init__.py"))]


def is_sign(module: ast.Module) -> bool:
    """Tell whether a module is a docstring with the two headings and nothing else."""
    told = ast.get_docstring(module) or ""
    return all(heading in told for heading in SIGN) and len(module.body) == 1


def unusual_doors(house: Path) -> list[str]:
    """List files of rooms that bear no usual name."""
    files = (path for room in rooms(house) for path in sorted(room.glob("*.py")))
    return [f"{path.parent.name}/{path.name}" for path in files if path.stem not in DOORS]
