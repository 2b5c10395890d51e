"""A refusal's code is a promise to whoever wrote a program against it: one meaning, written down, tried."""

import importlib
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator

import floorwalker
from floorwalker.kit.errors import FloorwalkerError
from tests.house.plan import ROOT, written


class Refused(FloorwalkerError):
    """A refusal that borrows its code, to show that this is noticed."""


def test_every_refusal_has_a_code_of_its_own() -> None:
    assert borrowed_codes(refusals()) == []


def test_a_borrowed_code_is_noticed() -> None:
    assert borrowed_codes([Refused]) == ["Refused"]


def test_every_code_is_documented() -> None:
    documented = set(re.findall(r"`(\w+)`", (ROOT / "docs" / "ERRORS.md").read_text()))

    assert {refusal.code for refusal in refusals()} - documented == set()


def test_every_code_has_a_test() -> None:
    tests = "\n".join(path.read_text() for path in written(ROOT, "tests", ".py"))

    untried = [r.code for r in refusals() if not re.search(rf"\b{r.__name__}\b|\"{r.code}\"", tests)]

    assert untried == []


def refusals() -> list[type[FloorwalkerError]]:
    """List every refusal of the house, after opening all of its rooms."""
    for module in pkgutil.walk_packages(floorwalker.__path__, "floorwalker."):
        importlib.import_module(module.name)
    return [kind for kind in descendants(FloorwalkerError) if kind.__module__.startswith("floorwalker.")]


def descendants(kind: type[FloorwalkerError]) -> Iterator[type[FloorwalkerError]]:
    """Yield the kinds of a refusal, and the kinds of those."""
    for child in kind.__subclasses__():
        yield child
        yield from descendants(child)


def borrowed_codes(kinds: list[type[FloorwalkerError]]) -> list[str]:
    """List refusals that have no code of their own, or the code of another."""
    times = Counter(kind.code for kind in kinds)
    return [kind.__name__ for kind in kinds if "code" not in vars(kind) or times[kind.code] > 1]
