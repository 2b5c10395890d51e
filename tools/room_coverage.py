"""A pytest plugin: after a run with coverage, print how much of each room was exercised."""

from collections import defaultdict
from pathlib import Path

import coverage
import pytest

HOUSE = Path(__file__).parents[1] / "floorwalker"


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print one line per room, before pytest's own closing line."""
    terminalreporter.section("coverage per room")
    for room, (run, all_lines) in sorted(lines_per_room().items()):
        terminalreporter.write_line(f"{room:20} {run / max(all_lines, 1):5.0%} of {all_lines} lines")


def lines_per_room() -> dict[str, tuple[int, int]]:
    """Count the lines that ran, and all lines, of every folder of the house."""
    measured = coverage.Coverage()
    measured.load()
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for path in HOUSE.glob("*/**/*.py"):
        _, lines, _, missing, _ = measured.analysis2(str(path))
        count = counts[path.relative_to(HOUSE).parts[0]]
        count[0] += len(lines) - len(missing)
        count[1] += len(lines)
    return {room: (run, all_lines) for room, (run, all_lines) in counts.items()}
