"""`python -m evaluations --data DIR [part…]` evaluates on field data, writes result files and the page made of them."""

import argparse
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from bench.result_file import Row, write
from evaluations import star_replay
from evaluations.field_data import STAR, digest_of
from evaluations.page import RESULTS, write_page

PARTS: dict[str, tuple[str, str, Callable[[Path], Iterable[Row]]]] = {
    "star_replay": ("spine", STAR, star_replay.rows),
}
"""For each part: the result file it writes to, the data it needs, and what makes its rows."""


def main(words: Sequence[str]) -> int:
    """Run the parts asked for, all of them by default; one whose data is not there is skipped with a word."""
    parser = argparse.ArgumentParser(prog="python -m evaluations", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=" ".join(PARTS))
    parser.add_argument("--data", type=Path, default=Path("data"), help="folder of the field data")
    arguments = parser.parse_args(words)
    if unknown := set(arguments.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    held = [_evaluate(part, arguments.data) for part in arguments.parts or PARTS]
    write_page()
    return 0 if all(held) else 1


def _evaluate(part: str, data: Path) -> bool:
    name, needed, rows_from = PARTS[part]
    file = data / needed
    if not file.exists():
        print(f"{part}: skipped, since {file} is not there")
        return True
    print(part)
    rows: list[Row] = []
    try:
        for row in rows_from(file):
            _show(row)
            rows.append(row)
    except (OSError, RuntimeError, subprocess.SubprocessError) as trouble:
        rows.append(Row(f"{part}: not finished", 0, "", bar="measured", holds=False, note=str(trouble)[-300:]))
        _show(rows[-1])
    write(part, rows, f"python -m evaluations {part}", RESULTS / f"{name}.json", made_from=digest_of(file))
    return all(row.holds for row in rows)


def _show(row: Row) -> None:
    verdict = "holds" if row.holds else "does NOT hold"
    print(f"  {row.name}: {row.value:g} {row.unit} [{row.bar}: {verdict}] {row.note}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
