"""`python -m evaluations --data DIR [part…]` evaluates on field data, writes result files and the page made of them."""

import argparse
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.result_file import Row, write
from evaluations import bank_waits, star_replay
from evaluations.days import report
from evaluations.days.parameters import Parameters
from evaluations.field_data import BANK, STAR, digest_of
from evaluations.page import RESULTS, write_page
from evaluations.suggestions import hits


@dataclass(frozen=True)
class Part:
    """An evaluation: the result file it writes to, the data it needs, and what makes its rows of them.

    What needs no data names its `input` itself.
    """

    result: str
    needs: str | None
    rows: Callable[[Path], Iterable[Row]]
    input: str | None = None


LIVED = Parameters()
PARTS = {
    "star_replay": Part("spine", STAR, star_replay.rows_on_sqlite),
    "star_replay_postgresql": Part("spine", STAR, star_replay.rows_on_postgresql),
    "bank_waits": Part("answering", BANK, bank_waits.rows),
    "days": Part("answering", None, lambda _data: report.rows(LIVED), report.input_of(LIVED)),
    "suggestions": Part("desk", None, lambda _data: hits.rows(), hits.input_of_questions()),
}


def main(words: Sequence[str]) -> int:
    """Run the parts asked for, all of them by default; one whose data is not there is skipped with a word."""
    parser = argparse.ArgumentParser(prog="python -m evaluations", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=" ".join(PARTS))
    parser.add_argument("--data", type=Path, default=Path("data"), help="folder of the field data")
    arguments = parser.parse_args(words)
    if unknown := set(arguments.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    possible = [part for part in arguments.parts or PARTS if _has_data(part, arguments.data)]
    held = [_evaluate(part, arguments.data) for part in possible]
    if held:
        write_page()
    return 0 if all(held) else 1


def _has_data(part: str, data: Path) -> bool:
    file = data / (PARTS[part].needs or "")
    if not (is_there := PARTS[part].needs is None or file.exists()):
        print(f"{part}: skipped, since {file} is not there")
    return is_there


def _evaluate(part: str, data: Path) -> bool:
    file = data / (PARTS[part].needs or "")
    print(part)
    rows: list[Row] = []
    try:
        for row in PARTS[part].rows(file):
            _show(row)
            rows.append(row)
    except (OSError, RuntimeError, subprocess.SubprocessError) as trouble:
        rows.append(Row(f"{part}: not finished", 0, "", bar="measured", holds=False, note=str(trouble)[-300:]))
        _show(rows[-1])
    made_from = PARTS[part].input or digest_of(file)
    write(part, rows, f"python -m evaluations {part}", RESULTS / f"{PARTS[part].result}.json", made_from=made_from)
    return all(row.holds for row in rows)


def _show(row: Row) -> None:
    verdict = "holds" if row.holds else "does NOT hold"
    print(f"  {row.name}: {row.value:g} {row.unit} [{row.bar}: {verdict}] {row.note}", flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
