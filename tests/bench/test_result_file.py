"""A result file says the truth about every figure, also when only one part is measured anew."""

import json
from pathlib import Path

import pytest

from bench.page import write_page
from bench.result_file import Bar, Row, judged, read, write


@pytest.mark.parametrize(
    ("bar", "value", "ratio", "holds"),
    [
        (Bar("≥", 0.35, "ratio"), 9_000, 0.36, True),
        (Bar("≥", 0.35, "ratio"), 9_000, 0.34, False),
        (Bar("≥", 0.35, "ratio"), 9_000, None, False),
        (Bar("≤", 20), 20, None, True),
        (Bar("≤", 20), 20.1, None, False),
        (Bar("≤", 20), float("nan"), None, False),
    ],
)
def test_a_bar_judges_the_figure_it_is_about(bar: Bar, value: float, ratio: float | None, *, holds: bool) -> None:
    assert bar.holds(value, ratio) is holds


def test_a_figure_that_does_not_hold_is_written_all_the_same(tmp_path: Path) -> None:
    latest = tmp_path / "latest.json"
    slow = judged("ack p99", 80, "ms", Bar("≤", 3, "ratio"), floor=1, ratio=80)

    write("latency", [slow], "python -m bench latency", latest)

    (row,) = json.loads(latest.read_text())["rows"]
    assert (row["holds"], row["floor"], row["bar"]) == (False, 1, "≤ 3 of the floor")
    assert row["command"] == "python -m bench latency"
    assert row["commit"]
    assert row["input"]


def test_measuring_one_part_anew_keeps_the_others(tmp_path: Path) -> None:
    latest = tmp_path / "latest.json"
    write("sizes", [Row("loader", 2_000, "bytes")], "python -m bench sizes", latest)
    write("latency", [Row("p50", 2, "ms"), Row("p99", 5, "ms")], "python -m bench latency", latest)

    write("latency", [Row("p50", 1, "ms")], "python -m bench latency", latest)

    assert [(row.name, row.value) for row in read(latest)] == [("loader", 2_000), ("p50", 1)]


def test_the_page_shows_what_does_not_hold(tmp_path: Path) -> None:
    latest, page = tmp_path / "latest.json", tmp_path / "performance.md"
    slow = judged("ack p99", 80, "ms", Bar("≤", 3, "ratio"), floor=1, ratio=80)
    write("latency", [slow], "python -m bench latency", latest)

    write_page(latest, page)

    assert "| ack p99 | 80 ms | 1 | 80.00 | ≤ 3 of the floor | **no** |" in page.read_text()
