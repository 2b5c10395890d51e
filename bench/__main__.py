"""`python -m bench [part…] [--quick]` measures, and writes the result file and the page made of it."""

import argparse
import importlib
import signal
import subprocess
import sys
from collections.abc import Sequence

from bench.figures import in_digits
from bench.pace import FULL, QUICK, Pace
from bench.page import write_page
from bench.result_file import LATEST, Row, write

PARTS = (
    "throughput",
    "latency",
    "peer",
    "idle",
    "launchers",
    "shop_floor",
    "sizes",
    "lighthouse",
    "postgres",
    "search",
    "typing",
)


def main(words: Sequence[str]) -> int:
    """Run the parts asked for, all of them by default; a quick run is shown but not recorded."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that no server outlives us
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="part", help=" ".join(PARTS))
    parser.add_argument("--quick", action="store_true", help="a first look of a few seconds; writes nothing")
    arguments = parser.parse_args(words)
    if unknown := set(arguments.parts) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    measured: list[Row] = []
    for part in arguments.parts or PARTS:
        rows = _measure(part, QUICK if arguments.quick else FULL)
        measured += rows
        if not arguments.quick:
            write(part, rows, f"python -m bench {part}")
            write_page(LATEST)
    return 0 if all(row.holds for row in measured) else 1


def _measure(part: str, pace: Pace) -> list[Row]:
    """Run one part; what cannot be measured here is a row that does not hold, and the other parts go on."""
    _say(f"\n{part}")
    rows: list[Row] = []
    try:
        for row in importlib.import_module(f"bench.parts.{part}").rows(pace):
            _show(row)
            rows.append(row)
    except (OSError, RuntimeError, subprocess.SubprocessError) as trouble:
        rows.append(Row(f"{part}: not measured", 0, "", bar="measured", holds=False, note=str(trouble)))
        _show(rows[-1])
    return rows


def _show(row: Row) -> None:
    floor = "" if row.floor is None else f"  floor {in_digits(row.floor)}"
    ratio = "" if row.ratio is None else f"  ratio {row.ratio:.2f}"
    verdict = "" if row.bar == "reported" else f"  [{row.bar}: {'holds' if row.holds else 'does NOT hold'}]"
    note = f"  ({row.note})" if row.note else ""
    _say(f"  {row.name}: {in_digits(row.value)} {row.unit}{floor}{ratio}{verdict}{note}")


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
