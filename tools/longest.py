"""Print the ten longest files and functions, so that a person notices what has grown."""

import ast
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

HOUSE = ("floorwalker", "migrations", "tests", "tools", "demo", "bench", "evaluations", "web")
SUFFIXES = {".py", ".ts", ".svelte", ".css"}
BUILT = {"node_modules", "web_build", "built"}
GENERATED = "Made by `"


class Length(NamedTuple):
    """How many lines one thing takes."""

    lines: int
    name: str


def main() -> None:
    """Print the report for the folder that it is started in."""
    files = list(written_files(Path.cwd()))
    report("files", [Length(len(path.read_text().splitlines()), str(path)) for path in files])
    report("functions", [length for path in files if path.suffix == ".py" for length in functions(path)])


def written_files(root: Path) -> Iterator[Path]:
    """Yield what people wrote: no build output, nothing generated."""
    for folder in HOUSE:
        for path in sorted((root / folder).rglob("*")):
            inside = path.relative_to(root)
            if path.suffix in SUFFIXES and not BUILT & set(inside.parts) and GENERATED not in path.read_text()[:40]:
                yield inside


def functions(path: Path) -> Iterator[Length]:
    """Yield every function of a Python file, methods and nested ones too."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.end_lineno:
            yield Length(node.end_lineno - node.lineno + 1, f"{path}:{node.lineno} {node.name}")


def report(kind: str, lengths: list[Length]) -> None:
    """Print the ten longest of a kind and the median of all."""
    median = statistics.median(length.lines for length in lengths) if lengths else 0
    print(f"\nTen longest {kind} of {len(lengths)}, median {median:g} lines")
    for length in sorted(lengths, reverse=True)[:10]:
        print(f"{length.lines:6}  {length.name}")


if __name__ == "__main__":
    main()
